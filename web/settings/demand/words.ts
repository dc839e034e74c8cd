import { words } from '../../i18n/translate.ts'
import { en } from './words.en.ts'
import { nl } from './words.nl.ts'

/** Words of the staffing needs and the holidays. */
export const t = words({ nl, en })
