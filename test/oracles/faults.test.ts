import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { differencesAt, type Subject } from './compare.ts'
import { faults } from './faults.ts'

const root = join(import.meta.dirname, '..', '..')
mkdirSync(join(root, '.cache'), { recursive: true })
const folder = mkdtempSync(join(root, '.cache', 'faults-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Loads coverage, gaps and duty from a copy of the domain in which one piece of a file reads otherwise. */
async function subjectIn(home: string): Promise<Subject> {
  const load = (file: string) => import(pathToFileURL(join(home, 'cover', file)).href)
  const [{ coverageOf }, { findGaps }, { dutyAt }] = await Promise.all([load('coverage.ts'), load('gaps.ts'), load('duty.ts')])
  return { coverageOf, findGaps, dutyAt }
}

test.each(faults)('the oracle finds that $title', async ({ file, right, wrong, title, seed }) => {
  const home = join(folder, title.replaceAll(' ', '-'))
  cpSync(join(root, 'api', 'domain'), home, { recursive: true, filter: (path) => !path.endsWith('tsconfig.json') })
  const source = readFileSync(join(home, file), 'utf8')
  expect(source.split(right)).toHaveLength(2)
  writeFileSync(join(home, file), source.replace(right, wrong))
  expect(differencesAt(seed, await subjectIn(home))).not.toEqual([])
})
