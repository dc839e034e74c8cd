import type { Finding, Says } from '../model/finding.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'
import type { About } from './sentences.ts'

/** A sentence in both languages. */
export const say = <K extends keyof About>(key: K, about: About[K]): Says => ({
  nl: nl.sentences[key](about),
  en: en.sentences[key](about),
})

/** A finding as the answer to "can this be done?": "Kan niet. ..." or "Kan, maar ...". */
export function asAnswer(finding: Finding): Finding {
  if (finding.level === 'info') return finding
  const opening = finding.level === 'block' ? 'not' : 'but'
  return { ...finding, says: { nl: nl[opening](finding.says.nl), en: en[opening](finding.says.en) } }
}
