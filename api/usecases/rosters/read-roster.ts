import { aroundOf } from '../../../db/busy.ts'
import { publishedAt } from '../../../db/published.ts'
import { regionAt } from '../../../db/regions.ts'
import { rosterAt } from '../../../db/rosters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { seesPost } from '../../domain/access/visible-to.ts'
import type { Roster, RosterId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { withAround } from '../../domain/roster/margins.ts'
import { type Interval, overlaps } from '../../domain/time/interval.ts'
import { findHead } from './find-head.ts'

/**
 * A roster, or what of it touches an interval, shifts whole. Coordination reads the draft with what lies around it; others
 * read what was last published, of the posts they see.
 */
export async function readRoster(deps: Deps, actor: Actor, id: RosterId, interval?: Interval): Promise<Result<Roster>> {
  if (!may(actor, 'read-roster')) return refuse({ code: 'not-allowed', action: 'read-roster' })
  const head = await findHead(deps, actor, id)
  if (!head) return refuse({ code: 'not-found' })
  const region = await regionAt(deps.db, actor.cooperative)
  const draft = await rosterAt(deps.db, head, region)
  if (may(actor, 'read-draft')) return ok(touching(withAround(draft, await aroundOf(deps.db, head, null)), interval))
  if (head.published === null) return refuse({ code: 'not-found' })
  const { version, shifts, assignments } = await publishedAt(deps.db, actor.cooperative, head.id)
  return ok(touching(seenBy(actor, { ...draft, version, shifts, assignments }), interval))
}

function seenBy(actor: Actor, roster: Roster): Roster {
  const shifts = roster.shifts.filter((shift) => seesPost(actor, shift.post))
  return shifts.length === roster.shifts.length ? roster : withShifts(roster, shifts)
}

function touching(roster: Roster, interval: Interval | undefined): Roster {
  if (!interval) return roster
  return withShifts(
    roster,
    roster.shifts.filter((shift) => overlaps(shift, interval)),
  )
}

function withShifts(roster: Roster, shifts: Roster['shifts']): Roster {
  const ids = new Set(shifts.map((shift) => shift.id))
  return { ...roster, shifts, assignments: roster.assignments.filter((held) => ids.has(held.shift)) }
}
