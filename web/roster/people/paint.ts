import { textScale } from '../../ui/sizes.ts'
import type { DayPart } from '../grid/day-part.ts'
import type { LookKind } from '../grid/look.ts'
import type { Colours } from './colours.ts'
import type { DayMark } from './model.ts'
import { paintSigns } from './paint-signs.ts'
import type { Box, Ground, PaintedDuty, Picture } from './scene.ts'

type Pen = OffscreenCanvasRenderingContext2D

/** Below this width a day is a block of colour; letters would not fit. */
const leastForLetters = 24
const leastForText = 100
const chip = 18

/** Paints some rows from the top left corner. Sizes are CSS pixels. */
export function paintPeople(pen: Pen, { ground, rows }: Picture, colours: Colours): void {
  const { columns, columnWidth, rowHeight } = ground
  pen.save()
  paintGround(pen, ground, rows.length, colours)
  const hatch = hatchOf(pen, colours)
  pen.textBaseline = 'middle'
  rows.forEach(({ marks, duties }, row) => {
    for (let column = 0; column < columns.length; column++) {
      const [mark, held] = [marks[column], duties[column]]
      if (mark === undefined && held === undefined) continue
      const at = { left: column * columnWidth, top: row * rowHeight, width: columnWidth - 1, height: rowHeight - 1 }
      if (mark) paintMark(pen, mark, at, hatch, colours, held !== undefined)
      if (held) paintDuties(pen, held, at, colours)
    }
  })
  pen.restore()
}

/** Columns and the lines between cells. */
function paintGround(pen: Pen, { columns, columnWidth: width, rowHeight: height }: Ground, rows: number, colours: Colours): void {
  const [right, bottom] = [columns.length * width, rows * height]
  pen.fillStyle = colours.surface
  pen.fillRect(0, 0, right, bottom)
  pen.fillStyle = colours.weekend
  columns.forEach((isTinted, column) => isTinted && pen.fillRect(column * width, 0, width, bottom))
  pen.fillStyle = colours.border
  for (let column = 1; column <= columns.length; column++) pen.fillRect(column * width - 1, 0, 1, bottom)
  for (let row = 1; row <= rows; row++) pen.fillRect(0, row * height - 1, right, 1)
}

const hatches = new WeakMap<Colours, CanvasPattern>()

function hatchOf(pen: Pen, colours: Colours): CanvasPattern | string {
  const known = hatches.get(colours)
  if (known) return known
  const tile = new OffscreenCanvas(6, 6)
  const tilePen = tile.getContext('2d')
  if (!tilePen) return colours.hatch
  tilePen.fillStyle = colours['surface-2']
  tilePen.fillRect(0, 0, 6, 6)
  tilePen.strokeStyle = colours.hatch
  tilePen.lineWidth = 2
  for (const shift of [-6, 0, 6]) {
    tilePen.beginPath()
    tilePen.moveTo(shift - 1, 7)
    tilePen.lineTo(shift + 7, -1)
    tilePen.stroke()
  }
  const pattern = pen.createPattern(tile, 'repeat')
  if (!pattern) return colours.hatch
  hatches.set(colours, pattern)
  return pattern
}

/** Blocked or sick is a hatch; a wish is a sign where no duty stands. */
function paintMark(pen: Pen, mark: DayMark, at: Box, hatch: CanvasPattern | string, colours: Colours, isTaken: boolean): void {
  if (mark === 'blocked' || mark === 'cannot' || mark === 'sick') {
    pen.fillStyle = hatch
    pen.fillRect(at.left, at.top, at.width, at.height)
    return
  }
  if (isTaken) return
  const [x, y] = [at.left + at.width / 2, at.top + at.height / 2]
  const radius = Math.min(3.5, at.width / 4)
  if (mark === 'rather_not') {
    pen.fillStyle = colours['warn-line']
    pen.fillRect(x - radius, y - 0.75, radius * 2, 1.5)
    return
  }
  pen.beginPath()
  pen.arc(x, y, radius, 0, Math.PI * 2)
  pen.fillStyle = pen.strokeStyle = colours['ok-line']
  pen.lineWidth = 1.5
  if (mark === 'gladly') pen.fill()
  else pen.stroke()
}

