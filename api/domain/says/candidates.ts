import type { Says } from '../model/finding.ts'
import type { Role } from '../model/role.ts'
import { roleWords } from './roles.ts'

/** Why somebody is a good choice or not, in a few words each; a tick or a dash stands before it. No full stop: they are a list. */

type Kind = 'holiday' | 'night' | 'weekend'

const kinds: Readonly<Record<Kind, { readonly one: Says; readonly more: Says }>> = {
  holiday: { one: { nl: 'feestdag', en: 'public holiday' }, more: { nl: 'feestdagen', en: 'public holidays' } },
  night: { one: { nl: 'nacht', en: 'night' }, more: { nl: 'nachten', en: 'nights' } },
  weekend: { one: { nl: 'weekenddienst', en: 'weekend shift' }, more: { nl: 'weekenddiensten', en: 'weekend shifts' } },
}

const hours = (minutes: number) => Math.round(minutes / 60)
const hoursEn = (minutes: number) => `${hours(minutes)} ${hours(minutes) === 1 ? 'hour' : 'hours'}`

export const wishWords = {
  gladly: { nl: 'Gaf op: graag', en: 'Said: happy to' },
  can: { nl: 'Gaf op: kan', en: 'Said: can' },
  none: { nl: 'Gaf niets op voor deze tijd', en: 'Said nothing about this time' },
  rather_not: { nl: 'Werkt liever niet op deze tijd', en: 'Would rather not work at this time' },
  cannot: { nl: 'Zei niet te kunnen op deze tijd', en: 'Said no to working at this time' },
  blocked: { nl: 'Is vrij op deze tijd', en: 'Is off at this time' },
} as const satisfies Readonly<Record<string, Says>>

export const saysUnderLeast = (worked: number, least: number): Says => ({
  nl: `${hours(least - worked)} uur onder het eigen minimum (${hours(worked)} van ${hours(least)})`,
  en: `${hoursEn(least - worked)} below their own minimum (${hours(worked)} of ${hours(least)})`,
})

export const saysUnderMost = (worked: number, most: number): Says =>
  worked > most
    ? {
        nl: `${hours(worked - most)} uur boven het eigen maximum (${hours(worked)} van ${hours(most)})`,
        en: `${hoursEn(worked - most)} above their own maximum (${hours(worked)} of ${hours(most)})`,
      }
    : {
        nl: `${hours(most - worked)} uur onder het eigen maximum (${hours(worked)} van ${hours(most)})`,
        en: `${hoursEn(most - worked)} below their own maximum (${hours(worked)} of ${hours(most)})`,
      }

export const saysAgainstUsual = (worked: number, usual: number): Says => ({
  nl: `${hours(worked)} uur in dit rooster, collega’s gemiddeld ${hours(usual)}`,
  en: `${hoursEn(worked)} in this roster, colleagues ${hours(usual)} on average`,
})

export function saysOfKind(kind: Kind, count: number, most: number | null): Says {
  const words = count === 1 ? kinds[kind].one : kinds[kind].more
  const limit = most === null ? { nl: '', en: '' } : { nl: `, maximum ${most}`, en: `, at most ${most}` }
  if (count === 0) return { nl: `Nog geen ${kinds[kind].one.nl} in dit rooster`, en: `No ${kinds[kind].one.en} in this roster yet` }
  return { nl: `Al ${count} ${words.nl} in dit rooster${limit.nl}`, en: `Already ${count} ${words.en} in this roster${limit.en}` }
}

export function saysLast(role: Role, weeks: number | null): Says {
  const name = roleWords(role)
  if (weeks === null) return { nl: `Deed nog geen ${name.nl} dit seizoen`, en: `Did no ${name.en} yet this season` }
  if (weeks === 0) return { nl: `Deed ${name.nl} minder dan een week ervoor`, en: `Did ${name.en} less than a week before` }
  return {
    nl: `Laatste ${name.nl}: ${weeks} ${weeks === 1 ? 'week' : 'weken'} ervoor`,
    en: `Last ${name.en}: ${weeks} ${weeks === 1 ? 'week' : 'weeks'} before`,
  }
}

/** `when` names the other gap: "za 16 jan 17:00–23:00"; `others` is how many more become harder. */
export function saysHarm(when: Says, left: number, others: number): Says {
  const nl = others === 0 ? '' : ` en ${others} ${others === 1 ? 'ander gat' : 'andere gaten'}`
  const en = others === 0 ? '' : ` and ${others} other ${others === 1 ? 'gap' : 'gaps'}`
  return {
    nl: `Kan dan niet meer op ${when.nl}${nl}; daar blijven er ${left} over`,
    en: `Can then no longer do ${when.en}${en}; that leaves ${left}`,
  }
}

export const saysKnowsPost = (post: string, knows: boolean): Says =>
  knows ? { nl: `Kent ${post}`, en: `Knows ${post}` } : { nl: `Werkte nog niet op ${post}`, en: `Has not worked at ${post} yet` }

/** Somebody who cannot could, were they free of these shifts: "za 16 jan 17:00–23:00". */
export const saysPossibleIf = (shifts: readonly Says[]): Says => ({
  nl: `Zou kunnen als ${shifts.map(({ nl }) => nl).join(' en ')} vrij ${shifts.length === 1 ? 'is' : 'zijn'}.`,
  en: `Could, if ${shifts.map(({ en }) => en).join(' and ')} ${shifts.length === 1 ? 'was' : 'were'} free.`,
})
