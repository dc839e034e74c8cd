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

/** A cell over a painted strip: seen only when it is chosen, marked, a colleague's or changed just now. */
export function makeKey(address: string, left: number): HTMLElement {
  const cell = blankKey.cloneNode() as HTMLElement
  cell.setAttribute('data-cell', address)
  cell.style.left = `${left}px`
  return cell
}

const blankKey = document.createElement('div')
blankKey.className = 'cell cell-key'
for (const one of blank.getAttributeNames()) blankKey.setAttribute(one, blank.getAttribute(one)!)

/** Shows on a key whose cursor rests there. */
export function holdKey(cell: HTMLElement, colleague: Colleague | undefined): void {
  for (const look of [...cell.classList].filter((one) => one === 'is-held' || one.startsWith('here-'))) cell.classList.remove(look)
  cell.replaceChildren(...(colleague ? [nameOf(colleague)] : []))
  if (colleague) cell.classList.add('is-held', `here-${colleague.tone}`)
}

function nameOf(colleague: Colleague): Node {
  const name = firstName(colleague.name)
  return (
    <span class="held-by" aria-hidden="true">
      {name}
    </span>
  ) as Node
}

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
  if (colleague) parts.push(nameOf(colleague))
  return parts
}
