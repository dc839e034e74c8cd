import { words } from '../../i18n/translate.ts'
import { en } from './words.en.ts'
import { nl } from './words.nl.ts'

/** The words of candidates up close and of repairs, in the language of the page. */
export const t = words({ nl, en })
