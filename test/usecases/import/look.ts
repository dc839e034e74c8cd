import { defaultPolicy } from '../../../api/domain/model/policy.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import type { Days } from '../../../api/domain/time/interval.ts'
import type { SourceFile } from '../../../api/formats/sheet.ts'
import { type DecidedImport, decideImport } from '../../../api/usecases/import/decide.ts'
import { readImport } from '../../../api/usecases/import/read.ts'
import type { CellAnswer, ImportReport } from '../../../api/domain/model/import.ts'
import { reportImport } from '../../../api/usecases/import/report.ts'
import { csv } from '../../formats/files.ts'

const emptyRegion: Region = {
  cooperative: 'main',
  name: 'main',
  zone: 'Europe/Amsterdam',
  version: 1,
  posts: [],
  practices: [],
  practitioners: [],
  templates: [],
  holidays: [],
  policy: defaultPolicy,
}

/** Two posts, three people and a template: what most files of the tests lean on. */
export const base: readonly SourceFile[] = [
  csv('posts.csv', 'code;name', 'A;Post Meerwijk', 'B;Post Zuidoever'),
  csv(
    'practitioners.csv',
    'code;name;discipline;contract;roles',
    'JAN;Jan Jansen;gp;practice_owner;consult visit standby',
    'PJ;Piet Jansen;gp;employed_gp;consult',
    'VDB;Anne van den Berg;gp;committed_locum;consult lead visit',
  ),
  csv('templates.csv', 'code;post;role;weekdays;start;end;needed', 'AV;A;consult;daily;17:00;23:00;2'),
]

export type Look = { readonly decided: DecidedImport; readonly report: ImportReport }
type Ground = {
  readonly answers?: readonly CellAnswer[]
  readonly region?: Region
  readonly rosters?: readonly Roster[]
  readonly period?: Days
}

/** What an import of these files would do on 21 November 2026. */
export async function look(
  files: readonly SourceFile[],
  { answers = [], region = emptyRegion, rosters = [], period }: Ground = {},
): Promise<Look> {
  let made = 0
  const newId = () => `id-${++made}-${rosters.length}`
  const read = await readImport(files, answers)
  const decided = decideImport(
    { region, rosters, published: new Set(), history: [], elsewhere: [], period: period ?? null, now: '2026-11-21T12:00:00Z', newId },
    read,
  )
  return { decided, report: reportImport(decided, read) }
}

/** The import of these files again, on what they made. */
export const again = (files: readonly SourceFile[], first: Look): Promise<Look> =>
  look(files, { region: first.decided.region, rosters: [...first.decided.created, ...first.decided.changed.map((one) => one.after)] })

/** `roster.csv 2 huisarts unknown-code`, per cell. */
export const faults = (cells: ImportReport['refused']): readonly string[] =>
  cells.map(({ file, row, column, code }) => `${file} ${row} ${column} ${code}`)

/** `17:00-23:00 JAN,-`: the shifts of a day with their holders, an open place as a dash. */
export function dayOf(roster: Roster | undefined, date: string): readonly string[] {
  return (roster?.shifts ?? [])
    .filter((shift) => shift.date === date)
    .map((shift) => {
      const held = roster!.assignments.filter((one) => one.shift === shift.id)
      const most = Math.max(shift.needed, ...held.map((one) => one.position))
      const names = Array.from({ length: most }, (_, index) => held.find((one) => one.position === index + 1)?.practitioner ?? '-')
      return `${shift.start}-${shift.end} ${names.join(',')}`
    })
}
