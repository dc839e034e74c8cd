import type { HappenedEvent, HeardEvent, PresenceEvent } from '../live/event.ts'
import type { Actor } from './actor.ts'
import { may } from './may.ts'

/**
 * What an actor hears of an event; null is nothing. Another cooperative's events do not exist. Changes of a draft and who
 * works in it are for whoever sees drafts; that something was published is for everybody.
 */
export function heardBy(event: HappenedEvent | PresenceEvent, actor: Actor): HeardEvent | null {
  if (event.cooperative !== actor.cooperative) return null
  const { cooperative: _, ...rest } = event
  if (rest.kind === 'region-changed') return may(actor, 'read-region') ? rest : null
  if (rest.kind !== 'published') return may(actor, 'read-draft') ? rest : null
  const { by, roster, revision, ...published } = rest
  return {
    ...published,
    ...(may(actor, 'list-rosters') && { roster, revision }),
    ...(by !== undefined && may(actor, 'read-history') && { by }),
  }
}
