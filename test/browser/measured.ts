import type { Measured, MeasuredFault, MeasuredScreen } from '../../web/accessibility/measured.ts'

/** One look of axe at one state of a screen. */
export type Look = {
  readonly screen: string
  /** What of it was open, where the run names it. */
  readonly state: string
  readonly language: string
  readonly theme: string
  readonly size: string
  readonly chromium: string
  readonly axe: string
  readonly violations: readonly { readonly rule: string; readonly impact: string }[]
}

/** The address of a screen without what names one place or person: `/board/post-a` is `/board`. */
export const screenOf = (address: string): string => `/${new URL(address).pathname.split('/')[1] ?? ''}`

const each = (values: readonly string[]) => [...new Set(values)].sort()

/** All looks of a run as the statement shows them, screens and faults in order of name. */
export function measuredOf(looks: readonly Look[], on: string): Measured {
  const screens = each(looks.map(({ screen }) => screen)).map((screen): MeasuredScreen => {
    const own = looks.filter((look) => look.screen === screen)
    return {
      screen,
      states: each(own.map(({ state }) => state)).length,
      looks: own.length,
      languages: each(own.map(({ language }) => language)),
      themes: each(own.map(({ theme }) => theme)),
      sizes: each(own.map(({ size }) => size)),
    }
  })
  const found = looks.flatMap((look) => look.violations.map((violation) => ({ ...violation, screen: look.screen })))
  const faults = each(found.map(({ rule }) => rule)).map((rule): MeasuredFault => {
    const own = found.filter((one) => one.rule === rule)
    return { rule, impact: own[0]!.impact, screens: each(own.map(({ screen }) => screen)) }
  })
  return { on, chromium: looks[0]?.chromium ?? '', axe: looks[0]?.axe ?? '', screens, faults }
}
