import { textScale } from '../../ui/sizes.ts'
import { type DayPart, dayPartOf } from '../grid/day-part.ts'
import type { Look } from '../grid/look.ts'
import type { Colours } from './colours.ts'
import type { DayMark, PersonDuty } from './model.ts'
import { paintSigns } from './paint-signs.ts'
import type { Box, Scene } from './scene.ts'

type Pen = OffscreenCanvasRenderingContext2D

/** Below this width a day is a block of colour; letters would not fit. */
const leastForLetters = 24
const leastForText = 100
const chip = 18

/** Paints the part of the body that lies in `box`, whose top left corner is the canvas's own. Sizes are CSS pixels. */
export function paintPeople(pen: Pen, scene: Scene, box: Box, colours: Colours): void {
  const { columnWidth, rowHeight } = scene
  const first = { row: Math.max(0, Math.floor(box.top / rowHeight)), column: Math.max(0, Math.floor(box.left / columnWidth)) }
  const last = {
    row: Math.min(scene.rows, Math.ceil((box.top + box.height) / rowHeight)),
    column: Math.min(scene.columns.length, Math.ceil((box.left + box.width) / columnWidth)),
  }
  pen.save()
  pen.fillStyle = colours.surface
  pen.fillRect(0, 0, box.width, box.height)
  pen.translate(-box.left, -box.top)
  paintGround(pen, scene, first, last, colours)
  const hatch = hatchOf(pen, colours)
  pen.textBaseline = 'middle'
  for (let row = first.row; row < last.row; row++) {
    for (let column = first.column; column < last.column; column++) {
      const at = { left: column * columnWidth, top: row * rowHeight, width: columnWidth - 1, height: rowHeight - 1 }
      const mark = scene.markAt(row, column)
      const duties = scene.dutiesAt(row, column)
      if (mark) paintMark(pen, mark, at, hatch, colours, duties !== undefined)
      if (duties) paintDuties(pen, scene, duties, at, colours)
    }
  }
  pen.restore()
}

type Corner = { readonly row: number; readonly column: number }

/** Columns, the chosen row and the lines between cells. */
function paintGround(pen: Pen, scene: Scene, first: Corner, last: Corner, colours: Colours): void {
  const { columnWidth: width, rowHeight: height, columns, chosenRow } = scene
  const [top, bottom, left, right] = [first.row * height, last.row * height, first.column * width, last.column * width]
  for (let column = first.column; column < last.column; column++) {
    const { isTinted, isChosen } = columns[column]!
    if (!isTinted && !isChosen) continue
    pen.fillStyle = isChosen ? colours['accent-bg'] : colours.weekend
    pen.fillRect(column * width, top, width, bottom - top)
  }
  if (chosenRow !== null && chosenRow >= first.row && chosenRow < last.row) {
    pen.fillStyle = colours['accent-bg']
    pen.fillRect(left, chosenRow * height, right - left, height)
  }
  pen.fillStyle = colours.border
  for (let column = first.column; column < last.column; column++) pen.fillRect((column + 1) * width - 1, top, 1, bottom - top)
  for (let row = first.row; row < last.row; row++) pen.fillRect(left, (row + 1) * height - 1, right - left, 1)
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

function paintDuties(pen: Pen, scene: Scene, duties: readonly PersonDuty[], at: Box, colours: Colours): void {
  if (at.width < leastForLetters) {
    const height = (at.height - 2) / duties.length
    duties.forEach((duty, index) =>
      paintBlock(pen, scene, duty, { left: at.left + 1, top: at.top + 1 + index * height, width: at.width - 2, height }, colours),
    )
    return
  }
  const isWide = at.width >= leastForText
  const room = isWide ? Math.floor((at.width - 4) / duties.length) : Math.min(chip, Math.floor((at.width - 2) / duties.length))
  const begin = isWide ? at.left + 4 : at.left + (at.width - room * duties.length) / 2
  duties.forEach((duty, index) => {
    const left = begin + index * room
    const width = Math.min(chip, room)
    paintChip(pen, scene, duty, { left, top: at.top + (at.height - chip) / 2, width, height: chip }, colours)
    if (isWide) paintText(pen, scene.textOf(duty), left + chip + 5, at.top + at.height / 2, room - chip - 8, colours)
  })
}

const inks: Readonly<Record<DayPart, readonly [fill: keyof Colours, ink: keyof Colours]>> = {
  day: ['day', 'day-ink'],
  evening: ['evening', 'evening-ink'],
  night: ['night', 'night-ink'],
  standby: ['surface', 'text-2'],
}

function paintChip(pen: Pen, scene: Scene, duty: PersonDuty, at: Box, colours: Colours): void {
  const part = dayPartOf(duty.shift)
  const look = scene.lookOf(duty)
  const [fill, ink] = inks[part]
  pen.beginPath()
  pen.roundRect(at.left, at.top, at.width - 1, at.height, 4)
  pen.fillStyle = colours[fill]
  pen.fill()
  if (part === 'standby') stroke(pen, colours['border-strong'], 1.5, [3, 2])
  paintProblem(pen, look, at, colours)
  pen.fillStyle = colours[ink]
  pen.font = `700 ${(at.width < 14 ? 9 : 11) * textScale()}px ${colours.font}`
  pen.textAlign = 'center'
  pen.fillText(scene.letterOf(duty), at.left + (at.width - 1) / 2, at.top + at.height / 2 + 0.5)
  if (look.isChanged) {
    pen.fillStyle = colours.accent
    pen.fillRect(at.left - 3, at.top + 1, 2, at.height - 2)
  }
  paintSigns(pen, scene.signsOf(duty), look.isLocked, at, colours)
}

/** At quarter zoom: the day part by colour; a problem by an edge all around, for there is no room for a sign. */
function paintBlock(pen: Pen, scene: Scene, duty: PersonDuty, at: Box, colours: Colours): void {
  const part = dayPartOf(duty.shift)
  pen.beginPath()
  pen.rect(at.left, at.top, at.width, at.height)
  pen.fillStyle = colours[inks[part][0]]
  pen.fill()
  if (part === 'standby') stroke(pen, colours['border-strong'], 1, [2, 2])
  const look = scene.lookOf(duty)
  paintProblem(pen, look, at, colours)
  paintSigns(pen, scene.signsOf(duty), look.isLocked, at, colours)
}

function paintProblem(pen: Pen, { kind }: Look, at: Box, colours: Colours): void {
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
