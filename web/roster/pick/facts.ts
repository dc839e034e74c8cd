import type { Candidate } from '../../../api/domain/roster/candidates.ts'
import type { Finding } from '../../../api/domain/model/finding.ts'
import { minuteOf, type Instant } from '../../../api/domain/time/instant.ts'
import { workHours } from '../../format.ts'
import { language } from '../../i18n/language.ts'
import { t } from '../words.ts'

/** What speaks for or against somebody, in a few words each: the wish, the hours, the last such duty. */
export function factsOf(candidate: Candidate, at: Instant): readonly string[] {
  return [wishOf(candidate), hoursOf(candidate), lastOf(candidate, at)].filter(Boolean)
}

function wishOf(candidate: Candidate): string {
  const mark = candidate.marks[0]
  return mark === 'gladly' || mark === 'can' || mark === 'rather_not' ? t(`pick.mark.${mark}`) : t('pick.mark.none')
}

export function hoursOf(candidate: Candidate): string {
  const { workedMinutes, mostMinutes } = candidate
  return mostMinutes === null
    ? workHours(workedMinutes)
    : t('cands.hours', { done: Math.round(workedMinutes / 60), most: Math.round(mostMinutes / 60) })
}

const minutesPerWeek = 7 * 1440

function lastOf(candidate: Candidate, at: Instant): string {
  if (candidate.lastAt === null) return ''
  const weeks = Math.floor((minuteOf(at) - minuteOf(candidate.lastAt)) / minutesPerWeek)
  return weeks < 1 ? t('fact.last.week') : t('fact.last', { count: weeks })
}

/** The answer of the rules in two parts: "Kan niet." to stand out, and the facts. Of several findings only the first says it. */
export function answerOf(findings: readonly Finding[]): { readonly verdict: string; readonly facts: string } {
  const inTheWay = findings.filter((finding) => finding.level === 'block' || finding.level === 'warn')
  const [first, ...rest] = inTheWay.map((finding) => finding.says[language()])
  if (first === undefined) return { verdict: '', facts: findings.map((finding) => finding.says[language()]).join(' ') }
  const [, verdict, facts] = /^([^.,]+[.,])\s+(.*)$/s.exec(first) ?? ['', '', first]
  return { verdict: verdict!, facts: [facts!, ...rest.map((text) => text.replace(/^[^.,]+[.,]\s+(maar |but )?/, ''))].join(' ') }
}
