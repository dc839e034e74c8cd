import { For } from 'solid-js'
import type { CoverRequest } from '../../api/domain/model/cover-request.ts'
import type { Day } from '../../api/domain/time/instant.ts'
import { momentNear } from '../format.ts'
import type { Line } from './create-line.ts'
import { practiceIn } from './practice-in.ts'
import { t } from './words.ts'

/** Who was asked to take over, and until when they may answer. */
export function AskedChips(props: { readonly requests: readonly CoverRequest[]; readonly line: Line; readonly today: Day }) {
  return (
    <For each={props.requests}>
      {(request) => (
        <em class="asked-chip">
          {t('row.asked', {
            cover: practiceIn(props.line.region(), request.cover)?.name ?? request.cover,
            moment: momentNear(request.answerBy, props.today, props.line.region().zone),
          })}
        </em>
      )}
    </For>
  )
}
