import { words } from '../i18n/translate.ts'
import { en } from './words.en.ts'
import { nl } from './words.nl.ts'

/** Words of the settings: posts, practices, and what all their screens share. */
export const t = words({ nl, en })
