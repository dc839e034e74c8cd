import type { HardKind } from '../model/hard-kind.ts'
import type { Exemption, Practitioner } from '../model/practitioner.ts'
import { dayNumber } from '../time/instant.ts'
import type { RuleId } from './rule-id.ts'

/** The exemption of somebody from a kind of hours or a rule that holds on a local date, given as a day number. */
export function exemptionOn({ exemptions }: Practitioner, of: HardKind | RuleId, day: number): Exemption | null {
  for (const one of exemptions) {
    if (one.of !== of || (one.from !== null && day < dayNumber(one.from)) || (one.until !== null && day >= dayNumber(one.until))) continue
    return one
  }
  return null
}
