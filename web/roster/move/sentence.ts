import { dayShort } from '../../format.ts'
import { language } from '../../i18n/language.ts'
import type { Desk } from '../desk.ts'
import { shortName } from '../grid/spoken.ts'
import type { Carried, Verdict } from './weigh.ts'
import { t } from './words.ts'

/** What letting go here comes to, in a sentence: the rule that stands in the way, else what would happen. */
export function sentenceOf(desk: Desk, { from, who }: Carried, verdict: Verdict): string {
  const { act, findings, why, to, other } = verdict
  const name = desk.draft.nameOf(who)
  if (why) return why === 'other-day' ? t(why, { day: dayShort(from.shift.date) }) : t(why)
  const rule = findings[0]?.says[language()]
  if (act === 'replace' && other !== undefined) {
    const stuck = findings.findLast(({ level }) => level === 'block')?.says[language()] ?? ''
    return t('replace', { other: desk.draft.nameOf(other), says: stuck })
  }
  if (rule !== undefined) {
    const isHard = verdict.group === 'cannot' && findings.every(({ mayOverride }) => mayOverride)
    return isHard ? `${rule} ${t('anyway')}` : rule
  }
  if (act === 'stay' || !to) return t('stay', { name })
  const shift = shortName(to.shift, dayShort)
  if (act === 'give') return t('give', { name: desk.draft.nameOf(other ?? who), shift })
  return act === 'exchange' ? t('exchange', { name, other: desk.draft.nameOf(other ?? who) }) : t('move', { name, shift })
}
