import { words } from '../../i18n/translate.ts'
import { en } from './words.en.ts'
import { nl } from './words.nl.ts'

/** `t('key', { hole })`: the words of steps, reasons and versions in the language of the page. */
export const t = words({ nl, en })
