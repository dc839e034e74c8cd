import { afterAll, beforeAll, expect, test } from 'vitest'
import { cooperatives } from '../../../db/cooperatives.ts'
import { listHeads } from '../../../db/heads.ts'
import { regionAt } from '../../../db/regions.ts'
import type { Actor } from '../../../api/domain/access/actor.ts'
import { readImport } from '../../../api/usecases/import/read.ts'
import { importFiles } from '../../../api/usecases/import/import-files.ts'
import { listImports } from '../../../api/usecases/import/list-imports.ts'
import type { ImportAnswer } from '../../../api/domain/model/import.ts'
import { runImport } from '../../../api/usecases/import/run-import.ts'
import type { ImportOptions } from '../../../api/usecases/import/options.ts'
import { takeBack } from '../../../api/usecases/import/take-back.ts'
import { targetOfCommand } from '../../../api/usecases/import/target.ts'
import type { SourceFile } from '../../../api/formats/sheet.ts'
import { openTestDatabase, type TestDatabase } from '../../database.ts'
import { csv } from '../../formats/files.ts'
import { actorOf, makeDeps, type TestDeps } from '../../in-database.ts'
import { base } from './look.ts'

let database: TestDatabase
let deps: TestDeps
beforeAll(async () => {
  database = await openTestDatabase()
  deps = makeDeps(database.db, '2026-11-21T12:00:00Z')
})
afterAll(() => database.close())

async function run(files: readonly SourceFile[], code?: string, options: ImportOptions = {}): Promise<ImportAnswer> {
  const target = await targetOfCommand(deps, code)
  if (!target.ok) throw new Error(JSON.stringify(target.refusal))
  const done = await runImport(deps, target.value, await readImport(files, options.answers ?? []), options)
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return done.value
}

const actorIn = async (code: string): Promise<Actor> => actorOf((await cooperatives(database.db)).find((one) => one.code === code)!.id)
const month = { period: { from: '2027-01-01', until: '2027-02-01' } }
const roster = (...lines: string[]) => csv('roster.csv', 'date;post;role;start;end;practitioner', ...lines)
const known = async (code: string) => {
  const { cooperative } = await actorIn(code)
  const { version: _, ...region } = await regionAt(database.db, cooperative)
  return { region, heads: (await listHeads(database.db, cooperative)).map(({ from, until, published }) => [from, until, published]) }
}

test('makes a cooperative where there is none, and a dry run makes nothing', async () => {
  const dry = await run(base, undefined, { ...month, dryRun: true })
  expect([dry.sound, dry.added, await cooperatives(database.db)]).toEqual([true, 6, []])
  const done = await run(base, undefined, month)
  expect([done.cooperative, done.added]).toEqual(['main', 6])
  expect((await known('main')).heads).toEqual([['2027-01-01', '2027-02-01', null]])
})

test('keeps nothing of an import of which something is asked or refused', async () => {
  const before = await known('main')
  const done = await run([csv('posts.csv', 'code;name', 'C;Derde post'), roster('2027-01-01;A;consult;17:00;23:00;Jansen')], 'main')
  expect([done.sound, done.id]).toEqual([false, null])
  expect(await known('main')).toEqual(before)
})

test('does not write a second import of the same files', async () => {
  const actor = await actorIn('main')
  const files = [...base, roster('2027-01-01;A;consult;17:00;23:00;JAN')]
  expect(await run(files, 'main', month)).toMatchObject({ added: 1, changed: 0 })
  const before = await known('main')
  expect(await run(files, 'main', month)).toMatchObject({ added: 0, changed: 0, id: null })
  expect(await known('main')).toEqual(before)
  const listed = await listImports(deps, actor)
  expect(listed.ok && listed.value.imports.map((one) => one.added)).toEqual([1, 6])
})

test('takes imports back, the latest first, and then everything is as it was', async () => {
  const actor = await actorIn('main')
  const listed = await listImports(deps, actor)
  if (!listed.ok) throw new Error('not listed')
  const [last, first] = listed.value.imports
  const early = await takeBack(deps, actor, first!.id)
  expect(early.ok ? '' : early.refusal).toMatchObject({
    code: 'change-conflict',
    says: { nl: expect.stringContaining('rooster'), en: expect.stringContaining('roster') },
  })
  expect(await takeBack(deps, actor, last!.id)).toMatchObject({ ok: true })
  const after = await known('main')
  expect(after.heads).toHaveLength(1)
  expect(await takeBack(deps, actor, last!.id)).toMatchObject({ ok: false })
})

test('refuses to take back what was published or what later things stand on', async () => {
  const done = await run([csv('posts.csv', 'code;name', 'D;Vierde post')], 'other', {})
  await run([csv('practices.csv', 'code;name;patients;post', 'P1;De Linde;2095;D')], 'other')
  const actor = await actorIn('other')
  const refused = await takeBack(deps, actor, done.id!)
  expect(refused.ok ? '' : refused.refusal).toMatchObject({
    code: 'change-conflict',
    says: { nl: expect.stringContaining('practices P1') },
  })
  const published = await run(
    [csv('templates.csv', 'code;post;role;weekdays;start;end;needed', 'AV;D;consult;daily;17:00;23:00;1')],
    'other',
    { ...month, publish: 'eerste rooster' },
  )
  expect((await known('other')).heads).toEqual([['2027-01-01', '2027-02-01', 1]])
  expect(await takeBack(deps, actor, published.id!)).toMatchObject({ ok: false })
})

test('asks which cooperative is meant where there are two, and never means the demo', async () => {
  expect(await targetOfCommand(deps, undefined)).toMatchObject({ ok: false })
  const stranger = actorOf((await actorIn('other')).cooperative)
  expect(await importFiles(deps, stranger, { files: base, cooperative: 'main' })).toMatchObject({
    ok: false,
    refusal: { code: 'not-found' },
  })
})

test('refuses the row of somebody another cooperative holds at that moment, in a dry run too, and tells of too little rest', async () => {
  const people = (code: string) =>
    csv('practitioners.csv', 'code;name;discipline;contract;roles;big', `${code};Noor Vos;gp;casual_locum;consult;190 0000 0123`)
  await run([...base, people('nv'), roster('2027-01-05;A;consult;17:00;23:00;nv')], 'west')
  const files = (date: string, start: string, end: string) => [...base, people('vos'), roster(`${date};A;consult;${start};${end};vos`)]
  const cells = ({ refused }: ImportAnswer) => refused.map(({ file, row, column, value, code }) => [file, row, column, value, code])
  const clash = [['roster.csv', 2, 'practitioner', 'vos', 'person-busy']]
  const dry = await run(files('2027-01-05', '17:00', '23:00'), 'oost', { dryRun: true })
  const real = await run(files('2027-01-05', '22:00', '24:00'), 'oost')
  expect([cells(dry), dry.sound, cells(real), real.id]).toEqual([clash, false, clash, null])
  const tired = await run(files('2027-01-05', '23:00', '24:00'), 'oost')
  expect([tired.sound, tired.findings.map(({ rule, who }) => [rule, who])]).toEqual([true, [['R03', 'vos']]])
})
