import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { migrations } from './migrate.ts'

/** The folder of package.json, wherever this file ended up: from source and from a bundle it is the same. */
function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || folder === dirname(folder)) return folder
  return findRoot(dirname(folder))
}

const root = findRoot(import.meta.dirname)

/** Where a migrated, empty embedded database is kept, so that only the very first start has to make one. */
const snapshotFolder = join(root, '.cache', 'database')

/** Named by all it depends on: the database program and the text of every migration. */
function snapshotName(): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json')))
  for (const name of Object.keys(migrations)) hash.update(readFileSync(join(root, 'db/migrations', `${name}.ts`)))
  return `empty-${hash.digest('hex').slice(0, 16)}.tar.gz`
}

export function loadSnapshot(folder = snapshotFolder): Buffer | null {
  try {
    return readFileSync(join(folder, snapshotName()))
  } catch {
    return null
  }
}

/** Keeps it for the next time; where nothing can be written the next time only takes longer. */
export function saveSnapshot(bytes: Uint8Array, folder = snapshotFolder): void {
  const path = join(folder, snapshotName())
  try {
    mkdirSync(dirname(path), { recursive: true })
    for (const old of readdirSync(folder)) if (old.startsWith('empty-')) rmSync(join(folder, old), { force: true })
    writeFileSync(`${path}.${process.pid}`, bytes)
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    rmSync(`${path}.${process.pid}`, { force: true })
  }
}
