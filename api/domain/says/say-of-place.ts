import type { Says } from '../model/finding.ts'
import type { AboutPlace } from './place-sentences.ts'
import { enPlaces } from './place-sentences.en.ts'
import { nlPlaces } from './place-sentences.nl.ts'

/** A sentence about a post, a practice or a planned shift in both languages. */
export const sayOfPlace = <K extends keyof AboutPlace>(key: K, about: AboutPlace[K]): Says => ({
  nl: nlPlaces[key](about),
  en: enPlaces[key](about),
})
