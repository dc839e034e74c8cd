import type { Colours } from './colours.ts'
import type { Box, PaintedDuty } from './scene.ts'

const corner = 6
const leastForLock = 16

/** What a duty carries beside its own look: a comment in the corner, a lock, what was looked for, a colleague's cursor. */
export function paintSigns(
  pen: OffscreenCanvasRenderingContext2D,
  { hasComment, isFound, isLocked, colleague }: PaintedDuty,
  at: Box,
  colours: Colours,
): void {
  const right = at.left + at.width - 1
  if (isFound) edge(pen, at, colours.accent, 2)
  if (colleague !== null) edge(pen, at, colours[`here-${colleague}`], 2)
  if (hasComment) {
    pen.beginPath()
    pen.moveTo(right - corner, at.top)
    pen.lineTo(right, at.top)
    pen.lineTo(right, at.top + corner)
    pen.closePath()
    pen.fillStyle = colours.accent
    pen.fill()
  }
  if (isLocked && at.width >= leastForLock) paintLock(pen, right - 6, at.top + at.height - 7, colours)
}

function edge(pen: OffscreenCanvasRenderingContext2D, at: Box, colour: string, width: number): void {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.strokeRect(at.left + width / 2, at.top + width / 2, at.width - 1 - width, at.height - width)
}

/** A lock of six by seven pixels, on its own ground so that it shows on every day part. */
function paintLock(pen: OffscreenCanvasRenderingContext2D, left: number, top: number, colours: Colours): void {
  pen.fillStyle = colours.surface
  pen.fillRect(left - 1, top - 1, 8, 8)
  pen.fillStyle = pen.strokeStyle = colours['text-2']
  pen.fillRect(left, top + 3, 6, 4)
  pen.lineWidth = 1
  pen.beginPath()
  pen.arc(left + 3, top + 3, 2, Math.PI, 0)
  pen.stroke()
}
