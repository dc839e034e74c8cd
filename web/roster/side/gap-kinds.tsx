import { createMemo, Show } from 'solid-js'
import { type GapKind, gapKinds, missingIn } from '../../../api/domain/cover/gap.ts'
import { dateShort, dayShort } from '../../format.ts'
import { t as common } from '../../i18n/common.ts'
import type { Desk } from '../desk.ts'

/** How many gaps the days in view have, per kind, as one line to read: `1 jan – 31 jan: 9 open, 4 onderbezet`. */
export function GapKinds(props: { readonly desk: Desk }) {
  const days = () => props.desk.grid().days
  const counts = createMemo(() => {
    const [first, last] = [days()[0]!, days().at(-1)!]
    const found = new Map<GapKind, number>()
    for (const gap of props.desk.shownGaps()) {
      const day = (gap.shift === undefined ? undefined : props.desk.shiftOf(gap.shift))?.date
      if (day === undefined || day < first || day > last) continue
      found.set(gap.kind, (found.get(gap.kind) ?? 0) + missingOf(gap))
    }
    return gapKinds.flatMap((kind) => (found.has(kind) ? [`${found.get(kind)} ${common(`kind.${kind}`)}`] : []))
  })
  const period = () => {
    const [first, last] = [days()[0]!, days().at(-1)!]
    return first === last ? dayShort(first) : `${dateShort(first)} – ${dateShort(last)}`
  }
  return (
    <Show when={counts().length > 0}>
      <p class="side-more">
        {period()}: <b>{counts().join(', ')}</b>
      </p>
    </Show>
  )
}

/** Headlines add what is missing; a filled place with a problem counts as one. */
const missingOf = (gap: Parameters<typeof missingIn>[0]): number => Math.max(1, missingIn(gap))
