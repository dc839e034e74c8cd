import { expect, test } from 'vitest'
import { csv, workbook } from '../../formats/files.ts'
import { again, base, dayOf, faults, look } from './look.ts'

const heading = 'datum;post;rol;begin;eind;huisarts'
const roster = (...lines: string[]) => csv('roster.csv', heading, ...lines)

test('lays rows over the shifts of templates and makes the others', async () => {
  const { decided, report } = await look([
    ...base,
    roster(
      '1-12-2026;A;consult;17:00;23:00;Jan Jansen',
      '2026-12-01;a;consultarts;17u;23.00;van den Berg ',
      '2 dec 2026;A;consult;23–8;;P. Jansen',
      '2-12-2026;B;visite;8.00;17.00;',
    ),
  ])
  expect(faults(report.refused)).toEqual([])
  const [made] = decided.created
  expect([made!.from, made!.until]).toEqual(['2026-12-01', '2026-12-03'])
  expect(dayOf(made, '2026-12-01')).toEqual(['17:00-23:00 JAN,VDB'])
  expect(dayOf(made, '2026-12-02')).toEqual(['08:00-17:00 -', '17:00-23:00 -,-', '23:00-08:00 PJ'])
})

test('takes rows beyond what is needed as extra holders, and refuses open ones', async () => {
  const { decided, report } = await look([
    ...base,
    roster(
      '1-12-2026;A;consult;17:00;23:00;JAN',
      '1-12-2026;A;consult;17:00;23:00;PJ',
      '1-12-2026;A;consult;17:00;23:00;VDB',
      '1-12-2026;A;consult;17:00;23:00;',
    ),
  ])
  expect(dayOf(decided.created[0], '2026-12-01')).toEqual(['17:00-23:00 JAN,PJ,VDB'])
  expect(faults(report.refused)).toEqual(['roster.csv 5 huisarts open-row-over'])
})

test('asks about doubtful names, and refuses unknown ones and codes, each by row and column', async () => {
  const { report } = await look([
    ...base,
    roster('1-12-2026;A;consult;17:00;23:00;Jansen', '1-12-2026;A;consult;17:00;23:00;Pannekoek', '3-12-2026;X;consult;17:00;23:00;JAN'),
  ])
  expect(report.asked).toMatchObject([
    { file: 'roster.csv', row: 2, column: 'huisarts', value: 'Jansen', code: 'name-doubtful', candidates: ['JAN', 'PJ'] },
  ])
  expect(faults(report.refused)).toEqual(['roster.csv 3 huisarts unknown-code', 'roster.csv 4 post unknown-code'])
})

test('refuses rows by R01 and R21 and lets other rules speak as findings', async () => {
  const { report } = await look([
    ...base,
    roster(
      '1-12-2026;A;consult;17:00;23:00;JAN',
      '1-12-2026;B;consult;22:00;23:00;JAN',
      '2-12-2026;A;lead;17:00;23:00;PJ',
      '3-12-2026;A;consult;17:00;23:00;VDB',
      '3-12-2026;B;consult;23:00;08:00;VDB',
    ),
  ])
  expect(faults(report.refused)).toEqual(['roster.csv 3 huisarts R01', 'roster.csv 4 huisarts R21'])
  expect(report.findings.map((finding) => `${finding.rule} ${finding.who}`)).toContain('R02 VDB')
})

test('changes nothing twice, and only what a changed row names', async () => {
  const rows = ['1-12-2026;A;consult;17:00;23:00;JAN', '1-12-2026;A;consult;17:00;23:00;PJ', '2-12-2026;B;visit;8;17;VDB']
  const first = await look([...base, roster(...rows)])
  const second = await again([...base, roster(...rows)], first)
  expect([second.report.added, second.report.changed, second.decided.created.length, second.decided.changed.length]).toEqual([0, 0, 0, 0])
  const third = await again([...base, roster(rows[0]!, '1-12-2026;A;consult;17:00;23:00;VDB', '2-12-2026;B;visit;8;17;')], first)
  expect([third.report.added, third.report.changed]).toEqual([0, 2])
  expect(dayOf(third.decided.changed[0]!.after, '2026-12-01')).toEqual(['17:00-23:00 JAN,VDB'])
  expect(dayOf(third.decided.changed[0]!.after, '2026-12-02')).toEqual(['08:00-17:00 -', '17:00-23:00 -,-'])
  const fewer = await again([...base, roster(rows[0]!)], first)
  expect(fewer.decided.changed).toEqual([])
})

