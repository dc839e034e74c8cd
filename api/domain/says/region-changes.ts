import type { Says } from '../model/finding.ts'
import type { EntryKind, RegionChange } from '../model/region-change.ts'
import type { Region } from '../model/region.ts'
import type { Referrer } from '../model/referrer.ts'
import { changedFields } from '../region/fields.ts'
import { sayNumber } from './rule-numbers.ts'

const both = (nl: string, en: string): Says => ({ nl, en })

const kinds: Readonly<Record<EntryKind, Says>> = {
  post: both('post', 'post'),
  practice: both('praktijk', 'practice'),
  practitioner: both('collega', 'colleague'),
  template: both('sjabloon', 'template'),
}

/** What a field is called in a sentence; a field of the rules is one of "regels". */
const fields: Readonly<Record<string, Says>> = {
  name: both('naam', 'name'),
  place: both('plaats', 'town'),
  phone: both('telefoon', 'phone'),
  partnerPhone: both('nummer voor partners', 'number for partners'),
  roleOrder: both('volgorde van rollen', 'order of roles'),
  leadHours: both('uren vooraf beslissen', 'hours to decide ahead'),
  contacts: both('bellijst', 'call list'),
  patients: both('patiënten', 'patients'),
  neighbourhood: both('wijk', 'neighbourhood'),
  municipality: both('gemeente', 'municipality'),
  links: both('post die waarneemt', 'post that answers'),
  hours: both('openingstijden', 'opening hours'),
  closures: both('sluitingen', 'closures'),
  discipline: both('discipline', 'discipline'),
  contract: both('contract', 'contract'),
  roles: both('rollen', 'roles'),
  practice: both('praktijk', 'practice'),
  email: both('e-mail', 'e-mail'),
  big: both('BIG-nummer', 'BIG number'),
  minHours: both('minimum uren', 'minimum hours'),
  maxHours: both('maximum uren', 'maximum hours'),
  maxNights: both('maximum nachten', 'maximum nights'),
  from: both('vanaf', 'from'),
  until: both('tot en met', 'until'),
  sickness: both('ziekte', 'sickness'),
  availability: both('beschikbaarheid', 'availability'),
  recurring: both('vaste afspraken', 'standing marks'),
  exemptions: both('vrijstellingen', 'exemptions'),
  credentials: both('bekwaamheden', 'qualifications'),
  surgery: both('spreekuren', 'surgery hours'),
  post: both('post', 'post'),
  role: both('rol', 'role'),
  weekdays: both('dagen', 'days'),
  start: both('begin', 'start'),
  end: both('eind', 'end'),
  needed: both('aantal nodig', 'number needed'),
  holidays: both('feestdagen', 'holidays'),
  everyWeeks: both('om de hoeveel weken', 'every so many weeks'),
}

const policyFields: Readonly<Record<string, Says>> = {
  restMinutes: both('rust tussen diensten', 'rest between shifts'),
  restAfterNightMinutes: both('rust na een nacht', 'rest after a night'),
  oneDutyMinutes: both('langste aaneengesloten dienst', 'longest single duty'),
  mayOverlapStandby: both('achterwacht naast een dienst', 'standby beside a shift'),
  mostNightsInRow: both('nachten achter elkaar', 'nights in a row'),
  mostWeekends: both('weekenden', 'weekends'),
  weekendWindow: both('weekenden waarover geteld wordt', 'weekends that are counted over'),
  requiredCredentials: both('vereiste bekwaamheden', 'required qualifications'),
  coverLoad: both('grootste waarneming', 'largest cover'),
  coverDays: both('langste waarneming', 'longest cover'),
  coverAlarmDays: both('dagen vooraf waarschuwen', 'days of warning'),
  coverAnswerHours: both('uren om te antwoorden', 'hours to answer'),
  hoursBeforeSurgery: both('uren voor een spreekuur', 'hours before a surgery'),
  stretchHours: both('langste werkdag met dienst', 'longest working day with a shift'),
  employeeShiftHours: both('langste dienst van een werknemer', 'longest shift of an employee'),
  employeeNightHours: both('langste nacht van een werknemer', 'longest night of an employee'),
  employeeDayHours: both('uren werk per 24 uur', 'hours of work in 24 hours'),
  employeeRestHours: both('rust van een werknemer', 'rest of an employee'),
  employeeWeekHours: both('uren per week', 'hours a week'),
  employeeAverageHours: both('gemiddelde uren per week', 'average hours a week'),
  employeeNightlyAverageHours: both('gemiddelde uren per week met nachten', 'average hours a week with nights'),
  employeeRegularNights: both('nachten vanaf wanneer dat telt', 'nights from which that counts'),
  employeeMostNights: both('nachten in 16 weken', 'nights in 16 weeks'),
  employeeStandbyDays: both('dagen achterwacht in 28 dagen', 'days of standby in 28 days'),
  postLeadHours: both('uren vooraf beslissen', 'hours to decide ahead'),
  practiceLeadDays: both('dagen vooraf beslissen', 'days to decide ahead'),
  publishAskDays: both('dagen waarin meteen publiceren wordt gevraagd', 'days in which publishing at once is asked'),
  settings: both('niveau van regels', 'level of rules'),
}

