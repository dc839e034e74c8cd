import type { Kysely } from 'kysely'
import { publishedTime } from '../api/domain/cover/published.ts'
import type { Assignment, Shift } from '../api/domain/model/roster.ts'
import type { Staffing } from '../api/domain/model/staffing.ts'
import { compareShifts, inOrder } from '../api/domain/roster/roster.ts'
import { addDays, type Instant } from '../api/domain/time/instant.ts'
import type { Interval } from '../api/domain/time/interval.ts'
import { busyElsewhere } from './busy.ts'
import { type ListedHead, listHeads } from './heads.ts'
import { type PublishedState, publishedAt } from './published.ts'
import { regionAt } from './regions.ts'
import { rosterAt } from './rosters.ts'
import type { Database } from './tables/database.ts'

/** Rosters this near to an interval belong to it: a gap that touches it is answered whole. */
const marginDays = 40

const dayBefore = (instant: Instant) => addDays(instant.slice(0, 10), -marginDays)
const dayAfter = (instant: Instant) => addDays(instant.slice(0, 10), marginDays)

const nearHeads = (db: Kysely<Database>, cooperative: string, { from, until }: Interval): Promise<ListedHead[]> =>
  listHeads(db, cooperative, { from: dayBefore(from), until: dayAfter(until) })

type Side = { readonly shifts: readonly Shift[]; readonly assignments: readonly Assignment[] }

function together(sides: readonly Side[]): Side {
  if (sides.length === 1) return sides[0]!
  const shifts = sides.flatMap((side) => side.shifts).sort(compareShifts)
  return {
    shifts,
    assignments: inOrder(
      shifts,
      sides.flatMap((side) => side.assignments),
    ),
  }
}

const mostKept = 8
const keptStaffing = new Map<string, Staffing>()

/** One value per state, so that whoever indexes a staffing does it once. */
async function once(key: string, make: () => Promise<Staffing>): Promise<Staffing> {
  const known = keptStaffing.get(key)
  const staffing = known ?? (await make())
  keptStaffing.delete(key)
  keptStaffing.set(key, staffing)
  if (keptStaffing.size > mostKept) keptStaffing.delete(keptStaffing.keys().next().value!)
  return staffing
}

/** What was last published, of every roster that lies in or near the interval, whole. One query while nothing new is published. */
export async function publishedStaffing(db: Kysely<Database>, cooperative: string, interval: Interval): Promise<Staffing> {
  const heads = (await nearHeads(db, cooperative, interval)).filter((head) => head.published !== null)
  const key = `published ${cooperative} ${heads.map((head) => `${head.id}.${head.published}`).join(' ')}`
  return once(key, async () => {
    const states: PublishedState[] = []
    for (const head of heads) states.push(await publishedAt(db, cooperative, head.id))
    const side = together(states)
    const days = states.flatMap((state) => state.parts)
    return { source: 'published', ...bare(side), published: publishedTime(days, side.shifts, heads[0]?.zone ?? 'UTC') }
  })
}

const bare = ({ shifts, assignments }: Side): Side => ({ shifts, assignments })

/** The draft of every roster that lies in or near the interval, whole, at its head. */
export async function draftStaffing(db: Kysely<Database>, cooperative: string, interval: Interval): Promise<Staffing> {
  return draftOf(db, cooperative, await nearHeads(db, cooperative, interval))
}

/** The same draft with the time that people give to other cooperatives, for whoever asks who is free: one query more. */
export async function draftWithTimeElsewhere(db: Kysely<Database>, cooperative: string, interval: Interval): Promise<Staffing> {
  const heads = await nearHeads(db, cooperative, interval)
  const draft = await draftOf(db, cooperative, heads)
  const period = { from: `${dayBefore(interval.from)}T00:00:00Z`, until: `${dayAfter(interval.until)}T00:00:00Z` }
  const around = await busyElsewhere(db, cooperative, period)
  if (around.length === 0) return draft
  return once(`${draftKey(cooperative, heads)} ${JSON.stringify(around)}`, () => Promise.resolve({ ...draft, around }))
}

const draftKey = (cooperative: string, heads: readonly ListedHead[]): string =>
  `draft ${cooperative} ${heads.map((head) => `${head.id}.${head.version}`).join(' ')}`

function draftOf(db: Kysely<Database>, cooperative: string, heads: readonly ListedHead[]): Promise<Staffing> {
  return once(draftKey(cooperative, heads), async () => {
    const region = await regionAt(db, cooperative)
    const sides: Side[] = []
    for (const head of heads) sides.push(await rosterAt(db, head, region))
    return { source: 'draft', ...bare(together(sides)), published: {} }
  })
}
