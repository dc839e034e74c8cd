import type { Accessor } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import { roleName } from '../../i18n/common.ts'
import type { Desk } from '../desk.ts'
import type { Spot } from '../grid/model.ts'
import { headWidth } from '../grid/measures.ts'
import type { Heads } from './create-heads.tsx'
import { spokenDay } from './spoken.ts'

/** The cell that holds the focus: the chosen one, and where none is chosen the first. */
export type Entry = Spot & { readonly isChosen: boolean }

/** The cells of somebody's row that stand, by column. */
type Line = {
  readonly code: Code
  readonly days: string
  readonly element: HTMLElement
  readonly cells: Map<number, HTMLElement>
  isReadable: boolean
}

/** The cells as nodes, by the line they are on. What is shown again keeps its nodes: one that is taken away loses the focus. */
export function createLines(desk: Accessor<Desk>, heads: Heads) {
  const lines = new Map<number, Line>()
  /** Pixels the body was scrolled to the right when it last rested: the cells stand by what does not move along. */
  let left = 0
  const drop = (index: number) => {
    lines.get(index)?.element.remove()
    lines.delete(index)
  }
  const make = (index: number): Line => {
    const element = document.createElement('div')
    element.className = 'person-cells'
    element.setAttribute('role', 'presentation')
    element.style.cssText = `top:${heads.topOf(index)}px;left:${headWidth - left}px`
    heads.rowOf(index)?.append(element)
    const line = { code: codeOf(desk(), index)!, days: daysOf(desk()), element, cells: new Map(), isReadable: false }
    lines.set(index, line)
    return line
  }
  /** Makes a line say what is so now: every day that says something, and the cell with the focus if it is there. */
  const show = (index: number, isReadable: boolean, entry: Entry) => {
    const here = entry.line === index ? entry.column : null
    if (codeOf(desk(), index) === undefined || (!isReadable && here === null)) return drop(index)
    const line = lines.get(index) ?? make(index)
    line.isReadable = isReadable
    const said = saidOf(desk(), index, isReadable, here)
    for (const [column, cell] of line.cells) {
      if (said.has(column)) continue
      line.cells.delete(column)
      cell.remove()
    }
    for (const [column, says] of said) {
      const cell = line.cells.get(column) ?? laid(line, column)
      dress(cell, { 'aria-label': says.label, 'data-spot': `${index}/${column}`, 'data-cell': says.address })
      if (cell.textContent !== says.text) cell.textContent = says.text
      choose(cell, column === here ? entry : null)
    }
  }
  const cellAt = ({ line, column }: Spot) => lines.get(line)?.cells.get(column)
  return {
    show,
    /** The cell is no longer the one with the focus; it stays until its line is shown again. */
    leave: (spot: Spot) => {
      const cell = cellAt(spot)
      if (cell) choose(cell, null)
    },
    hasFocus: (spot: Spot) => document.activeElement !== null && document.activeElement === cellAt(spot),
    focus: (spot: Spot) => cellAt(spot)?.focus({ preventScroll: true }),
    standing: () => [...lines.keys()],
    isReadable: (index: number) => lines.get(index)?.isReadable ?? false,
    /** Lines that now are somebody else's, or of other days. */
    dropOthers: () => {
      const days = daysOf(desk())
      for (const [index, line] of lines) if (line.code !== codeOf(desk(), index) || line.days !== days) drop(index)
    },
    scrolledTo: (pixels: number) => {
      if (pixels === left) return
      left = pixels
      for (const { element } of lines.values()) element.style.left = `${headWidth - left}px`
    },
  }
}

const codeOf = (desk: Desk, line: number): Code | undefined => desk.people.rows()[line]?.code
const daysOf = (desk: Desk): string => `${desk.people.sheet().days[0]}/${desk.people.sheet().days.length}`

type Said = { readonly label: string; readonly text: string; readonly address: string }

/** What each cell of a line is to say, by column. */
function saidOf(desk: Desk, line: number, isReadable: boolean, here: number | null): ReadonlyMap<number, Said> {
  const { people } = desk
  const { days, addressOf } = people.sheet()
  const row = people.rows()[line]!
  const [duties, marks] = [people.dutiesOf(row), people.marksOf(row)]
  const said = new Map<number, Said>()
  days.forEach((day, column) => {
    const [held, mark] = [duties[column], marks[column]]
    if (column !== here && (!isReadable || (held === undefined && mark === undefined))) return
    const text = (held ?? []).map((duty) => roleName(duty.shift.role)).join(' ')
    said.set(column, { label: spokenDay(desk, row, day, held, mark), text, address: addressOf({ line, column }) })
  })
  return said
}

/** A new cell among the others of its line, in order of the days. */
function laid({ element, cells }: Line, column: number): HTMLElement {
  const cell = document.createElement('div')
  cell.className = 'person-day'
  cell.style.left = `calc(${column} * var(--cell))`
  dress(cell, { role: 'gridcell', 'aria-colindex': String(column + 2), 'aria-selected': 'false', tabindex: '-1' })
  const after = [...cells.keys()].filter((other) => other > column).sort((a, b) => a - b)[0]
  element.insertBefore(cell, after === undefined ? null : cells.get(after)!)
  cells.set(column, cell)
  return cell
}

/** Only what differs is written: whatever is written is looked at again by who lays out, paints and reads aloud. */
function dress(cell: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) if (cell.getAttribute(name) !== value) cell.setAttribute(name, value)
}

function choose(cell: HTMLElement, entry: Entry | null): void {
  const isChosen = entry?.isChosen ?? false
  dress(cell, { tabindex: entry ? '0' : '-1', 'aria-selected': String(isChosen) })
  if (cell.classList.contains('is-chosen') !== isChosen) cell.classList.toggle('is-chosen', isChosen)
}
