import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { constants, gunzipSync, gzipSync } from 'node:zlib'
import { migrations } from './migrate.ts'

/** The folder of package.json, wherever this file ended up: from source and from a bundle it is the same. */
function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || folder === dirname(folder)) return folder
  return findRoot(dirname(folder))
}

export const root = findRoot(import.meta.dirname)

/** Where a migrated, empty embedded database is kept, so that only the very first start has to make one. */
const snapshotFolder = join(root, '.cache', 'database')

/**
 * Named by all it depends on: the database program and the text of every migration. It is read when this program is: a text that
 * changes while it runs is not the one it migrates by. Null where the sources are not there: then none is kept.
 */
const snapshotName = nameOf()

function nameOf(): string | null {
  if (!existsSync(join(root, 'db/migrations'))) return null
  const hash = createHash('sha256')
  hash.update(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json')))
  for (const name of Object.keys(migrations)) hash.update(readFileSync(join(root, 'db/migrations', `${name}.ts`)))
  return `empty-${hash.digest('hex').slice(0, 16)}.tar.gz`
}

/** The snapshot as a gzipped tar; null where there is none. */
export function loadSnapshot(folder = snapshotFolder): Buffer | null {
  if (snapshotName === null) return null
  try {
    return readFileSync(join(folder, snapshotName))
  } catch {
    return null
  }
}

/** Keeps a tar for the next time; where nothing can be written the next time only takes longer. */
export function saveSnapshot(tar: Uint8Array, folder = snapshotFolder): void {
  if (snapshotName === null) return
  const aside = join(folder, `making.${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    for (const old of readdirSync(folder)) if (old.startsWith('empty-')) rmSync(join(folder, old), { force: true })
    writeFileSync(aside, gzipSync(tar, { level: constants.Z_BEST_SPEED }))
    renameSync(aside, join(folder, snapshotName))
  } catch {
    rmSync(aside, { force: true })
  }
}

const block = 512

/** Writes what a snapshot holds into a folder: the plain files and folders of a tar as the embedded database dumps it. */
export function unpackSnapshot(snapshot: Uint8Array, folder: string): void {
  const tar = gunzipSync(snapshot)
  const text = (from: number, length: number) => tar.toString('utf8', from, from + length).replace(/\0.*$/s, '')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (let at = 0; tar[at] !== 0; ) {
    const path = join(folder, text(at, 100))
    const size = Number.parseInt(text(at + 124, 12), 8)
    const kind = text(at + 156, 1)
    const start = at + block
    if (kind === '5') mkdirSync(path, { recursive: true, mode: 0o700 })
    else if (kind === '0' && start + size <= tar.length) writeFileSync(path, tar.subarray(start, start + size), { mode: 0o600 })
    else throw new Error('the snapshot is damaged')
    at = start + Math.ceil(size / block) * block
  }
}
