import { type Accessor, createEffect, createRenderEffect, on, onCleanup } from 'solid-js'
import { rowHeight } from '../../ui/sizes.ts'
import { type Rest, type Rows, rowStep } from './create-sight.ts'
import { createSlices } from './create-slices.ts'
import type { PersonRow } from './model.ts'
import { hoursText } from './spoken.ts'

type Line = { readonly row: HTMLElement; shown: PersonRow | null }
type Block = { readonly element: HTMLElement; readonly host: HTMLElement; readonly lines: Line[] }

/** Rows of a block. */
const blockRows = 5 * rowStep
/** Pixels of a name, beside the hours and where there are none to show. */
const nameRoom = 100

type Ground = {
  readonly host: () => HTMLElement
  readonly people: Accessor<readonly PersonRow[]>
  readonly chosen: Accessor<number | null>
  /** Rows above the first person, for who counts them by ear. */
  readonly rowsAbove: number
  readonly inSight: Accessor<Rows>
  readonly rest: Accessor<Rest | null>
}

/**
 * The rows with their heads: plain nodes that stay, made for what is in sight at once and for everybody while the body rests.
 * A scroll makes and takes away nothing.
 */
export function createHeads({ host, people, chosen, rowsAbove, inSight, rest }: Ground) {
  const { make, has, keep, rowOf } = createBlocks({ host, people, rowsAbove })
  const missingIn = (rows: Rows) => blocksIn(rows).filter((index) => !has(index))
  const others = createSlices(() => {
    const [missing] = missingIn({ first: 0, last: people().length })
    if (missing === undefined || rest() === null) return false
    make(missing)
    return true
  })
  createRenderEffect(on(people, keep))
  createEffect(on(inSight, (rows) => missingIn(rows).forEach(make)))
  createEffect(() => {
    people()
    if (rest()) others.start()
    else others.stop()
  })
  createEffect<HTMLElement | undefined>((before) => {
    people()
    const line = chosen()
    const row = line === null ? undefined : rowOf(line)
    if (row !== before) before?.classList.remove('is-chosen')
    row?.classList.add('is-chosen')
    return row
  })
  onCleanup(others.stop)
  return {
    rowOf,
    /** Pixels of a row from the top of its block. */
    topOf: (line: number) => (line % blockRows) * rowHeight(),
  }
}

/** Blocks of rows: each is clipped and holds a layer of its own, so that the browser paints it once wherever it is scrolled. */
function createBlocks({ host, people, rowsAbove }: Pick<Ground, 'host' | 'people' | 'rowsAbove'>) {
  const blocks = new Map<number, Block>()
  const isLong = createMeasure()
  const make = (index: number) => {
    const all = people()
    const first = index * blockRows
    const count = Math.max(0, Math.min(blockRows, all.length - first))
    const block = blocks.get(index) ?? laid(host(), first)
    blocks.set(index, block)
    block.element.style.height = `${count * rowHeight()}px`
    while (block.lines.length > count) block.lines.pop()!.row.remove()
    while (block.lines.length < count) {
      const row = personRow(first + block.lines.length + rowsAbove + 1)
      block.host.append(row)
      block.lines.push({ row, shown: null })
    }
    block.lines.forEach((line, at) => show(line, all[first + at]!, isLong))
  }
  /** Those that stand show the people as they are now; those of people who are gone go. */
  const keep = (all: readonly PersonRow[]) => {
    for (const [index, { element }] of blocks) {
      if (index * blockRows < all.length) make(index)
      else {
        element.remove()
        blocks.delete(index)
      }
    }
  }
  /** The row of a line; made now if it was not. */
  const rowOf = (line: number): HTMLElement | undefined => {
    const index = Math.floor(line / blockRows)
    if (line >= people().length) return undefined
    if (!blocks.has(index)) make(index)
    return blocks.get(index)?.lines[line % blockRows]?.row
  }
  return { make, keep, rowOf, has: (index: number) => blocks.has(index) }
}

const blocksIn = ({ first, last }: Rows) => {
  const from = Math.floor(first / blockRows)
  return Array.from({ length: Math.max(0, Math.ceil(last / blockRows) - from) }, (_, at) => from + at)
}

function show(line: Line, person: PersonRow, isLong: (name: string) => boolean): void {
  if (line.shown === person) return
  if (line.shown?.practitioner !== person.practitioner || hoursOf(line.shown) !== hoursOf(person)) fill(line.row, person, isLong)
  line.shown = person
}

export type Heads = ReturnType<typeof createHeads>

function laid(host: HTMLElement, first: number): Block {
  const layer = (<div />) as HTMLElement
  const element = (
    <div class="people-block" style={{ top: `${first * rowHeight()}px` }}>
      {layer}
    </div>
  ) as HTMLElement
  host.append(element)
  return { element, host: layer, lines: [] }
}

const personRow = (ariaRow: number) =>
  (
    <div class="person" role="row" aria-rowindex={ariaRow}>
      <div class="person-head" role="rowheader" aria-colindex={1}>
        <span />
        <i class="person-hours" aria-hidden="true" />
        <small aria-hidden="true" />
      </div>
    </div>
  ) as HTMLElement

const hoursOf = ({ workedMinutes, mostMinutes }: PersonRow) => `${workedMinutes}/${mostMinutes}`

function fill(row: HTMLElement, person: PersonRow, isLong: (name: string) => boolean): void {
  const { name, code, workedMinutes, mostMinutes } = person
  const head = row.firstElementChild as HTMLElement
  const [label, bar, hours] = [...head.children] as [HTMLElement, HTMLElement, HTMLElement]
  const done = Math.round(workedMinutes / 60)
  label.textContent = name
  label.classList.toggle('is-long', isLong(name))
  bar.hidden = mostMinutes === null || mostMinutes === 0
  bar.style.setProperty('--used', `${Math.min(100, (workedMinutes / (mostMinutes || 1)) * 100)}%`)
  hours.textContent = mostMinutes ? `${done}/${Math.round(mostMinutes / 60)}` : String(done)
  head.setAttribute('aria-label', `${name}, ${hoursText(person)}`)
  head.title = `${name} (${code}), ${hoursText(person)}`
}

/** Whether a name asks for more room than there is: only those are cut off, for each cut is a layer the browser keeps. */
function createMeasure(): (name: string) => boolean {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')
  const { fontSize, fontFamily } = getComputedStyle(document.body)
  if (pen) pen.font = `600 ${fontSize} ${fontFamily}`
  return (name) => !pen || pen.measureText(name).width > nameRoom
}
