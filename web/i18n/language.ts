import { createSignal } from 'solid-js'

export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

const key = 'etmaal-language'

/** The language of the page: what theme.js wrote on `<html lang>` before the first paint. One per page, so it lives beside the document. */
const [read, write] = createSignal<Language>(typeof document !== 'undefined' && document.documentElement.lang === 'en' ? 'en' : 'nl')

export const language = read

/** Changes every text at once and remembers it on this device. */
export function chooseLanguage(next: Language): void {
  document.documentElement.lang = next
  write(next)
  try {
    localStorage.setItem(key, next)
  } catch (cause) {
    console.info('The language is not remembered on this device.', cause)
  }
}