function paintDuties(pen: Pen, duties: readonly PaintedDuty[], at: Box, colours: Colours): void {
  if (at.width < leastForLetters) {
    const height = (at.height - 2) / duties.length
    duties.forEach((duty, index) =>
      paintBlock(pen, duty, { left: at.left + 1, top: at.top + 1 + index * height, width: at.width - 2, height }, colours),
    )
    return
  }
  const isWide = at.width >= leastForText
  const room = isWide ? Math.floor((at.width - 4) / duties.length) : Math.min(chip, Math.floor((at.width - 2) / duties.length))
  const begin = isWide ? at.left + 4 : at.left + (at.width - room * duties.length) / 2
  duties.forEach((duty, index) => {
    const left = begin + index * room
    const width = Math.min(chip, room)
    paintChip(pen, duty, { left, top: at.top + (at.height - chip) / 2, width, height: chip }, colours)
    if (isWide) paintText(pen, duty.text, left + chip + 5, at.top + at.height / 2, room - chip - 8, colours)
  })
}

const inks: Readonly<Record<DayPart, readonly [fill: keyof Colours, ink: keyof Colours]>> = {
  day: ['day', 'day-ink'],
  evening: ['evening', 'evening-ink'],
  night: ['night', 'night-ink'],
  standby: ['surface', 'text-2'],
}

function paintChip(pen: Pen, duty: PaintedDuty, at: Box, colours: Colours): void {
  const { part } = duty
  const [fill, ink] = inks[part]
  pen.beginPath()
  pen.roundRect(at.left, at.top, at.width - 1, at.height, 4)
  pen.fillStyle = colours[fill]
  pen.fill()
  if (part === 'standby') stroke(pen, colours['border-strong'], 1.5, [3, 2])
  paintProblem(pen, duty.kind, at, colours)
  pen.fillStyle = colours[ink]
  pen.font = `700 ${(at.width < 14 ? 9 : 11) * textScale()}px ${colours.font}`
  pen.textAlign = 'center'
  pen.fillText(duty.letter, at.left + (at.width - 1) / 2, at.top + at.height / 2 + 0.5)
  if (duty.isChanged) {
    pen.fillStyle = colours.accent
    pen.fillRect(at.left - 3, at.top + 1, 2, at.height - 2)
  }
  paintSigns(pen, duty, at, colours)
}

/** At quarter zoom: the day part by colour; a problem by an edge all around, for there is no room for a sign. */
function paintBlock(pen: Pen, duty: PaintedDuty, at: Box, colours: Colours): void {
  const { part } = duty
  pen.beginPath()
  pen.rect(at.left, at.top, at.width, at.height)
  pen.fillStyle = colours[inks[part][0]]
  pen.fill()
  if (part === 'standby') stroke(pen, colours['border-strong'], 1, [2, 2])
  paintProblem(pen, duty.kind, at, colours)
  paintSigns(pen, duty, at, colours)
}

function paintProblem(pen: Pen, kind: LookKind, at: Box, colours: Colours): void {
  if (kind === 'unqualified') stroke(pen, colours.qual, 2, [])
  else if (kind === 'absent') stroke(pen, colours['danger-line'], 2, [1.5, 2])
  else if (kind === 'rule') {
    stroke(pen, colours['danger-line'], 1, [])
    pen.fillStyle = colours['danger-line']
    pen.fillRect(at.left, at.top + at.height - 4, at.width - 1, 1.5)
    pen.fillRect(at.left, at.top + at.height - 1.5, at.width - 1, 1.5)
  }
}

function stroke(pen: Pen, colour: string, width: number, dash: readonly number[]): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.setLineDash([...dash])
  pen.stroke()
  pen.setLineDash([])
}

function paintText(pen: Pen, text: string, left: number, middle: number, room: number, colours: Colours): void {
  if (room < 20) return
  pen.save()
  pen.beginPath()
  pen.rect(left, middle - 9, room, 18)
  pen.clip()
  pen.fillStyle = colours.text
  pen.font = `400 ${12 * textScale()}px ${colours.font}`
  pen.textAlign = 'left'
  pen.fillText(text, left, middle + 0.5)
  pen.restore()
}
