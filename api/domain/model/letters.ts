/** Letters that Unicode does not take apart into a base letter and a mark. */
const whole: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ĳ: 'ij',
}

/** Text in lower case with base letters only, as somebody without these keys types it: "Yıldız" is "yildiz", "Sørensen" "sorensen". */
export const baseLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıøłđðħŧþßæœĳ]/g, (letter) => whole[letter]!)

/** Trims, and makes one ordinary space of every run of spaces, also the unbreakable ones Word leaves behind. */
export const tidy = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim()

/** Compares words without case, accents and the shape of quotes and dashes. */
export const plain = (text: string): string =>
  baseLetters(tidy(text))
    .replace(/[‘’`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
