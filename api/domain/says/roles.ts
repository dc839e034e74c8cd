import type { Says } from '../model/finding.ts'
import type { Role } from '../model/role.ts'

/** What each role is called, in a sentence as on a screen. */
const names: ReadonlyMap<Role, Says> = new Map([
  ['lead', { nl: 'regie', en: 'lead' }],
  ['consult', { nl: 'consult', en: 'consult' }],
  ['visit', { nl: 'visite', en: 'home visits' }],
  ['triage', { nl: 'triage', en: 'triage' }],
  ['standby', { nl: 'achterwacht', en: 'standby' }],
  ['driver', { nl: 'chauffeur', en: 'driver' }],
  ['assistant', { nl: 'assistent', en: 'assistant' }],
  ['phone', { nl: 'telefoon', en: 'phone' }],
])

/** The name of a role inside a sentence; one of the cooperative's own is named as it is. */
export const roleWords = (role: Role): Says => names.get(role) ?? { nl: role, en: role }
