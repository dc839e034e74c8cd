import { textScale } from '../../ui/sizes.ts'
import type { Colours } from '../people/colours.ts'
import type { Look } from './look.ts'

/** A cell as it is painted; null is a day on which nothing is asked. */
export type PaintedCell =
  | (Pick<Look, 'kind' | 'glyph' | 'isChanged' | 'isLocked'> & {
      readonly hasComment: boolean
      readonly isFound: boolean
      readonly isTinted: boolean
    })
  | null

type Pen = CanvasRenderingContext2D
type Size = { readonly width: number; readonly height: number }
type Line = {
  readonly cells: readonly PaintedCell[]
  /** Pixels of a day. */
  readonly width: number
  /** The last line of its role has a line under it. */
  readonly isLast: boolean
}

/** Paints a line of the shifts: the same six kinds of problems as in the style sheet of cells, by edge, pattern and colour. */
export function paintLine(canvas: HTMLCanvasElement, size: Size, line: Line, colours: Colours): void {
  const scale = devicePixelRatio || 1
  fit(canvas, size, scale)
  const pen = canvas.getContext('2d', { alpha: false })
  if (!pen) return
  pen.setTransform(scale, 0, 0, scale, 0, 0)
  pen.fillStyle = colours.surface
  pen.fillRect(0, 0, size.width, size.height)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  paintGrounds(pen, line, size.height, colours)
  pen.fillStyle = colours.border
  for (let column = 1; column <= line.cells.length; column++) pen.fillRect(column * line.width - 1, 0, 1, size.height)
  pen.fillStyle = colours['border-strong']
  line.cells.forEach((cell, column) => {
    if (cell?.kind === 'filled') paintDot(pen, boxOf(line, size, column))
  })
  line.cells.forEach((cell, column) => {
    if (cell) paintMarks(pen, cell, boxOf(line, size, column), colours)
  })
  if (line.isLast) {
    pen.fillStyle = colours.border
    pen.fillRect(0, size.height - 1, size.width, 1)
  }
}

/** A canvas that has its size keeps its ground, which is costly to make. */
function fit(canvas: HTMLCanvasElement, { width, height }: Size, scale: number): void {
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)]
  if (canvas.width !== across) canvas.width = across
  if (canvas.height !== down) canvas.height = down
  canvas.style.width = `${width}px`
  canvas.style.height = `${height}px`
}

const boxOf = ({ width }: Line, { height }: Size, column: number): Box => ({
  left: column * width,
  top: 0,
  width: width - 1,
  height: height - 1,
})

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** What lies under the marks: cells that look alike in one stroke. */
function paintGrounds(pen: Pen, { cells, width }: Line, height: number, colours: Colours): void {
  for (let first = 0, next; first < cells.length; first = next) {
    const ground = groundOf(cells[first] ?? null)
    for (next = first + 1; next < cells.length && groundOf(cells[next] ?? null) === ground; ) next++
    if (ground === null) continue
    pen.fillStyle = colours[ground]
    pen.fillRect(first * width, 0, (next - first) * width, height)
  }
}

const groundOf = (cell: PaintedCell) => (cell === null ? 'surface-2' : cell.isFound ? 'accent-bg' : cell.isTinted ? 'weekend' : null)

const paintDot = (pen: Pen, at: Box) => pen.fillRect(at.left + (at.width - 5) / 2, at.top + (at.height - 5) / 2, 5, 5)

/** All but the dot of a place that is filled, which has one colour for the whole line. */
function paintMarks(pen: Pen, cell: NonNullable<PaintedCell>, at: Box, colours: Colours): void {
  kinds[cell.kind]?.(pen, at, colours)
  if (cell.glyph) {
    pen.fillStyle = cell.kind === 'unqualified' ? colours.qual : colours.danger
    pen.font = `800 ${8 * textScale()}px ${colours.font}`
    pen.fillText(cell.glyph, at.left + at.width / 2, at.top + at.height / 2 + 0.5)
  }
  if (cell.isLocked) paintLock(pen, at, colours)
  if (cell.isChanged) {
    pen.fillStyle = colours.accent
    pen.fillRect(at.left, at.top + 3, 3, at.height - 6)
  }
  if (cell.hasComment) {
    pen.fillStyle = colours.accent
    pen.beginPath()
    pen.moveTo(at.left + at.width - 8, at.top)
    pen.lineTo(at.left + at.width, at.top)
    pen.lineTo(at.left + at.width, at.top + 8)
    pen.fill()
  }
}

type Paint = (pen: Pen, at: Box, colours: Colours) => void

const kinds: Readonly<Partial<Record<Look['kind'], Paint>>> = {
  open: (pen, at, colours) => {
    paintHatch(pen, at, colours)
    frame(pen, at, colours['danger-line'], 1.5, [])
  },
  absent: (pen, at, colours) => {
    paintHatch(pen, at, colours)
    frame(pen, at, colours['danger-line'], 2, [2, 2])
  },
  short: (pen, at, colours) => {
    pen.fillStyle = colours['warn-bg']
    pen.fillRect(at.left, at.top, at.width, at.height)
    frame(pen, at, colours['warn-line'], 1.5, [4, 2.5])
  },
  rule: (pen, at, colours) => {
    pen.fillStyle = colours['danger-bg']
    pen.fillRect(at.left, at.top, at.width, at.height)
    pen.fillStyle = colours['danger-line']
    pen.fillRect(at.left, at.top + at.height - 3, at.width, 1)
    pen.fillRect(at.left, at.top + at.height - 1, at.width, 1)
  },
  unqualified: (pen, at, colours) => {
    pen.fillStyle = colours['qual-bg']
    pen.fillRect(at.left, at.top, at.width, at.height)
    frame(pen, at, colours.qual, 1.5, [])
  },
}

function frame(pen: Pen, at: Box, colour: string, width: number, dash: readonly number[]): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.setLineDash([...dash])
  pen.strokeRect(at.left + width / 2, at.top + width / 2, at.width - width, at.height - width)
  pen.setLineDash([])
}

/** Stripes of 4 pixels with 3 between. */
function paintHatch(pen: Pen, at: Box, colours: Colours): void {
  pen.save()
  pen.beginPath()
  pen.rect(at.left, at.top, at.width, at.height)
  pen.clip()
  pen.fillStyle = colours.surface
  pen.fillRect(at.left, at.top, at.width, at.height)
  pen.strokeStyle = colours['danger-bg']
  pen.lineWidth = 4
  for (let x = at.left - at.height; x < at.left + at.width + at.height; x += 10) {
    pen.beginPath()
    pen.moveTo(x, at.top + at.height)
    pen.lineTo(x + at.height, at.top)
    pen.stroke()
  }
  pen.restore()
}

function paintLock(pen: Pen, at: Box, colours: Colours): void {
  const [x, y] = [at.left + at.width - 6, at.top + 5]
  pen.fillStyle = pen.strokeStyle = colours['text-3']
  pen.lineWidth = 1
  pen.fillRect(x, y, 5, 4)
  pen.beginPath()
  pen.arc(x + 2.5, y, 1.5, Math.PI, 0)
  pen.stroke()
}
