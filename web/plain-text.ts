import { baseLetters, tidy } from '../api/domain/model/letters.ts'

/** Letters as they are typed in a hurry: no accents, no case, no apostrophe. A search for "yildiz" finds Yıldız. */
export const plain = (text: string): string => tidy(baseLetters(text).replace(/[’']/g, ''))
