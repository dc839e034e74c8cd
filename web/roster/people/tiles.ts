import { type Rows, rowStep } from './create-sight.ts'
import { type Picture, samePicture, type Scene } from './scene.ts'

/** Rows of a picture: as many as come into sight at once, so that a frame of a scroll never has two to paint. */
export const tileRows = rowStep
/** Pixels of the screen that may stand painted: a quarter of 400 people three times over, some 100 MB. */
const most = 24_000_000

/** The numbers of the pictures that hold these rows. */
export const tilesIn = ({ first, last }: Rows): readonly number[] => {
  const from = Math.floor(first / tileRows)
  return Array.from({ length: Math.max(0, Math.ceil(last / tileRows) - from) }, (_, at) => from + at)
}

/** The pictures that may stand, the nearest to what is in sight first; all in sight are among them. */
export function nearestTo(inSight: Rows, { ground, rows }: Pick<Scene, 'ground' | 'rows'>, scale: number): readonly number[] {
  const seen = tilesIn(inSight)
  const middle = ((seen[0] ?? 0) + (seen.at(-1) ?? 0)) / 2
  const all = [...tilesIn({ first: 0, last: rows })].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  const pixels = Math.max(1, ground.columns.length * ground.columnWidth * tileRows * ground.rowHeight * scale ** 2)
  return all.slice(0, Math.max(seen.length, Math.floor(most / pixels)))
}

/** The rows of a picture as the scene has them now. */
function pictureOf({ ground, rows, rowAt }: Scene, index: number): Picture {
  const first = index * tileRows
  return { ground, rows: Array.from({ length: Math.min(tileRows, rows - first) }, (_, at) => rowAt(first + at)) }
}

/** Which pictures stand, and as what. One is painted only when it looks otherwise than what stands there. */
export function keepTiles(paint: (index: number, picture: Picture) => void) {
  const standing = new Map<number, Picture | null>()
  return {
    /** Makes a picture stand as the scene has it now; says whether there was anything to paint. */
    put: (index: number, now: Scene): boolean => {
      const picture = pictureOf(now, index)
      if (samePicture(standing.get(index) ?? null, picture)) return false
      standing.set(index, picture)
      paint(index, picture)
      return true
    },
    /** The colours changed: whatever stands is to be painted again. */
    forget: () => standing.forEach((_, index) => standing.set(index, null)),
    /** Lets go of all but these; tells which those were. */
    keep: (kept: readonly number[]): readonly number[] => {
      const stays = new Set(kept)
      const gone = [...standing.keys()].filter((index) => !stays.has(index))
      gone.forEach((index) => standing.delete(index))
      return gone
    },
  }
}
