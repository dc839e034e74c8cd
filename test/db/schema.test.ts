import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../database.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())

/** The columns of every table type, as the compiler sees them. */
function typedColumns(): Record<string, string[]> {
  const program = ts.createProgram(['db/tables/database.ts'], {
    ...ts.parseConfigFileTextToJson('', readFileSync('tsconfig.base.json', 'utf8')).config.compilerOptions,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: undefined,
    composite: false,
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile('db/tables/database.ts')!
  const database = checker.getExportsOfModule(checker.getSymbolAtLocation(source)!).find((symbol) => symbol.name === 'Database')!
  const tables = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(database))
  return Object.fromEntries(
    tables.map((table) => [
      table.name,
      checker
        .getPropertiesOfType(checker.getTypeOfSymbol(table))
        .map((column) => column.name)
        .sort(),
    ]),
  )
}

test('the table types name exactly the tables and columns that the migrations make', async () => {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name as table, array_agg(column_name::text order by column_name collate "C") as columns from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely_%' group by table_name`.execute(opened.db)
  const made = Object.fromEntries(rows.map((row) => [row.table, row.columns]))
  expect(made).toEqual(typedColumns())
})

test('the key of the cooperative leads every key but those of what stands above cooperatives', async () => {
  const { rows } = await sql<{ name: string; first: string }>`
    select i.indexrelid::regclass::text as name, coalesce(a.attname, '(expression)') as first
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where c.relname not like 'kysely_%'`.execute(opened.db)
  const others = rows.filter((row) => row.first !== 'cooperative_id').map((row) => row.name)
  expect(others.sort()).toEqual([
    'access_token_sha256',
    'cooperative_code',
    'cooperative_pkey',
    'one_place_per_person',
    'person_big',
    'person_busy_pkey',
    'person_pkey',
    'practitioner_person',
    'session_sha256',
  ])
})
