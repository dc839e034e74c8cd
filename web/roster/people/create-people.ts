import { type Accessor, createMemo, untrack } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Assignment, Shift } from '../../../api/domain/model/roster.ts'
import { linesOf } from '../../../api/domain/rules/line.ts'
import { hoursOf } from '../../../api/domain/rules/personal-maximum.ts'
import type { Day } from '../../../api/domain/time/instant.ts'
import type { Draft } from '../draft/draft.ts'
import { heldByPerson } from '../draft/held.ts'
import { type Look, lookOf } from '../grid/look.ts'
import type { Sheet } from '../grid/sheet.ts'
import {
  type DayMark,
  dutiesByColumn,
  inOrder,
  isInSight,
  marksByColumn,
  type PeopleOrder,
  type PersonDuty,
  type PersonRow,
  sheetOfPeople,
} from './model.ts'

/** Practitioners by days, as the draft stands. */
export type People = {
  readonly rows: Accessor<readonly PersonRow[]>
  readonly sheet: Accessor<Sheet>
  readonly dutiesOf: (row: PersonRow) => readonly (readonly PersonDuty[] | undefined)[]
  readonly marksOf: (row: PersonRow) => readonly (DayMark | undefined)[]
  /** How a duty looks; the same answer as in the grid of shifts. */
  readonly lookOf: (duty: PersonDuty) => Look
}

type Ground = {
  readonly draft: Draft
  readonly region: Accessor<Region>
  readonly days: Accessor<readonly Day[]>
  readonly order: Accessor<PeopleOrder>
  /** Worked out only while somebody looks: the other views need none of it. */
  readonly isInView: Accessor<boolean>
  readonly shiftOf: (id: string) => Shift | undefined
}

const noPieces: readonly Assignment[] = []
const nobody: ReadonlyMap<Code, readonly Assignment[]> = new Map()

export function createPeople(ground: Ground): People {
  const { draft, region, days, isInView, shiftOf } = ground
  const held = createMemo(() => (isInView() ? heldByPerson(draft.roster().assignments) : nobody))
  const rows = createRows(ground, () => held())
  const columns = createMemo(() => new Map(days().map((day, column) => [day, column])))

  /** Worked out for who is looked at, and forgotten when anything they depend on changes. */
  const duties = createMemo(() => (held(), columns(), new Map<Code, ReturnType<typeof dutiesByColumn>>()))
  const dutiesOf = ({ code }: PersonRow) => {
    const known = duties()
    const cells = known.get(code) ?? dutiesByColumn(held().get(code) ?? noPieces, shiftOf, columns())
    known.set(code, cells)
    return cells
  }
  const marks = createMemo(() => (region(), days(), new Map<Code, ReturnType<typeof marksByColumn>>()))
  const marksOf = ({ code, practitioner }: PersonRow) => {
    const known = marks()
    const cells = known.get(code) ?? marksByColumn(practitioner, days(), region().zone)
    known.set(code, cells)
    return cells
  }
  const sheet = createMemo(() => sheetOfPeople(days(), rows(), dutiesOf))

  const look = (duty: PersonDuty): Look =>
    lookOf({
      place: duty,
      held: [duty.held],
      whole: draft.heldNow(duty.shift.id, duty.position),
      filled: draft.filledOf(duty.shift.id),
      findings: draft.findingsAt(duty.held.practitioner, duty.shift.id),
      published: draft.publishedAt(duty.shift.id, duty.position)?.filter((one) => one.practitioner === duty.held.practitioner),
      isAbsent: draft.isAbsent,
    })
  return { rows, sheet, dutiesOf, marksOf, lookOf: look }
}

/**
 * The people in sight with their hours. Their order is that of the moment it was asked for: who is given a duty keeps
 * their row, for nothing is worse than a row that runs away under the hand.
 */
function createRows(
  { draft, region, days, order, isInView }: Ground,
  held: Accessor<ReadonlyMap<Code, readonly Assignment[]>>,
): Accessor<readonly PersonRow[]> {
  const counted = createMemo((): readonly PersonRow[] => {
    if (!isInView()) return []
    const lines = linesOf(draft.roster(), region())
    return region().practitioners.map((practitioner): PersonRow => {
      const { code, name, maxHours } = practitioner
      const workedMinutes = hoursOf(lines.get(code.toLowerCase())?.held ?? [])
      return { practitioner, code, name, workedMinutes, mostMinutes: maxHours === undefined ? null : maxHours * 60 }
    })
  })
  const ranks = createMemo(() => {
    const [, shown, asked] = [region(), days(), order(), isInView()]
    return untrack(() => {
      const inSight = counted().filter(({ practitioner, code }) => isInSight(practitioner, shown, held().has(code)))
      return new Map(inOrder(inSight, asked).map(({ code }, rank) => [code, rank]))
    })
  })
  const rows = createMemo(() => {
    const rankOf = ranks()
    const shown = counted().filter(({ code }) => rankOf.has(code))
    return shown.sort((a, b) => rankOf.get(a.code)! - rankOf.get(b.code)!)
  })
  return rows
}
