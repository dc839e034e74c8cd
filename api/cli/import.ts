import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Says } from '../domain/model/finding.ts'
import type { CellAnswer, CellReport, ImportAnswer, ImportProgress } from '../domain/model/import.ts'
import { sayProgress } from '../domain/says/import.ts'
import { isDay } from '../domain/time/instant.ts'
import { addDays } from '../domain/time/instant.ts'
import type { Days } from '../domain/time/interval.ts'
import type { SourceFile } from '../formats/sheet.ts'
import { importApart } from '../threads/import-apart.ts'
import { targetOfCommand } from '../usecases/import/target.ts'
import { readArguments } from './arguments.ts'
import { type Command, isMain, runCommand } from './command.ts'

const usage =
  'npm run import -- PATH [--dry-run] [--json] [--answers FILE] [--publish REASON] [--period A..B] [--cooperative CODE] [--lang nl|en]'

/** Imports a folder of CSV files or one workbook. Exit 0 only when nothing was asked or refused; else nothing is changed. */
export const importFiles: Command = async ({ deps, cwd, say, complain }, args) => {
  const { options, flags, rest } = readArguments(args, {
    options: ['answers', 'publish', 'period', 'cooperative', 'lang'],
    flags: ['dry-run', 'json'],
  })
  const [path] = rest
  if (path === undefined || rest.length > 1) {
    complain(usage)
    return 1
  }
  const files = await filesAt(resolve(cwd, path))
  const answers = options['answers'] === undefined ? [] : await answersIn(resolve(cwd, options['answers']))
  const period = options['period'] === undefined ? undefined : periodOf(options['period'])
  const target = await targetOfCommand(deps, options['cooperative'])
  const done = target.ok
    ? await importApart(
        deps,
        {
          target: target.value,
          files,
          options: { answers, period, publish: options['publish'], dryRun: flags.has('dry-run') },
          ordering: { actor: target.value.actor, request: null },
        },
        { tell: progressIn(options['lang'] === 'en' ? 'en' : 'nl', complain) },
      )
    : target
  const inEnglish = options['lang'] === 'en'
  if (!done.ok) {
    const sentences = done.refusal.code === 'malformed' && done.refusal.faults.map(({ says }) => (inEnglish ? says.en : says.nl)).join(' ')
    complain(sentences || JSON.stringify(done.refusal))
    return 1
  }
  const report = inEnglish ? inLanguage(done.value) : done.value
  if (flags.has('json')) say(JSON.stringify(report))
  else for (const line of linesOf(report)) say(line)
  return report.sound ? 0 : 1
}

/** Says how far a large import is: each step, and of writing every tenth. */
function progressIn(language: keyof Says, say: (line: string) => void): (progress: ImportProgress) => void {
  let told = ''
  return (progress) => {
    const { step, done, of } = progress
    const stage = `${step} ${Math.floor((10 * done) / Math.max(1, of))}`
    if (stage === told) return
    told = stage
    say(`${sayProgress(progress)[language]} ...`)
  }
}

async function filesAt(path: string): Promise<readonly SourceFile[]> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new Error(`there is nothing at ${path}`)
  if (!found.isDirectory()) return [{ name: basename(path), bytes: await readFile(path) }]
  const names = (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name)
  return Promise.all(names.sort().map(async (name) => ({ name, bytes: await readFile(join(path, name)) })))
}

async function answersIn(path: string): Promise<readonly CellAnswer[]> {
  const read: unknown = JSON.parse(await readFile(path, 'utf8'))
  const isAnswer = (one: unknown): one is CellAnswer => {
    const { file, row, column, value } = (one ?? {}) as Partial<CellAnswer>
    return typeof file === 'string' && typeof row === 'number' && typeof column === 'string' && typeof value === 'string'
  }
  if (!Array.isArray(read) || !read.every(isAnswer)) throw new Error(`${path} must hold [{file, sheet?, row, column, value}]`)
  return read
}

/** `2026-12-01..2027-05-31`, through the last day. */
function periodOf(text: string): Days {
  const [from, last, more] = text.split('..')
  if (!from || !last || more !== undefined || !isDay(from) || !isDay(last) || last < from)
    throw new Error('--period is A..B, two dates such as 2026-12-01..2027-05-31')
  return { from, until: addDays(last, 1) }
}

function inLanguage(report: ImportAnswer): ImportAnswer {
  const english = (cells: readonly CellReport[]) => cells.map((cell) => ({ ...cell, says: cell.en }))
  return { ...report, refused: english(report.refused), asked: english(report.asked), ignored: english(report.ignored) }
}

function linesOf(report: ImportAnswer): readonly string[] {
  const cell = (kind: string) => (one: CellReport) => {
    const place = [one.file, one.sheet, `rij ${one.row}`, one.column].filter(Boolean).join(', ')
    return `${kind} ${place}: ${one.says}`
  }
  const rosters = report.rosters.map(
    (one) =>
      `rooster ${one.from} tot ${one.until}: ${one.shifts} diensten, ${one.held} bezet${one.isNew ? ', nieuw' : `, ${one.changes} wijzigingen`}`,
  )
  return [
    ...report.files.map(
      (one) => `${one.file}${one.sheet ? ` (${one.sheet})` : ''}: ${one.read} gelezen, ${one.added} nieuw, ${one.changed} gewijzigd`,
    ),
    ...report.ignored.map(cell('overgeslagen')),
    ...report.asked.map(cell('vraag')),
    ...report.refused.map(cell('geweigerd')),
    ...rosters,
    report.sound
      ? `${report.added} nieuw, ${report.changed} gewijzigd${report.dryRun ? ' (proef: er is niets veranderd)' : ''}`
      : `er is niets veranderd: ${report.asked.length} gevraagd, ${report.refused.length} geweigerd`,
  ]
}

if (isMain(import.meta.url)) await runCommand('import', importFiles)
