import { language } from './language.ts'

/**
 * A text with `{holes}`. With two forms the hole `count` decides: `one` for 1, `other` for the rest; Dutch and English
 * know no more.
 */
export type Text = string | { readonly one: string; readonly other: string }
export type Texts = Readonly<Record<string, Text>>

export type HolesOf<S> = S extends `${string}{${infer Hole}}${infer Rest}` ? Hole | HolesOf<Rest> : never
export type Holes<T> = T extends { readonly one: infer One; readonly other: infer Other }
  ? 'count' | HolesOf<One> | HolesOf<Other>
  : HolesOf<T>
export type Filling<T> = [Holes<T>] extends [never] ? [] : [{ readonly [Hole in Holes<T>]: string | number }]

/** The English of a set of texts has the same keys, each with as many forms. */
export type SameKeys<T extends Texts> = {
  readonly [Key in keyof T]: T[Key] extends string ? string : { readonly one: string; readonly other: string }
}

/** Fills the holes of a text; what has no filling stays visible as a hole, so that it is found. */
export function fillText(text: Text, filling: Readonly<Record<string, string | number>> = {}): string {
  const form = typeof text === 'string' ? text : filling['count'] === 1 ? text.one : text.other
  return form.replace(/\{(\w+)\}/g, (hole, name: string) => String(filling[name] ?? hole))
}

/**
 * The words of a part of the page. Each feature keeps its own next to its screens and loads them with it:
 * `const t = words({ nl, en })`, then `t('gaps', { count: 3 })`. Reads the language, so it follows the switch.
 */
export function words<const T extends Texts>(both: { readonly nl: T; readonly en: SameKeys<T> }) {
  return <Key extends keyof T & string>(key: Key, ...filling: Filling<T[Key]>): string =>
    fillText(both[language()][key] as Text, filling[0])
}
