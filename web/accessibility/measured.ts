import file from './measured.json'

/** One screen as the browser tests saw it: in how many states, in which languages and themes, and what axe objected to. */
export type MeasuredScreen = {
  /** The address, without what names one place or person. */
  readonly screen: string
  /** How many things were open on it in turn. */
  readonly states: number
  readonly looks: number
  readonly languages: readonly string[]
  readonly themes: readonly string[]
  readonly sizes: readonly string[]
}

/** A rule of axe that was broken somewhere, and where. */
export type MeasuredFault = { readonly rule: string; readonly impact: string; readonly screens: readonly string[] }

/**
 * What the browser tests measured with `--screens`, or with all of them in `--all`: their run writes measured.json. The table
 * says which language, theme and window each screen was seen in. Without a date nothing has been measured yet.
 */
export type Measured = {
  readonly on: string | null
  readonly chromium: string
  readonly axe: string
  readonly screens: readonly MeasuredScreen[]
  readonly faults: readonly MeasuredFault[]
}

export const measured: Measured = file
