import { expect, test } from 'vitest'
import { csv } from '../../formats/files.ts'
import { again, base, faults, look } from './look.ts'

const practices = csv(
  'practices.csv',
  'code;name;patients;post;night_post;linked_from;linked_until',
  'P1;De Linde;3.380;B;A;;2026-12-31',
  'P1;De Linde;3.380;A;;2027-01-01;',
  'P2;Het Anker;2095;A;;;',
)

test('makes a region of files in any order with headings in two languages', async () => {
  const { decided, report } = await look(
    [
      csv('Praktijken.csv', 'Afkorting;Naam;Patiënten;Post;Nachtpost;Gekoppeld vanaf;Telefoon', 'P1;De Linde;3.380;B;A;;06 00 11 22 33'),
      csv('openingstijden.csv', 'praktijk,dag,open,dicht', 'p1,ma-vr,8.00,17u'),
      csv('sluitingen.csv', 'praktijk;van;tot;waarneempraktijk;overeenkomst_tot', 'P1;21-12-2026;24-12-2026;P2;23-12-2026'),
      csv('feestdagen.csv', 'datum;naam;post_open', '25-12-2026;Kerst;ja', '2026-12-26;Tweede kerstdag;nee'),
      ...base,
      practices,
    ].filter((file) => file.name !== 'Praktijken.csv'),
  )
  expect(faults(report.refused)).toEqual([])
  const [one] = decided.region.practices
  expect(one).toMatchObject({
    code: 'P1',
    patients: 3380,
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, open: '08:00', close: '17:00' })),
  })
  expect(one!.links.map(({ post, from, until }) => [post, from, until])).toEqual([
    ['B', null, '2027-01-01'],
    ['A', '2027-01-01', null],
  ])
  expect(one!.closures).toMatchObject([
    {
      from: '2026-12-20T23:00:00Z',
      until: '2026-12-24T23:00:00Z',
      intent: { from: '2026-12-21', until: '2026-12-24' },
      coverPractice: 'P2',
      agreementUntil: '2026-12-23T23:00:00Z',
      agreementIntent: '2026-12-23',
    },
  ])
  expect(decided.region.holidays.map(({ date, postOpen }) => [date, postOpen])).toEqual([
    ['2026-12-25', true],
    ['2026-12-26', false],
  ])
})

test('changes nothing the second time, and only what a changed row names the third', async () => {
  const files = [...base, practices]
  const first = await look(files)
  const second = await again(files, first)
  expect([second.report.added, second.report.changed, second.decided.region]).toEqual([0, 0, first.decided.region])
  expect([second.decided.created, second.decided.changed]).toEqual([[], []])
  const third = await again(
    [csv('practitioners.csv', 'code;name;discipline;contract;roles', 'PJ;Piet Jansen;gp;employed_gp;consult visit')],
    first,
  )
  expect([third.report.added, third.report.changed]).toEqual([0, 1])
  expect(third.decided.region.practitioners.map((one) => one.roles.join(' '))).toEqual([
    'consult visit standby',
    'consult visit',
    'consult lead visit',
  ])
})

test.each([
  [
    'an unknown post',
    csv('templates.csv', 'code;post;role;weekdays;start;end;needed', 'X;C;consult;ma;17:00;23:00;1'),
    ['templates.csv 2 post unknown-code'],
  ],
  [
    'equal start and end',
    csv('templates.csv', 'code;post;role;weekdays;start;end;needed', 'X;A;consult;ma;17:00;17:00;1'),
    ['templates.csv 2 end start-is-end'],
  ],
  [
    '24:00 as a start',
    csv('templates.csv', 'code;post;role;weekdays;start;end;needed', 'X;A;consult;ma;24:00;8:00;1'),
    ['templates.csv 2 start not-a-time'],
  ],
  [
    'a cycle without a first week',
    csv('templates.csv', 'code;post;role;weekdays;start;end;needed;every_weeks', 'X;A;consult;ma;17;23;1;2'),
    ['templates.csv 2 every_weeks from-missing'],
  ],
  [
    'a hundred people',
    csv('templates.csv', 'code;post;role;weekdays;start;end;needed', 'X;A;consult;ma;17;23;100'),
    ['templates.csv 2 needed out-of-range'],
  ],
  [
    'every fault of a row at once',
    csv('templates.csv', 'code;post;rol;dagen;van;tot;nodig', 'X Y;A;;soms;17;23;veel'),
    [
      'templates.csv 2 code not-a-code',
      'templates.csv 2 rol empty',
      'templates.csv 2 dagen not-weekdays',
      'templates.csv 2 nodig not-a-number',
    ],
  ],
  ['one code for two', csv('posts.csv', 'code;name', 'A;Een', 'a;Twee'), ['posts.csv 3 code same-code-twice']],
  [
    'a missing column',
    csv('practices.csv', 'code;name', 'P1;x'),
    ['practices.csv 1 patients heading-missing', 'practices.csv 1 post heading-missing'],
  ],
  [
    'links that overlap',
    csv('practices.csv', 'code;name;patients;post;linked_from;linked_until', 'P1;x;1;A;;2026-12-31', 'P1;x;1;B;2026-12-31;'),
    ['practices.csv 3 linked_from overlap'],
  ],
  [
    'other columns that differ',
    csv('practices.csv', 'code;name;patients;post;linked_from;linked_until', 'P1;x;1;A;;2026-12-31', 'P1;x;2;B;2027-01-01;'),
    ['practices.csv 3 patients not-equal'],
  ],
  [
    'an end before the start',
    csv('availability.csv', 'practitioner;from;until;mark', 'JAN;2026-12-02;2026-12-01;can'),
    ['availability.csv 2 until backwards'],
  ],
  ['a phone of letters', csv('contacts.csv', 'post;order;label;phone', 'A;1;Achterwacht;bel maar'), ['contacts.csv 2 phone not-a-phone']],
])('refuses %s by row and column', async (_, file, expected) => {
  const { report } = await look([...base.filter((one) => one.name !== file.name || file.name === 'none'), file])
  expect(faults(report.refused).filter((fault) => fault.startsWith(file.name))).toEqual(expected)
})