test('plans the period asked for, else half a year from the first Monday after today', async () => {
  const asked = await look(base, { period: { from: '2027-01-01', until: '2027-02-01' } })
  expect(asked.report.rosters).toMatchObject([{ from: '2027-01-01', until: '2027-02-01', shifts: 31 }])
  const own = await look(base)
  expect(own.report.rosters).toMatchObject([{ from: '2026-11-23', until: '2027-05-24', shifts: 182 }])
})

test('leaves dates in the roster they have and makes a new one of the others', async () => {
  const first = await look(base, { period: { from: '2027-01-01', until: '2027-02-01' } })
  const more = await again([roster('31-1-2027;A;consult;17:00;23:00;JAN', '2-2-2027;A;consult;17:00;23:00;JAN')], first)
  expect(more.report.rosters).toMatchObject([
    { from: '2027-02-01', until: '2027-02-03', isNew: true },
    { from: '2027-01-01', until: '2027-02-01', isNew: false, changes: 1 },
  ])
})

test('adds a new template to the rosters that stand, and never touches what a hand changed', async () => {
  const first = await look(base, { period: { from: '2027-01-01', until: '2027-01-08' } })
  const more = await again(
    [csv('templates.csv', 'code;post;role;weekdays;start;end;needed', 'AV;A;consult;daily;17:00;23:00;3', 'N;A;consult;vr;23;8;1')],
    first,
  )
  expect(dayOf(more.decided.changed[0]!.after, '2027-01-01')).toEqual(['17:00-23:00 -,-,-'])
  expect(more.decided.changed[0]!.after.shifts.filter((shift) => shift.start === '23:00')).toHaveLength(0)
})

test('tells wall times the clock repeats or skips, and leaves out a shift without time', async () => {
  const { decided } = await look([...base, roster('28-3-2027;A;consult;02:00;03:00;JAN', '28-3-2027;A;visit;01:00;02:30;JAN')])
  expect(decided.notices.map(({ kind, start }) => `${kind} ${start}`)).toEqual(['left-out-empty 02:00', 'wall-time 01:00'])
})

const left = (row: readonly (string | number | null)[]) => row
test('reads a month grid, a merged date heading for all its columns, and asks a merged cell', async () => {
  const date = (text: string, columnSpan: number) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'd mmm', columnSpan })
  const file = await workbook('rooster.xlsx', {
    posts: [
      ['code', 'name'],
      ['A', 'Meerwijk'],
    ],
    practitioners: [
      ['code', 'naam', 'discipline', 'contract', 'rollen'],
      ['JAN', 'Jan Jansen', 'gp', 'hidha', 'consult'],
      ['PJ', 'Piet Jansen', 'gp', 'hidha', 'consult'],
      ['VDB', 'Anne van den Berg', 'gp', 'hidha', 'consult'],
    ],
    rooster: [
      ['post', 'rol', 'van', 'tot', date('2026-12-01', 2), null, date('2026-12-02', 1), 'opmerking', { value: '3 dec 2026' }],
      left(['A', 'consult', '17-23', null, 'JAN', 'PJ', 'Jansen', 'x', 'van den Berg']),
      [...left(['A', 'consult', 23, 8, 'VDB', null]), { value: 'PJ', columnSpan: 3 }, null, null],
      left(['A', 'consult', 8, 17, '-', '-', '-', null, 'JAN']),
    ],
  } as never)
  const { report, decided } = await look([file])
  expect(report.asked.map(({ sheet, row, column, value, code }) => [sheet, row, column, value, code])).toEqual([
    ['rooster', 3, 'G3', 'PJ', 'merged-cell'],
    ['rooster', 2, 'G2', 'Jansen', 'name-doubtful'],
  ])
  expect(report.refused).toEqual([])
  expect(report.ignored).toMatchObject([{ column: 'opmerking', code: 'unknown-heading' }])
  expect(dayOf(decided.created[0], '2026-12-01')).toEqual(['17:00-23:00 JAN,PJ', '23:00-08:00 VDB,-'])
  expect(dayOf(decided.created[0], '2026-12-03')).toEqual(['08:00-17:00 JAN', '17:00-23:00 VDB'])
})

test('reads a grid from CSV and names cells by their address', async () => {
  const { report } = await look([...base, csv('rooster.csv', 'post;rol;begin;eind;1-12-2026;2 dec', 'A;consult;17:00;23:00;Pannekoek;JAN')])
  expect(faults(report.asked)).toEqual(['rooster.csv 1 F1 year-missing'])
  expect(faults(report.refused)).toEqual(['rooster.csv 2 E2 unknown-code'])
})
