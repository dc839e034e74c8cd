import type { Says } from '../model/finding.ts'
import { roleWords } from './roles.ts'

/** What everybody calls these registers and passes (R21). */
const abbreviations: ReadonlySet<string> = new Set(['agb', 'aios', 'big', 'rgs', 'uzi'])

/** The name of a credential inside a sentence: of a role, of a register by its abbreviation, else as the cooperative wrote it. */
export const credentialWords = (kind: string): Says =>
  abbreviations.has(kind) ? { nl: kind.toUpperCase(), en: kind.toUpperCase() } : roleWords(kind)
