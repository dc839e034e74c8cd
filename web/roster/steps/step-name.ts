import { dayShort } from '../../format.ts'
import type { Desk } from '../desk.ts'
import type { Past } from '../draft/history.ts'
import { keyOf } from '../draft/held.ts'
import { cellsOf } from '../draft/step.ts'
import { shortName } from '../grid/spoken.ts'
import { t } from './words.ts'

/** What a step is called in the menu: "14 diensten geplakt", "Visser op za 16 jan 17-23". */
export function stepName(desk: Desk, { command, deed }: Past): string {
  const count = new Set(deed.flatMap(cellsOf).map(keyOf)).size
  if (command !== undefined) return t(`step.${command}`, { count })
  const change = deed[0]
  const kinds = new Set(deed.map((one) => one.do))
  if (!change || (count > 1 && kinds.size > 1)) return t('step.changes', { count })
  if (change.do === 'exchange') return t('step.exchange')
  if (change.do === 'add-shift') return t('step.add-shift', { count })
  if (count > 1) return t('step.changes', { count })
  const shift = desk.shiftOf(change.shift)
  const when = shift ? shortName(shift, dayShort) : ''
  const last = deed.findLast((one) => one.do === 'place')
  if (last?.do === 'place') return t('step.place', { name: desk.draft.nameOf(last.practitioner), shift: when })
  return change.do === 'place' ? t('step.changes', { count }) : t(`step.${change.do}`, { shift: when })
}
