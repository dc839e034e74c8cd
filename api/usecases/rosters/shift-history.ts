import { lastOrders } from '../../../db/history.ts'
import { publicationsOfShift } from '../../../db/revisions.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Command } from '../../domain/model/change.ts'
import type { RosterId, RosterVersion, ShiftId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { type Trace, tracesOf } from '../../domain/roster/traces.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { findHead } from './find-head.ts'

/** What happened to one shift: somebody changed it in the draft, or it was published as it then was. */
export type ShiftEvent = {
  readonly version: RosterVersion
  readonly at: Instant
  readonly actor: string
  readonly reason?: string
} & (
  | {
      readonly kind: 'changed'
      readonly step: string
      readonly command?: Command
      /** True for a step that took another back, or did it again. */
      readonly reversed?: boolean
      readonly traces: readonly Trace[]
    }
  | { readonly kind: 'published'; readonly revision: number }
)

const mostEvents = 100

/** The history of a shift, the latest first: who, when, why, what was and what became. */
export async function shiftHistory(
  deps: Deps,
  actor: Actor,
  id: RosterId,
  shift: ShiftId,
): Promise<Result<{ readonly events: readonly ShiftEvent[] }>> {
  if (!may(actor, 'read-history')) return refuse({ code: 'not-allowed', action: 'read-history' })
  const head = await findHead(deps, actor, id)
  if (!head) return refuse({ code: 'not-found' })
  const of = shift.toLowerCase()
  const orders = await lastOrders(deps.db, actor.cooperative, head.id, { most: mostEvents, shifts: [of] })
  const publications = await publicationsOfShift(deps.db, actor.cooperative, head.id, of)
  const changed = orders.map(
    ({ version, at, actor: by, reason, step, command, undoes, changes }): ShiftEvent => ({
      kind: 'changed',
      ...{ version, at, actor: by, step },
      ...(reason === undefined ? {} : { reason }),
      ...(command === undefined ? {} : { command }),
      ...(undoes === undefined ? {} : { reversed: true }),
      traces: tracesOf(changes, of),
    }),
  )
  const published = publications.map((one): ShiftEvent => ({ kind: 'published', ...one }))
  const events = [...published, ...changed].sort((a, b) => b.version - a.version)
  return ok({ events: events.slice(0, mostEvents) })
}
