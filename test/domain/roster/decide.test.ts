import { describe, expect, test } from 'vitest'
import type { ChangeOrder, RosterChange } from '../../../api/domain/model/change.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { applyChanges } from '../../../api/domain/roster/changes/index.ts'
import { decideChanges } from '../../../api/domain/roster/decide.ts'
import { checkRoster } from '../../laws.ts'
import { makePractitioner } from '../../make.ts'
import { picture, regionOf, shiftIn } from '../../picture.ts'

const nothingPublished: ReadonlySet<string> = new Set()

function decide(
  roster: Roster,
  order: Partial<ChangeOrder>,
  over: { now?: string; region?: Region; published?: ReadonlySet<string>; back?: readonly RosterChange[] } = {},
) {
  let made = 0
  const { now = '2026-10-01T00:00:00Z', region = regionOf(roster), published = nothingPublished, back = [] } = over
  const known = { ...roster, practitioners: region.practitioners.map(({ code, name, discipline }) => ({ code, name, discipline })) }
  const decision = decideChanges(
    known,
    region,
    { basedOn: roster.version, changes: [], ...order },
    { now, newId: () => `made-${++made}`, published, back },
  )
  if (!decision.ok) return decision.refusal
  checkRoster(decision.value.roster)
  const undone = applyChanges(decision.value.roster, decision.value.inverse)
  expect(undone).toEqual({ ok: true, value: { ...known, version: roster.version + 1 } })
  return decision.value
}

const place = (roster: Roster, words: string, practitioner: string, over: object = {}): RosterChange =>
  ({ do: 'place', shift: shiftIn(roster, words).id, position: 1, practitioner, was: null, ...over }) as RosterChange

const weekend = picture(`
           Sat 24 Oct   Sun 25 Oct
  Visser   17-23        .
  Bakker   .            8-17
  open     23-8         17-23
`)

describe('an order', () => {
  test('gets the ids it left out, the region’s own codes, and one version', () => {
    const decision = decide(weekend, { changes: [place(weekend, '2026-10-25 17-23', 'VISSER')] })
    expect(decision).toMatchObject({
      roster: { version: 2 },
      changes: [{ practitioner: 'Visser', id: 'made-1' }],
      touchedPractitioners: ['Visser'],
      findings: [{ rule: 'R20', level: 'prefer' }],
    })
  })

  test('is refused with every fault of its fields at once, by path', () => {
    const changes = [place(weekend, '23-8', 'Nobody'), place(weekend, '23-8', 'Visser', { from: 'soon' })]
    expect(decide(weekend, { changes })).toMatchObject({
      code: 'malformed',
      faults: [{ path: 'changes.0.practitioner' }, { path: 'changes.1.from' }],
    })
    expect(decide(weekend, { changes: [] })).toMatchObject({ code: 'malformed', faults: [{ path: 'changes' }] })
  })

  test('on an older version is fine while every `was` holds, and on one that does not exist a conflict', () => {
    const later = { ...weekend, version: 7 }
    expect(decide(later, { basedOn: 3, changes: [place(weekend, '2026-10-25 17-23', 'Visser')] })).toMatchObject({ roster: { version: 8 } })
    expect(decide(later, { basedOn: 8, changes: [place(weekend, '2026-10-25 17-23', 'Visser')] })).toMatchObject({
      code: 'change-conflict',
      head: 7,
    })
  })

  test('about an unknown shift is not found; on an older version somebody may have removed it', () => {
    const order = { changes: [place(weekend, '23-8', 'Visser', { shift: 'gone' })] }
    expect(decide(weekend, order)).toEqual({ code: 'not-found' })
    expect(decide({ ...weekend, version: 5 }, { ...order, basedOn: 4 })).toMatchObject({ code: 'change-conflict', head: 5 })
  })

  test('to need nobody says why', () => {
    const change = { do: 'needed', shift: shiftIn(weekend, '23-8').id, needed: 0, reason: ' ', was: 1 } as const
    expect(decide(weekend, { changes: [change] })).toMatchObject({ code: 'malformed', faults: [{ path: 'changes.0.reason' }] })
    expect(decide(weekend, { changes: [{ ...change, reason: 'post dicht' }] })).toMatchObject({ roster: { version: 2 } })
  })

  test('takes moments with any offset, on whole minutes', () => {
    const part = { from: '2026-10-25T01:00:00+02:00', until: '2026-10-25T03:00:00.000+01:00' }
    expect(decide(weekend, { changes: [place(weekend, '23-8', 'Bakker', { ...part, override: 'kan niet anders' })] })).toMatchObject({
      changes: [{ from: '2026-10-24T23:00:00Z', until: '2026-10-25T02:00:00Z' }],
    })
    expect(decide(weekend, { changes: [place(weekend, '23-8', 'Bakker', { from: '2026-10-24T23:00:30Z' })] })).toMatchObject({
      code: 'malformed',
    })
  })
})