const joined = (names: readonly Says[]): Says =>
  both(
    listed(
      names.map(({ nl }) => nl),
      'en',
    ),
    listed(
      names.map(({ en }) => en),
      'and',
    ),
  )

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`

type Named = Pick<Region, 'posts' | 'practices' | 'practitioners'>

/** Whom or what a change is about, by name where there is one: "Van Dijk (VD)", "sjabloon AV1". */
function nameInRegion(change: Extract<RegionChange, { readonly code: string }>, region: Named): Says {
  const { entry, code } = change
  if (entry === 'template') return both(`${kinds.template.nl} ${code}`, `${kinds.template.en} ${code}`)
  const list: readonly { readonly code: string; readonly name: string }[] =
    entry === 'post' ? region.posts : entry === 'practice' ? region.practices : region.practitioners
  const own = [change.now, change.was].flatMap((value) => value?.name ?? [])
  const name = list.find((one) => one.code === code)?.name ?? own[0]
  return name === undefined || name === code ? both(code, code) : both(`${name} (${code})`, `${name} (${code})`)
}

/** What a change did, in one sentence that names the fields; plain numbers and words with what they were. */
export function sayRegionChange(change: RegionChange, region: Named): Says {
  if (change.entry === 'holidays') return sayHolidays(change)
  const { was, now } = change
  const about = change.entry === 'policy' ? both('Regels', 'Rules') : nameInRegion(change, region)
  if (was === null) return both(`${about.nl} is nieuw.`, `${about.en} is new.`)
  if (now === null) return both(`${about.nl} is verwijderd.`, `${about.en} was removed.`)
  const names = change.entry === 'policy' ? policyFields : fields
  const told = changedFields<Readonly<Record<string, unknown>>>(was, now).map((field) =>
    sayField(names[field] ?? both(field, field), [valueOf(was, field), valueOf(now, field)], field),
  )
  const list = joined(told)
  return both(`${about.nl}: ${list.nl} gewijzigd.`, `${about.en}: ${list.en} changed.`)
}

const valueOf = (value: object, field: string): unknown => (value as Readonly<Record<string, unknown>>)[field]

function sayField(name: Says, [was, now]: readonly [unknown, unknown], field: string): Says {
  if (!isPlain(was) || !isPlain(now)) return name
  const [before, after] = [numberOf(field, was), numberOf(field, now)]
  if (before === null) return both(`${name.nl} (nu ${after?.nl})`, `${name.en} (now ${after?.en})`)
  if (after === null) return both(`${name.nl} (was ${before.nl})`, `${name.en} (was ${before.en})`)
  return both(`${name.nl} (van ${before.nl} naar ${after.nl})`, `${name.en} (from ${before.en} to ${after.en})`)
}

const numberOf = (field: string, value: number | null | undefined): Says | null =>
  value === null || value === undefined ? null : sayNumber(field, value)

const isPlain = (value: unknown): value is number | null | undefined => value === null || value === undefined || typeof value === 'number'

function sayHolidays({ was, now }: Extract<RegionChange, { entry: 'holidays' }>): Says {
  const keyOf = (one: (typeof now)[number]) =>
    JSON.stringify([one.date, one.post, one.name, one.postOpen, one.tariff, one.counts, one.confirmed])
  const known = new Set(was.map(keyOf))
  const kept = new Set(now.map(keyOf))
  const dates = [...now.filter((one) => !known.has(keyOf(one))), ...was.filter((one) => !kept.has(keyOf(one)))].map(({ date }) => date)
  const list = [...new Set(dates)].sort()
  const most = 3
  const shown = list.slice(0, most).join(', ')
  const more = list.length - most
  return both(
    `Feestdagen gewijzigd: ${shown}${more > 0 ? ` en nog ${more}` : ''}.`,
    `Holidays changed: ${shown}${more > 0 ? ` and ${more} more` : ''}.`,
  )
}

const referrerKinds: Readonly<Record<Referrer['kind'], Says>> = {
  ...kinds,
  holiday: both('feestdag', 'holiday'),
  roster: both('het rooster vanaf', 'the roster from'),
  published: both('het gepubliceerde rooster vanaf', 'the published roster from'),
  comments: both('opmerkingen', 'comments'),
  access: both('een toegangscode', 'an access code'),
  worked: both('gewerkte uren', 'worked hours'),
  requests: both('vragen om waarneming', 'requests for cover'),
}

const mostNamed = 4

/** The things that still name an entry; the first few by name, and how many more. */
export function sayReferrers(referrers: readonly Referrer[]): Says {
  const named = referrers
    .slice(0, mostNamed)
    .map(({ kind, name }) => both(`${referrerKinds[kind].nl} ${name}`.trim(), `${referrerKinds[kind].en} ${name}`.trim()))
  const more = referrers.length - named.length
  return joined(more > 0 ? [...named, both(`nog ${more}`, `${more} more`)] : named)
}
