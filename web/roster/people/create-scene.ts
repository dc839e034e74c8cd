import { type Accessor, createMemo } from 'solid-js'
import { holidayOn } from '../../../api/domain/time/holidays.ts'
import { isWeekend } from '../../format.ts'
import { roleLetter, roleName } from '../../i18n/common.ts'
import type { Desk } from '../desk.ts'
import { keyOf } from '../draft/held.ts'
import { companyOf } from '../grid/seen.ts'
import { columnWidths } from '../grid/measures.ts'
import { rowHeight } from '../../ui/sizes.ts'
import type { PersonDuty } from './model.ts'
import type { Scene, Signs } from './scene.ts'

/** What the canvas shows; a new value whenever something in it may look otherwise. */
export function createScene(desk: Accessor<Desk>): Accessor<Scene> {
  const tints = createMemo(() => {
    const { holidays } = desk().region()
    return desk()
      .people.sheet()
      .days.map((day) => isWeekend(day) || holidayOn(holidays, day, desk().view().post) !== null)
  })
  const textOf = (duty: PersonDuty) => `${duty.shift.start}–${duty.shift.end} ${roleName(duty.shift.role)}`
  const scene = createMemo<Scene>(() => {
    const { people, draft, view, spot, marks } = desk()
    const rows = people.rows()
    const chosen = spot()
    draft.findings()
    draft.published()
    marks.hear()
    const company = companyOf(desk())
    return {
      rows: rows.length,
      columns: tints().map((isTinted, column) => ({ isTinted, isChosen: column === chosen?.column })),
      columnWidth: columnWidths[view().zoom],
      rowHeight: rowHeight(),
      chosenRow: chosen?.line ?? null,
      dutiesAt: (row, column) => people.dutiesOf(rows[row]!)[column],
      markAt: (row, column) => people.marksOf(rows[row]!)[column],
      lookOf: people.lookOf,
      signsOf: (duty) => signsOf(desk(), duty, company),
      letterOf: (duty) => roleLetter(duty.shift.role),
      textOf,
    }
  })
  return scene
}

function signsOf({ marks }: Desk, { shift, position }: PersonDuty, company: ReturnType<typeof companyOf>): Signs {
  const seat = { shift: shift.id, position }
  const tone = company.size === 0 ? undefined : company.get(keyOf(seat))?.tone
  return { hasComment: marks.hasComment(seat), isFound: marks.isFound(seat), colleague: (tone ?? null) as Signs['colleague'] }
}