describe('rules', () => {
  const night = (over: object = {}) => ({ changes: [place(weekend, '23-8', 'Visser', over)] })

  test('stop what is new, unless the change brings a reason of three characters', () => {
    const broken = {
      code: 'rule-broken',
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'R02', mayOverride: true, who: 'Visser' })]),
    }
    expect(decide(weekend, night())).toMatchObject(broken)
    expect(decide(weekend, night({ override: 'ja' }))).toMatchObject(broken)
    expect(decide(weekend, { ...night(), reason: 'the order’s own reason passes no rule for a place' })).toMatchObject(broken)
    expect(decide(weekend, night({ override: 'wil zelf' }))).toMatchObject({
      roster: { version: 2 },
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'R02' })]),
    })
  })

  test('never let one person be in two places', () => {
    const twice = picture(`
               Sat 24 Oct
      Visser   17-23
      open     18-24 visit
    `)
    const order = { changes: [place(twice, '18-24 visit', 'Visser', { override: 'toch echt' })] }
    expect(decide(twice, order)).toMatchObject({ code: 'rule-broken', findings: [{ rule: 'R01', mayOverride: false }] })
  })

  test('do not blame an order for what was wrong before it', () => {
    const tired = picture(`
               Sat 24 Oct     Sun 25 Oct   Mon 26 Oct
      Visser   17-23, 23-8    .            .
      open     .              .            17-23
    `)
    expect(decide(tired, { changes: [place(tired, '2026-10-26 17-23', 'Visser')] })).toMatchObject({ roster: { version: 2 } })
    const evening = shiftIn(tired, '2026-10-24 17-23').id
    expect(decide(tired, { changes: [{ do: 'clear', shift: evening, position: 1, was: 'Visser' }] })).toMatchObject({ findings: [] })
  })

  test('taking back a step puts back who stood there, also who nobody may place there, and nobody else', () => {
    const gone = [makePractitioner('Visser', { until: '2026-10-20' }), makePractitioner('Smit', { until: '2026-10-20' })]
    const region = regionOf(weekend, { people: [...gone, makePractitioner('Bakker')] })
    const { id } = shiftIn(weekend, '2026-10-24 17-23')
    const replaced = decide(weekend, { changes: [place(weekend, '2026-10-24 17-23', 'Bakker', { was: 'Visser' })] }, { region })
    if (!('inverse' in replaced)) throw new Error('the order is kept')
    const { roster, inverse } = replaced
    const left = { code: 'rule-broken', findings: [{ cause: 'left', mayOverride: false }] }
    expect(decide(roster, { changes: inverse }, { region })).toMatchObject(left)
    expect(decide(roster, { changes: inverse }, { region, back: inverse })).toMatchObject({ roster: { version: 3 } })
    const other = { do: 'place', shift: id, position: 1, practitioner: 'Smit', was: 'Bakker' } as const
    expect(decide(roster, { changes: [other] }, { region, back: inverse })).toMatchObject(left)
  })

  test('taking back a step puts nobody in two places', () => {
    const twice = picture(`
               Sat 24 Oct
      Visser   17-23
      open     18-24 visit
    `)
    const changes = [place(twice, '18-24 visit', 'Visser')]
    expect(decide(twice, { changes }, { back: changes })).toMatchObject({ code: 'rule-broken', findings: [{ rule: 'R01' }] })
  })

  test('a block of the person’s own is passed with a reason', () => {
    const visser = makePractitioner('Visser', {
      availability: [{ from: '2026-10-25T00:00:00Z', until: '2026-10-26T00:00:00Z', mark: 'blocked' }],
    })
    const region = regionOf(weekend, { people: [visser] })
    const change = place(weekend, '2026-10-25 17-23', 'Visser')
    expect(decide(weekend, { changes: [change] }, { region })).toMatchObject({
      code: 'rule-broken',
      findings: [{ rule: 'R12', mayOverride: true }],
    })
    expect(decide(weekend, { changes: [{ ...change, override: 'heeft toegezegd' } as RosterChange] }, { region })).toMatchObject({
      roster: { version: 2 },
    })
  })

  test('new times that bring a holder too little rest ask the reason of the change', () => {
    const rested = picture(`
               Sat 24 Oct   Sun 25 Oct
      Visser   17-23        7-12
    `)
    const change: RosterChange = {
      do: 'retime',
      shift: shiftIn(rested, '7-12').id,
      start: '05:00',
      end: '12:00',
      was: { start: '07:00', end: '12:00' },
    }
    expect(decide(rested, { changes: [change] })).toMatchObject({ roster: { version: 2 } })
    const early = { ...change, start: '03:30' }
    expect(decide(rested, { changes: [early] })).toMatchObject({ code: 'rule-broken', findings: [{ rule: 'R02' }, { rule: 'R28' }] })
    expect(decide(rested, { changes: [early], reason: 'hij wil het zelf' })).toMatchObject({ roster: { version: 2 } })
  })

  test('somebody held in another cooperative is busy; where is not told', () => {
    const away = picture(`
               Sat 24 Oct
      Visser   17-23 elsewhere
      open     20-24
    `)
    expect(decide(away, { changes: [place(away, '20-24', 'Visser', { override: 'toch' })] })).toEqual({
      code: 'person-busy',
      practitioner: 'Visser',
    })
  })
})

