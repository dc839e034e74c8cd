import Lock from 'lucide-solid/icons/lock'
import { type Colleague, firstName } from '../../live-here.ts'
import '../live/live.css'
import './grid-cell.css'

/** A cell as the eye sees it. */
export type Dress = {
  readonly look: string
  readonly glyph: string
  readonly text: string
  /** The times, where they are not those of the line and there is room. */
  readonly times: string
  readonly isLocked: boolean
  readonly title: string
  /** Whose cursor rests here. */
  readonly colleague: Colleague | undefined
}

/** An undressed cell: a place of a shift, or a day on which nothing is asked. */
export function makeCell(address: string, look: 'cell' | 'cell none'): HTMLTableCellElement {
  const cell = blank.cloneNode() as HTMLTableCellElement
  cell.className = look
  cell.setAttribute('data-cell', address)
  return cell
}

const blank = document.createElement('td')
blank.setAttribute('role', 'gridcell')
blank.setAttribute('tabindex', '-1')
blank.setAttribute('aria-selected', 'false')

/** Dresses a cell anew; being chosen or marked is not of the place, and stays. */
export function dressCell(cell: HTMLTableCellElement, dress: Dress): void {
  const own = cursorLooks.filter((look) => cell.classList.contains(look))
  cell.className = ['cell', dress.look, ...own].join(' ')
  if (dress.title) cell.title = dress.title
  else cell.removeAttribute('title')
  const isPlain = !dress.glyph && !dress.times && !dress.isLocked && !dress.colleague
  if (isPlain) cell.textContent = dress.text
  else cell.replaceChildren(...partsOf(dress))
}

/** What the cursor gives a cell. */
export const cursorLooks = ['is-chosen', 'marked'] as const

function partsOf(dress: Dress): (Node | string)[] {
  const { glyph, text, times, isLocked, colleague } = dress
  const parts: (Node | string)[] = []
  if (glyph) parts.push((<i>{glyph}</i>) as Node)
  parts.push(text)
  if (times) parts.push((<small>{times}</small>) as Node)
  if (isLocked) parts.push((<Lock class="locked" size={9} aria-hidden="true" />) as Node)
  if (colleague) {
    const name = firstName(colleague.name)
    parts.push(
      (
        <span class="held-by" aria-hidden="true">
          {name}
        </span>
      ) as Node,
    )
  }
  return parts
}
