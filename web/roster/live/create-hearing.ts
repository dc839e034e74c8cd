import { onCleanup } from 'solid-js'
import type { RosterId } from '../../../api/domain/model/roster.ts'
import { listen } from '../../live.ts'
import type { Draft } from '../draft/draft.ts'

/** What others do with this roster is seen at once; a look that fails is made again with the next word of the server. */
export function createHearing(
  roster: RosterId,
  draft: Pick<Draft, 'hear' | 'refresh' | 'reloadPublished'>,
  hearing: typeof listen = listen,
): void {
  const looked = (looking: Promise<void>) => void looking.catch(() => {})
  const stop = hearing((happening) => {
    if (happening.kind === 'hello' || happening.kind === 'look-again') return looked(draft.refresh())
    if (!('roster' in happening) || happening.roster !== roster) return
    if (happening.kind === 'roster-changed') looked(draft.hear(happening.version))
    if (happening.kind === 'published') looked(draft.reloadPublished())
  })
  onCleanup(stop)
}
