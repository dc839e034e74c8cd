import { openRequests } from '../../../db/cover-requests.ts'
import { unpublishedHeads } from '../../../db/unpublished.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Code } from '../../domain/model/code.ts'
import type { CoverRequest } from '../../domain/model/cover-request.ts'
import type { Region } from '../../domain/model/region.ts'
import type { Staffing } from '../../domain/model/staffing.ts'
import type { Waiting } from '../../domain/model/waiting.ts'
import { holidayName, holidaysOf } from '../../domain/time/holidays.ts'
import { addDays, type Day } from '../../domain/time/instant.ts'
import { type Interval, overlaps } from '../../domain/time/interval.ts'
import { toWall } from '../../domain/time/zone.ts'

const holidayDays = 200

/** Questions are waited for however far ahead they are. */
const farAway = '9999-01-01T00:00:00Z'

/** What waits, the most urgent first: people who are away, drafts, dates. Only for who may change the roster. */
export async function waitingFor(
  deps: Deps,
  actor: Actor,
  region: Region,
  staffing: Staffing,
  interval: Interval,
): Promise<readonly Waiting[]> {
  if (!may(actor, 'change-roster')) return []
  const { day } = toWall(interval.from, region.zone)
  const heads = await unpublishedHeads(deps.db, actor.cooperative, day)
  const drafts = heads.map(({ id, from, until, published }) => ({ kind: 'draft' as const, roster: id, from, until, revision: published }))
  const asked = await openRequests(deps.db, actor.cooperative, { from: interval.from, until: farAway })
  return [...sickIn(region, staffing, interval), ...asked.map((one) => askedIn(region, one)), ...drafts, ...unconfirmed(region, day)]
}

/** Sick leave that touches the coming days, with the published shifts that still name them. */
function sickIn(region: Region, staffing: Staffing, interval: Interval): readonly Waiting[] {
  const found = region.practitioners.flatMap((one) =>
    one.sickness.flatMap((sick): Extract<Waiting, { kind: 'sick' }>[] => {
      const { from, until } = sick
      const span = {
        from: from > interval.from ? from : interval.from,
        until: until !== null && until < interval.until ? until : interval.until,
      }
      if (span.from >= span.until) return []
      const held = staffing.assignments.filter((held) => held.practitioner === one.code && overlaps(held, span))
      const shifts = new Set(held.map((piece) => piece.shift)).size
      return shifts === 0 ? [] : [{ kind: 'sick', practitioner: one.code, name: one.name, from, until, shifts }]
    }),
  )
  return found.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.practitioner < b.practitioner ? -1 : 1))
}

function askedIn({ practices }: Region, { practice, cover, from, until, answerBy }: CoverRequest): Waiting {
  const nameOf = (code: Code) => practices.find((one) => one.code === code)?.name ?? code
  return { kind: 'cover-asked', code: practice, practice: nameOf(practice), cover: nameOf(cover), from, until, answerBy }
}

function unconfirmed(region: Region, today: Day): readonly Waiting[] {
  const until = addDays(today, holidayDays)
  const years = [...new Set([today, until].map((day) => Number(day.slice(0, 4))))]
  return years
    .flatMap((year) => holidaysOf(region.holidays, year))
    .filter((holiday) => !holiday.confirmed && holiday.date >= today && holiday.date < until)
    .map((holiday) => ({ kind: 'holiday', date: holiday.date, name: holiday.name, says: holidayName(holiday) }))
}