describe('a shift that has begun', () => {
  test('changes only with a reason, the change’s own or the order’s', () => {
    const begun = { now: shiftIn(weekend, '23-8').from }
    const changes = [place(weekend, '23-8', 'Bakker', { override: 'invaller' })]
    expect(decide(weekend, { changes }, begun)).toMatchObject({ code: 'malformed', faults: [{ path: 'changes.0.reason' }] })
    expect(decide(weekend, { changes, reason: 'alsnog gekomen' }, begun)).toMatchObject({ roster: { version: 2 } })
    expect(decide(weekend, { changes: [{ ...changes[0]!, reason: 'alsnog gekomen' }] }, begun)).toMatchObject({ roster: { version: 2 } })
    const minuteBefore = { now: '2026-10-24T20:59:59Z' }
    expect(decide(weekend, { changes }, minuteBefore)).toMatchObject({ roster: { version: 2 } })
  })

  test('is removed by nobody once it was published', () => {
    const shift = shiftIn(weekend, '23-8').id
    const order = { changes: [{ do: 'remove-shift', shift } as const] }
    expect(decide(weekend, order, { published: new Set([shift]) })).toMatchObject({
      code: 'malformed',
      faults: [{ path: 'changes.0.shift' }],
    })
    expect(decide(weekend, order)).toMatchObject({ roster: { version: 2 } })
  })
})

describe('a doubtful wall time', () => {
  const add = (date: string, start: string, end: string, over: object = {}): RosterChange =>
    ({ do: 'add-shift', post: 'a', role: 'visit', date, start, end, needed: 1, ...over }) as RosterChange

  test.each([
    [
      'a repeated start',
      add('2026-10-25', '02:30', '08:00'),
      'wall-time-ambiguous',
      'start',
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
    ],
    ['a repeated end', add('2026-10-24', '23:00', '02:30'), 'wall-time-ambiguous', 'end', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
  ])('is asked back with both choices: %s', (_, change, code, field, first, last) => {
    expect(decide(weekend, { changes: [change] })).toEqual({ code, path: `changes.0.${field}`, choices: { first, last } })
    expect(decide(weekend, { changes: [{ ...change, fold: 'last' } as RosterChange] })).toMatchObject({ roster: { version: 2 } })
  })

  test('is asked back where the clock skips it', () => {
    const spring = { ...weekend, from: '2027-03-01', until: '2027-04-01', shifts: [], assignments: [] }
    const region = regionOf(weekend)
    const skipped = add('2027-03-28', '02:30', '08:00')
    expect(decide(spring, { changes: [skipped] }, { region })).toEqual({
      code: 'wall-time-missing',
      path: 'changes.0.start',
      choices: { first: '2027-03-28T01:30:00Z', last: '2027-03-28T00:30:00Z' },
    })
  })

  test('is asked back for a part given by the clock, and never for one with an offset', () => {
    const part = { override: 'invaller', from: '2026-10-25T02:30' }
    expect(decide(weekend, { changes: [place(weekend, '23-8', 'Visser', part)] })).toMatchObject({
      code: 'wall-time-ambiguous',
      path: 'changes.0.from',
    })
    expect(decide(weekend, { changes: [place(weekend, '23-8', 'Visser', { ...part, fold: 'last' })] })).toMatchObject({
      changes: [{ from: '2026-10-25T01:30:00Z' }],
    })
  })
})
