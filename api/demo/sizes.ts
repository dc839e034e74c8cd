import type { Role } from '../domain/model/role.ts'

export const demoSizes = ['small', 'mid', 'large'] as const
export type DemoSize = (typeof demoSizes)[number]

/** One line of a demand table: a role on some weekdays, so many people. */
export type Demand = {
  readonly code: string
  readonly role: Role
  readonly weekdays: string
  readonly start: string
  readonly end: string
  readonly needed: number
  readonly holidays?: 'yes' | 'no' | 'only' | 'ignore'
}

export type PostPlan = {
  readonly code: string
  readonly town: string
  /** Share of the practices that belong to it. */
  readonly share: number
  /** The post that answers at night; absent where it does so itself. */
  readonly nightPost?: string
  readonly demand: readonly Demand[]
}

/**
 * The sizes of regions. Ratios: 17.0 M inhabitants over 5,028 practices, of which 35 % solo, 43 % duo, 22 % group,
 * and 11,834 GPs in 2016 (volksgezondheidenzorg.info); owners 50 to 60 % (Medisch Contact); the rest of the split, the
 * committed share and the growth since 2016 are our own assumptions.
 */
export type SizePlan = {
  readonly inhabitants: number
  readonly practices: { readonly solo: number; readonly duo: number; readonly group: number }
  readonly gps: {
    readonly owners: number
    readonly employed: number
    readonly fixed: number
    readonly committed: number
    readonly casual: number
  }
  readonly others: { readonly nurseSpecialists: number; readonly triagists: number }
  readonly posts: readonly PostPlan[]
}

const workdays = 'mon-fri'
const weekend = 'sat sun'

/** Weekly demand of the mid region's hospital post: 52 doctors' shifts and 16 of standby. */
const hospitalPost: readonly Demand[] = [
  { code: 'AV-R', role: 'lead', weekdays: workdays, start: '17:00', end: '23:00', needed: 1 },
  { code: 'AV-C', role: 'consult', weekdays: workdays, start: '17:00', end: '23:00', needed: 2 },
  { code: 'AV-V', role: 'visit', weekdays: workdays, start: '17:00', end: '23:00', needed: 1 },
  { code: 'NA-C', role: 'consult', weekdays: 'daily', start: '23:00', end: '08:00', needed: 1 },
  { code: 'NA-V', role: 'visit', weekdays: 'daily', start: '23:00', end: '08:00', needed: 1 },
  { code: 'WD-R', role: 'lead', weekdays: weekend, start: '08:00', end: '17:00', needed: 1 },
  { code: 'WD-C', role: 'consult', weekdays: weekend, start: '08:00', end: '17:00', needed: 2 },
  { code: 'WD-X', role: 'consult', weekdays: weekend, start: '10:00', end: '19:00', needed: 1 },
  { code: 'WD-V', role: 'visit', weekdays: weekend, start: '08:00', end: '17:00', needed: 1 },
  { code: 'WA-R', role: 'lead', weekdays: weekend, start: '17:00', end: '23:00', needed: 1 },
  { code: 'WA-C', role: 'consult', weekdays: weekend, start: '17:00', end: '23:00', needed: 2 },
  { code: 'WA-V', role: 'visit', weekdays: weekend, start: '17:00', end: '23:00', needed: 1 },
  { code: 'AW-A', role: 'standby', weekdays: 'daily', start: '17:00', end: '23:00', needed: 1 },
  { code: 'AW-N', role: 'standby', weekdays: 'daily', start: '23:00', end: '08:00', needed: 1 },
  { code: 'AW-D', role: 'standby', weekdays: weekend, start: '08:00', end: '17:00', needed: 1 },
]

/** Weekly demand of a satellite: evenings and weekends until 23:00, no night. */
const satellitePost = (scale: number): readonly Demand[] => [
  { code: 'AV-C', role: 'consult', weekdays: workdays, start: '17:00', end: '23:00', needed: scale },
  { code: 'WD-C', role: 'consult', weekdays: weekend, start: '08:00', end: '17:00', needed: scale + 1 },
  { code: 'WA-C', role: 'consult', weekdays: weekend, start: '17:00', end: '23:00', needed: scale },
]

const smallPost: readonly Demand[] = [
  { code: 'AV-C', role: 'consult', weekdays: workdays, start: '17:00', end: '23:00', needed: 1 },
  { code: 'AV-V', role: 'visit', weekdays: workdays, start: '17:00', end: '23:00', needed: 1 },
  { code: 'NA-C', role: 'consult', weekdays: 'daily', start: '23:00', end: '08:00', needed: 1 },
  { code: 'WD-C', role: 'consult', weekdays: weekend, start: '08:00', end: '17:00', needed: 2 },
  { code: 'WD-V', role: 'visit', weekdays: weekend, start: '08:00', end: '17:00', needed: 1 },
  { code: 'WA-C', role: 'consult', weekdays: weekend, start: '17:00', end: '23:00', needed: 1 },
  { code: 'WA-V', role: 'visit', weekdays: weekend, start: '17:00', end: '23:00', needed: 1 },
  { code: 'AW-N', role: 'standby', weekdays: 'daily', start: '23:00', end: '08:00', needed: 1 },
]

