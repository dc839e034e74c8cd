import { makeSnapshot } from '../../db/embedded.ts'
import { root } from '../../db/snapshot.ts'
import { built } from '../build.js'

/**
 * What a first start would otherwise have to make, made while installing: the pages, and an empty database to begin from. It never
 * stops an installation, since a start makes what is missing.
 */
const say = (line: string) => process.stderr.write(`${line}\n`)
const done = await Promise.allSettled([built(root, 'web', say), makeSnapshot(say)])
for (const one of done) if (one.status === 'rejected') say(`left for the first start: ${one.reason}`)