test('reads what holds every so many weeks and exemptions; once more changes nothing, and a changed row what it names', async () => {
  const standing = (until: string) => [
    csv('vaste afspraken.csv', 'huisarts;wens;dagen;begin;eind;om de weken;vanaf;tot en met', `JAN;geblokkeerd;wo;;;;2026-11-01;${until}`),
    csv(
      'vrijstellingen.csv',
      'huisarts;waarvan;reden;vanaf;tot en met',
      'JAN;nachten;zwangerschap;2026-11-01;2027-02-28',
      'JAN;R19;afspraak;;',
    ),
  ]
  const first = await look([...base, ...standing('')])
  expect(faults(first.report.refused)).toEqual([])
  expect(first.decided.region.practitioners.find(({ code }) => code === 'JAN')).toMatchObject({
    recurring: [{ mark: 'blocked', weekdays: [3], everyWeeks: 1, start: '00:00', end: '24:00', from: '2026-11-01', until: null }],
    exemptions: [
      { of: 'night', reason: 'health', from: '2026-11-01', until: '2027-03-01' },
      { of: 'R19', reason: 'agreement', from: null, until: null },
    ],
  })
  const same = await again([...base, ...standing('')], first)
  expect(same.decided.region).toBe(first.decided.region)
  const ended = await again([...base, ...standing('2026-12-31')], first)
  expect(ended.decided.region.practitioners.find(({ code }) => code === 'JAN')!.recurring).toMatchObject([{ until: '2027-01-01' }])
  const wrong = csv('vrijstellingen.csv', 'huisarts;waarvan;reden', 'JAN;regie;weet niet')
  expect(faults((await look([...base, wrong])).report.refused)).toEqual([
    'vrijstellingen.csv 2 waarvan not-an-exemption',
    'vrijstellingen.csv 2 reden not-a-reason',
  ])
})

test('refuses a closure of more than three years at its end: a slip in a year', async () => {
  const closures = csv('closures.csv', 'practice;from;until', 'P1;2026-12-01;2029-11-30', 'P2;2026-12-01;2029-12-01')
  const { report } = await look([...base, practices, closures])
  expect(faults(report.refused)).toEqual(['closures.csv 3 until closure-too-long'])
})

test('tells a fault once: rows that lean on a refused row are not refused for it', async () => {
  const { report } = await look([
    ...base,
    csv('practices.csv', 'code;name;patients;post', 'P1;x;veel;A'),
    csv('hours.csv', 'practice;weekday;open;close', 'P1;ma;8;17', 'P9;ma;8;17'),
  ])
  expect(faults(report.refused)).toEqual(['practices.csv 2 patients not-a-number', 'hours.csv 3 practice unknown-code'])
})

test('reports unknown headings, files and sheets without stopping', async () => {
  const { report } = await look([...base, csv('posts.csv', 'code;name;opmerking;naam', 'A;Post Meerwijk;x;y'), csv('notities.csv', 'a;b')])
  expect(report.ignored.map(({ file, column, code }) => [file, column, code])).toEqual([
    ['notities.csv', '', 'unknown-file'],
    ['posts.csv', 'opmerking', 'unknown-heading'],
    ['posts.csv', 'naam', 'unknown-heading'],
  ])
  expect(report.sound).toBe(true)
})

test('asks whether a shift of more than sixteen hours is meant, and takes the answer', async () => {
  const files = [
    ...base.slice(0, 2),
    csv('templates.csv', 'code;post;role;weekdays;start;end;needed', 'L;A;consult;za;08:00;01:00;1', 'S;A;standby;za;08:00;07:00;1'),
  ]
  const { report } = await look(files)
  expect(faults(report.asked)).toEqual(['templates.csv 2 end too-long'])
  const meant = await look(files, { answers: [{ file: 'templates.csv', row: 2, column: 'end', value: '01:00' }] })
  expect(meant.report.asked).toEqual([])
  const slip = await look(files, { answers: [{ file: 'templates.csv', row: 2, column: 'end', value: '17:00' }] })
  expect(slip.decided.region.templates[0]).toMatchObject({ end: '17:00' })
})

test('replaces a whole year of holidays by any date of it', async () => {
  const first = await look([...base, csv('holidays.csv', 'date;name', '2026-12-25;Kerst', '2026-12-26;Kerst', '2027-01-01;Nieuwjaar')])
  const second = await again([csv('holidays.csv', 'date;name;post', '2026-12-25;Kerst;A')], first)
  expect(second.decided.region.holidays.map(({ date, post }) => [date, post])).toEqual([
    ['2026-12-25', 'A'],
    ['2027-01-01', null],
  ])
})
