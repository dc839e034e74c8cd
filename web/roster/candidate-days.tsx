import { type Accessor, createMemo, createRenderEffect } from 'solid-js'
import type { Mark, Practitioner } from '../../api/domain/model/practitioner.ts'
import type { Roster, Shift } from '../../api/domain/model/roster.ts'
import { type Day, minuteOf } from '../../api/domain/time/instant.ts'
import type { Span } from '../../api/domain/time/interval.ts'
import { toMinute, type Zone } from '../../api/domain/time/zone.ts'
import type { Candidate } from '../../api/domain/roster/candidates.ts'
import { recurringWithin } from '../../api/domain/rules/recurring-marks.ts'
import { isWeekend } from '../format.ts'
import { roleName } from '../i18n/common.ts'
import { language } from '../i18n/language.ts'
import { PartMark } from '../ui/part-mark.tsx'
import type { Desk } from './desk.ts'
import { heldByPerson, sameList } from './draft/held.ts'
import { t } from './words.ts'

/** One day of a candidate: the shifts held, a block, or a wish. */
type CandidateDay = {
  readonly look: string
  readonly title: string
  readonly held: readonly Shift[]
  /** What stands there instead of a shift. */
  readonly sign: Mark | 'no' | null
}

type Ground = {
  readonly desk: Accessor<Desk>
  readonly choice: Accessor<Candidate>
  /** The roster they were weighed in. */
  readonly roster: Accessor<Roster | undefined>
  readonly days: Accessor<readonly Day[]>
  /** The day they are candidates for. */
  readonly here: Accessor<Day | undefined>
}

/** The days of a candidate under those of the grid, as plain nodes: another candidate in the row changes only days that differ. */
export function createCandidateDays({ desk, choice, roster, days, here }: Ground): Accessor<HTMLTableCellElement[]> {
  const cells = createMemo(() => days().map(() => (<td role="cell" />) as HTMLTableCellElement))
  const chosen = createMemo(() => here())
  createRenderEffect<{ readonly cells: readonly Element[]; readonly shown: readonly CandidateDay[] } | undefined>((before) => {
    const now = cells()
    const [dayOf, day] = [daysOf(desk(), choice(), days(), dutiesOf(desk(), roster(), choice())), chosen()]
    const known = before?.cells === now ? before.shown : []
    const shown = days().map((one, column) => {
      const next = dayOf(one, one === day)
      const last = known[column]
      if (last && isSame(last, next)) return last
      show(now[column]!, next)
      return next
    })
    return { cells: now, shown }
  })
  return cells
}

const isSame = (a: CandidateDay, b: CandidateDay) =>
  a.look === b.look && a.title === b.title && a.sign === b.sign && sameList(a.held, b.held)

function daysOf(
  desk: Desk,
  { practitioner, group, findings }: Candidate,
  days: readonly Day[],
  duties: ReadonlyMap<Day, readonly Shift[]>,
): (day: Day, isHere: boolean) => CandidateDay {
  const { zone, practitioners } = desk.region()
  const lang = language()
  const known = practitioners.find((one) => one.code === practitioner.code)
  const marks = known ? marksOf(known, days, zone) : []
  const inTheWay = new Set(group === 'cannot' ? findings.flatMap((finding) => finding.shifts) : [])
  return (day, isHere) => {
    const held = duties.get(day) ?? []
    const mark = markOn(marks, toMinute(day, '00:00', zone), toMinute(day, '24:00', zone))
    const isHit = held.some((shift) => inTheWay.has(shift.id))
    const looks = [
      isWeekend(day) ? 'is-weekend' : '',
      isHere ? 'here' : '',
      mark === 'blocked' || mark === 'cannot' ? 'blocked' : '',
      isHit ? 'hit' : '',
    ]
    const sign = held.length > 0 ? null : isHere && group === 'cannot' ? 'no' : mark
    return { look: looks.filter(Boolean).join(' '), title: isHit ? (findings[0]?.says[lang] ?? '') : '', held, sign }
  }
}

/** The shifts somebody holds, by the day they begin on. */
function dutiesOf(desk: Desk, roster: Roster | undefined, { practitioner }: Candidate): ReadonlyMap<Day, readonly Shift[]> {
  const days = new Map<Day, Shift[]>()
  for (const { shift } of heldByPerson(roster?.assignments ?? []).get(practitioner.code) ?? []) {
    const one = desk.shiftOf(shift)
    if (one) days.set(one.date, [...(days.get(one.date) ?? []), one])
  }
  return days
}

type Marked = Span & { readonly mark: Mark }

/** What somebody said about these days, once and of every so many weeks. */
function marksOf(one: Practitioner, days: readonly Day[], zone: Zone): readonly Marked[] {
  const once = one.availability.map(({ from, until, mark }) => ({ from: minuteOf(from), until: minuteOf(until), mark }))
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return once
  return [...once, ...recurringWithin(one, { from: toMinute(first, '00:00', zone), until: toMinute(last, '24:00', zone) }, zone)]
}

/** The gravest mark of a day. */
function markOn(marks: readonly Marked[], from: number, until: number): Mark | null {
  const touching = marks.filter((one) => one.from < until && from < one.until).map((one) => one.mark)
  return touching.length === 0 ? null : (gravest.find((one) => touching.includes(one)) ?? null)
}

const gravest: readonly Mark[] = ['blocked', 'cannot', 'rather_not', 'gladly', 'can']

function show(cell: HTMLTableCellElement, { look, title, held, sign }: CandidateDay): void {
  cell.className = look
  cell.title = title
  cell.replaceChildren(...(held.length > 0 ? held.flatMap(dutyNodes) : sign === null ? [] : [signNode(sign)]))
}

function dutyNodes(shift: Shift): readonly Node[] {
  const { role, start } = shift
  const name = roleName(role)
  return [(<PartMark role={role} start={start} />) as Node, (<span class="sr">{name}</span>) as Node]
}

const signs = {
  gladly: ['gladly', '●', 'cands.gladly'],
  can: ['can', '○', 'cands.canMark'],
  rather_not: ['rather-not', '–', 'cands.ratherNot'],
} as const

function signNode(sign: Mark | 'no'): Node {
  if (sign === 'no') return (<span class="no">✕</span>) as Node
  if (sign === 'blocked' || sign === 'cannot') {
    const word = t('cands.blocked')
    return (<span class="sr">{word}</span>) as Node
  }
  const [look, glyph, key] = signs[sign]
  const word = t(key)
  return (
    <span class={look} title={word}>
      {glyph}
      <span class="sr">{word}</span>
    </span>
  ) as Node
}
