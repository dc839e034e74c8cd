import { type Accessor, createMemo } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import { holidayOn } from '../../../api/domain/time/holidays.ts'
import { isWeekend } from '../../format.ts'
import { roleLetter, roleName } from '../../i18n/common.ts'
import { language } from '../../i18n/language.ts'
import type { Desk } from '../desk.ts'
import { keyOf, sameList } from '../draft/held.ts'
import { dayPartOf } from '../grid/day-part.ts'
import { companyOf } from '../grid/seen.ts'
import { columnWidths } from '../grid/measures.ts'
import { rowHeight } from '../../ui/sizes.ts'
import type { PersonDuty } from './model.ts'
import { type Ground, type PaintedDuty, type PaintedRow, type Scene, sameRow } from './scene.ts'

/**
 * What the canvas shows. It is a new value whenever a cell may look otherwise; each row is looked at when somebody asks for it,
 * and stays the value it was if it looks as it did: what is painted follows the rows, not the scene.
 */
export function createScene(desk: Accessor<Desk>): Accessor<Scene> {
  const ground = createGround(desk)
  const known = new Map<Code, PaintedRow>()
  const scene = createMemo<Scene>(() => {
    const { people, draft, marks } = desk()
    const rows = people.rows()
    void [draft.findings(), draft.published(), marks.hear(), language()]
    const paintedOf = createPainted(desk())
    const seen: PaintedRow[] = []
    const look = (row: number): PaintedRow => {
      const person = rows[row]!
      const now = { marks: people.marksOf(person), duties: people.dutiesOf(person).map((duties) => duties?.map(paintedOf)) }
      const before = known.get(person.code)
      if (before && sameRow(before, now)) return before
      known.set(person.code, now)
      return now
    }
    return { ground: ground(), rows: rows.length, rowAt: (row) => (seen[row] ??= look(row)) }
  })
  return scene
}

/** Columns and sizes, the same value while they are. */
function createGround(desk: Accessor<Desk>): Accessor<Ground> {
  const days = createMemo(() => desk().people.sheet().days)
  const columns = createMemo(
    () => {
      const { holidays } = desk().region()
      const { post } = desk().view()
      return days().map((day) => isWeekend(day) || holidayOn(holidays, day, post) !== null)
    },
    undefined,
    { equals: sameList },
  )
  const ground = createMemo((): Ground => ({ columns: columns(), columnWidth: columnWidths[desk().view().zoom], rowHeight: rowHeight() }))
  return ground
}

/** How a duty looks now. */
function createPainted(desk: Desk): (duty: PersonDuty) => PaintedDuty {
  const { people, marks } = desk
  const company = companyOf(desk)
  return (duty) => {
    const { shift, position } = duty
    const seat = { shift: shift.id, position }
    const { kind, isChanged, isLocked } = people.lookOf(duty)
    return {
      part: dayPartOf(shift),
      kind,
      letter: roleLetter(shift.role),
      text: `${shift.start}–${shift.end} ${roleName(shift.role)}`,
      isChanged,
      isLocked,
      hasComment: marks.hasComment(seat),
      isFound: marks.isFound(seat),
      colleague: (company.get(keyOf(seat))?.tone ?? null) as PaintedDuty['colleague'],
    }
  }
}