/**
 * The shift table of a real post (Harderwijk 2026, as transcribed in a public calendar exporter), with more
 * people at night since it answers for the whole region then. Shifts start before practices close, roles end at different
 * hours, evening and night overlap, standby is split one way on four days and another on three. A holiday counts as Sunday.
 */
const realPost: readonly Demand[] = [
  { code: 'AC', role: 'consult', weekdays: workdays, start: '16:00', end: '23:00', needed: 2 },
  { code: 'ACW', role: 'consult', weekdays: weekend, start: '16:00', end: '23:00', needed: 2 },
  { code: 'C5', role: 'consult', weekdays: 'daily', start: '18:00', end: '24:00', needed: 1 },
  { code: 'AV', role: 'visit', weekdays: workdays, start: '16:00', end: '24:00', needed: 1 },
  { code: 'AVW', role: 'visit', weekdays: weekend, start: '16:00', end: '24:00', needed: 1 },
  { code: 'C0', role: 'visit', weekdays: weekend, start: '08:00', end: '17:00', needed: 1 },
  { code: 'C1', role: 'consult', weekdays: weekend, start: '08:00', end: '17:00', needed: 1 },
  { code: 'C2', role: 'consult', weekdays: weekend, start: '08:00', end: '17:00', needed: 1 },
  { code: 'C3', role: 'consult', weekdays: weekend, start: '08:00', end: '17:00', needed: 1 },
  { code: 'C4', role: 'consult', weekdays: weekend, start: '08:00', end: '17:00', needed: 1 },
  { code: 'N', role: 'consult', weekdays: 'daily', start: '23:00', end: '08:00', needed: 3 },
  { code: 'NV', role: 'visit', weekdays: 'daily', start: '23:00', end: '08:00', needed: 1 },
  { code: 'RAD', role: 'lead', weekdays: weekend, start: '08:00', end: '17:00', needed: 1 },
  { code: 'RAA', role: 'lead', weekdays: 'mon-thu sat sun', start: '17:00', end: '24:00', needed: 1 },
  { code: 'RAV', role: 'lead', weekdays: 'fri', start: '17:00', end: '24:00', needed: 1 },
  { code: 'AWA', role: 'standby', weekdays: 'mon-thu', start: '18:00', end: '24:00', needed: 1 },
  { code: 'AWN', role: 'standby', weekdays: 'tue-fri', start: '00:00', end: '08:00', needed: 1, holidays: 'ignore' },
  { code: 'AWAN', role: 'standby', weekdays: 'fri-sun', start: '18:00', end: '08:00', needed: 1 },
  { code: 'AWD', role: 'standby', weekdays: weekend, start: '08:00', end: '18:00', needed: 1 },
]

export const sizePlans: { readonly [S in DemoSize]: SizePlan } = {
  small: {
    inhabitants: 100_000,
    practices: { solo: 11, duo: 13, group: 6 },
    gps: { owners: 41, employed: 8, fixed: 5, committed: 8, casual: 13 },
    others: { nurseSpecialists: 1, triagists: 4 },
    posts: [{ code: 'meerwijk', town: 'Meerwijk', share: 1, demand: smallPost }],
  },
  mid: {
    inhabitants: 260_000,
    practices: { solo: 27, duo: 33, group: 17 },
    gps: { owners: 107, employed: 20, fixed: 13, committed: 20, casual: 35 },
    others: { nurseSpecialists: 4, triagists: 12 },
    posts: [
      { code: 'meerwijk', town: 'Meerwijk', share: 0.68, demand: hospitalPost },
      { code: 'zuidoever', town: 'Zuidoever', share: 0.32, nightPost: 'meerwijk', demand: satellitePost(1) },
    ],
  },
  large: {
    inhabitants: 560_000,
    practices: { solo: 58, duo: 71, group: 36 },
    gps: { owners: 231, employed: 43, fixed: 28, committed: 43, casual: 75 },
    others: { nurseSpecialists: 8, triagists: 20 },
    posts: [
      { code: 'waterhof', town: 'Waterhof', share: 0.4, demand: realPost },
      {
        code: 'meerwijk',
        town: 'Meerwijk',
        share: 0.24,
        nightPost: 'waterhof',
        demand: hospitalPost.filter((line) => line.start !== '23:00'),
      },
      { code: 'zuidoever', town: 'Zuidoever', share: 0.2, nightPost: 'waterhof', demand: satellitePost(2) },
      { code: 'brugveld', town: 'Brugveld', share: 0.16, nightPost: 'waterhof', demand: satellitePost(1) },
    ],
  },
}
