import type { LineSegment } from '../answers.ts'
import type { Axis } from './axis.ts'
import { byCover, byNobody, byPractice, type LineGroup } from './picture.ts'
import type { LinePractice } from '../answers.ts'

/** Height of a quiet row of the lens, and of one that has its name beside it. */
export const thinRow = 3
export const namedRow = 15
const bandSpace = 3
const leastGap = 5

type Bands = LineGroup['bands']

export const thinHeight = (bands: Bands, row: number): number => bands.reduce((sum, band) => sum + band.rows.length * row + bandSpace, 0)

/** Whose row lies at a height of the canvas; the space between bands is nobody's. */
export function practiceAt(bands: Bands, row: number, y: number): LinePractice | undefined {
  let top = 0
  for (const band of bands) {
    const inside = y - top
    if (inside >= 0 && inside < band.rows.length * row) return band.rows[Math.floor(inside / row)]
    top += band.rows.length * row + bandSpace
  }
  return undefined
}

/** Who answers, as the key of a colour; a post at night is `night`, so that nights stand out as in every drawing. */
export type Party = 'own' | 'cover' | 'post' | 'night' | 'gap' | 'unknown'

/** A stretch of one party, in minutes from the start of the axis. */
export type Piece = { readonly start: number; readonly length: number; readonly party: Party; readonly id: string | null }

/** The line of a practice as pieces to paint; a post's stretch is cut where the night begins and ends. */
export function piecesOf(segments: readonly LineSegment[], axis: Axis): readonly Piece[] {
  return segments.flatMap((segment): readonly Piece[] => {
    const [start, length, by, id, cause] = segment
    if (by === byPractice) return [{ start, length, party: 'own', id }]
    if (by === byCover) return [{ start, length, party: 'cover', id }]
    if (by === byNobody) return [{ start, length, party: cause === 'hours-unknown' ? 'unknown' : 'gap', id }]
    return cutAtNight(start, length, axis).map(
      ([from, until]): Piece => ({ start: from, length: until - from, party: isNight(from, axis) ? 'night' : 'post', id }),
    )
  })
}

function cutAtNight(start: number, length: number, axis: Axis): readonly (readonly [number, number])[] {
  const edges = axis.days.flatMap((day) => [day.nightEnds, day.nightBegins])
  const cuts = [start, ...edges.filter((edge) => edge > start && edge < start + length), start + length]
  return cuts.slice(1).map((end, index) => [cuts[index]!, end])
}

function isNight(minute: number, axis: Axis): boolean {
  const day = axis.days.find((one) => one.start <= minute && minute < one.start + one.length)
  return day !== undefined && (minute < day.nightEnds || minute >= day.nightBegins)
}

/** Draws the bands; colours come from the page, so that the theme decides. */
export function paintThin(canvas: HTMLCanvasElement, width: number, row: number, bands: Bands, axis: Axis): void {
  const height = thinHeight(bands, row)
  const tall = row === thinRow ? row : row - 2
  const scale = Math.max(1, devicePixelRatio)
  canvas.width = width * scale
  canvas.height = height * scale
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.scale(scale, scale)
  const style = getComputedStyle(canvas)
  const colour = (party: Party) => style.getPropertyValue(`--thin-${party}`).trim()
  const colours = {
    own: colour('own'),
    cover: colour('cover'),
    post: colour('post'),
    night: colour('night'),
    gap: colour('gap'),
    unknown: colour('unknown'),
  }
  let top = 0
  for (const band of bands) {
    for (const practice of band.rows) {
      const late: [number, number][] = []
      for (const { start, length, party } of piecesOf(practice.segments, axis)) {
        const left = (start / axis.length) * width
        const wide = (length / axis.length) * width
        if (party === 'gap') late.push([left, Math.max(wide, leastGap)])
        pen.fillStyle = colours[party]
        pen.fillRect(left, top, wide + 0.3, tall)
      }
      pen.fillStyle = colours.gap
      for (const [left, wide] of late) pen.fillRect(left, top, wide, tall)
      top += row
    }
    top += bandSpace
  }
}
