import { type Code, codePattern } from '../../domain/model/code.ts'
import type { Exemption, ExemptionReason, Mark } from '../../domain/model/practitioner.ts'
import type { Contract, Discipline, Role } from '../../domain/model/role.ts'
import type { HolidayMode } from '../../domain/model/template.ts'
import { type CellFault, fault, type Reading, understood } from '../reading.ts'
import { isEmail, isPhone, isRole, mostLetters, oneLine } from '../../domain/region/shapes.ts'
import { plain, tidy } from '../../domain/model/letters.ts'

/** Words of the field as files hold them, English and Dutch, for each of our own. */
type Words<T extends string> = { readonly [K in T]: readonly string[] }

function dictionary<T extends string>(words: Words<T>): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const key of Object.keys(words) as T[]) for (const word of [key, ...words[key]]) found.set(spelled(word), key)
  return found
}

/** `VIP-waarnemer`, `vip waarnemer` and `vip_waarnemer` are one word. */
const spelled = (text: string) =>
  plain(text)
    .replace(/[-_. ]+/g, ' ')
    .trim()

const roles = dictionary<string>({
  lead: ['regie', 'regiearts', 'telefoonarts', 'lead doctor'],
  consult: ['consultarts', 'consulten', 'consult doctor'],
  visit: ['visite', 'visitearts', 'visites', 'visit doctor'],
  standby: ['achterwacht', 'achtervang', 'standby doctor', 'stand by'],
  triage: ['triagist'],
  driver: ['chauffeur'],
  assistant: ['assistent', 'assistente', 'doktersassistent'],
})

const disciplines = dictionary<Discipline>({
  gp: ['huisarts', 'doctor', 'arts', 'ha'],
  triagist: ['triageassistent', 'triage'],
  nurse_specialist: ['verpleegkundig specialist', 'vs'],
  physician_assistant: ['pa'],
  gp_trainee: ['aios', 'haio', 'huisarts in opleiding'],
  driver: ['chauffeur'],
  assistant: ['assistent', 'assistente', 'doktersassistent'],
})

const contracts = dictionary<Contract>({
  practice_owner: ['praktijkhouder', 'owner', 'ph'],
  employed_gp: ['hidha', 'huisarts in dienst', 'huisarts in dienst van een huisarts'],
  fixed_locum: ['vaste waarnemer', 'chronische waarnemer', 'chronisch waarnemer'],
  committed_locum: ['vip waarnemer', 'v i d', 'vid', 'vip'],
  casual_locum: ['reguliere waarnemer', 'flex huisarts', 'flexhuisarts', 'overige waarnemer', 'waarnemer', 'locum'],
  employee: ['werknemer', 'medewerker', 'in dienst', 'in loondienst'],
})

const marks = dictionary<Mark>({
  gladly: ['graag'],
  can: ['kan', 'beschikbaar', 'available'],
  rather_not: ['liever niet', 'rather not'],
  cannot: ['kan niet', 'niet beschikbaar', 'unavailable'],
  blocked: ['geblokkeerd', 'blokkade', 'block'],
})

const exempt = dictionary<Exemption['of']>({
  holiday: ['feestdag', 'feestdagen', 'holidays'],
  night: ['nacht', 'nachten', 'nights'],
  weekend: ['weekenden', 'weekends'],
  R02: [],
  R19: [],
  R20: [],
  R27: [],
  R28: [],
})

const exemptReasons = dictionary<ExemptionReason>({
  age: ['leeftijd'],
  health: ['gezondheid', 'zwangerschap', 'zwanger', 'ziekte', 'pregnancy'],
  learning: ['inwerken', 'opleiding', 'training'],
  agreement: ['afspraak', 'overeenkomst'],
})

const holidayWords = dictionary<HolidayMode>({ yes: ['ja', 'j', 'y'], no: ['nee', 'n'], only: ['alleen'], ignore: ['negeren', 'negeer'] })

function lookUp<T>(text: string, words: ReadonlyMap<string, T>, code: CellFault): Reading<T> {
  const said = spelled(text)
  if (said === '') return fault('empty')
  const value = words.get(said)
  return value === undefined ? fault(code) : understood(value)
}

export const readDiscipline = (text: string): Reading<Discipline> => lookUp(text, disciplines, 'not-a-discipline')
export const readContract = (text: string): Reading<Contract> => lookUp(text, contracts, 'not-a-contract')
export const readMark = (text: string): Reading<Mark> => lookUp(text, marks, 'not-a-mark')
export const readExempt = (text: string): Reading<Exemption['of']> => lookUp(text, exempt, 'not-an-exemption')
export const readReason = (text: string): Reading<ExemptionReason> => lookUp(text, exemptReasons, 'not-a-reason')
export const readHolidayMode = (text: string): Reading<HolidayMode> => lookUp(text, holidayWords, 'not-a-holiday-mode')

/** A role by its own word or the Dutch one; a cooperative may have roles of its own, written as one short word. */
export function readRole(text: string): Reading<Role> {
  const known = lookUp(text, roles, 'not-a-role')
  if (known.ok || known.code === 'empty') return known
  const said = tidy(text).toLowerCase()
  return isRole(said) ? understood(said) : known
}

/** Roles side by side: `consult visit lead`, also with commas, or `consultarts + achterwacht`. */
export function readRoles(text: string): Reading<readonly Role[]> {
  const found: Role[] = []
  for (const part of plain(text).split(/[ ,;+/&|]+/)) {
    if (part === '' || part === 'en' || part === 'and') continue
    const role = readRole(part)
    if (!role.ok) return role
    if (!found.includes(role.value)) found.push(role.value)
  }
  return found.length === 0 ? fault('empty') : understood(found)
}

export function readCode(text: string): Reading<Code> {
  const said = tidy(text)
  if (said === '') return fault('empty')
  return codePattern.test(said) ? understood(said) : fault('not-a-code')
}

export function readPhone(text: string): Reading<string> {
  const said = tidy(text)
  if (said === '') return fault('empty')
  return isPhone(said) ? understood(said) : fault('not-a-phone')
}

export function readEmail(text: string): Reading<string> {
  const said = tidy(text)
  if (said === '') return fault('empty')
  return isEmail(said) ? understood(said) : fault('not-an-email')
}

export function readText(text: string): Reading<string> {
  const said = oneLine(text)
  if (said === '') return fault('empty')
  return said.length <= mostLetters ? understood(said) : fault('too-long-text')
}
