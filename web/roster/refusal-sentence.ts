import type { Refusal } from '../../api/domain/refusal.ts'
import { language } from '../i18n/language.ts'
import { refusalText } from '../refusal-text.ts'

/** A refusal of the draft in one sentence; what a rule says is said in its own words. */
export function refusalSentence(refusal: Refusal): string {
  if (refusal.code === 'rule-broken' && refusal.findings.length > 0)
    return refusal.findings.map((finding) => finding.says[language()]).join(' ')
  const faults = refusal.code === 'malformed' ? refusal.faults : []
  return refusalText({ code: refusal.code, status: 0, detail: '', faults, findings: [] })
}
