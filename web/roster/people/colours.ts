import { type Accessor, createEffect, onCleanup } from 'solid-js'
import { theme } from '../../ui/theme.ts'

/** The tokens a canvas needs; it cannot read them by itself. */
const tokens = [
  'surface',
  'surface-2',
  'weekend',
  'border',
  'border-strong',
  'hatch',
  'text',
  'text-2',
  'text-3',
  'accent',
  'accent-bg',
  'warn-bg',
  'danger',
  'danger-bg',
  'danger-line',
  'qual',
  'qual-bg',
  'ok-line',
  'warn-line',
  'day',
  'day-ink',
  'evening',
  'evening-ink',
  'night',
  'night-ink',
  'here-0',
  'here-1',
  'here-2',
  'here-3',
  'here-4',
] as const

export type Colours = Readonly<Record<(typeof tokens)[number], string>> & { readonly font: string }

/** The colours of the page as it is dressed now: read again when the theme changes. */
function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    ...(Object.fromEntries(tokens.map((token) => [token, read(token)])) as Record<(typeof tokens)[number], string>),
    font: read('font'),
  }
}

/** The colours of the page, read when they are first asked after the page was dressed otherwise; `onDress` hears of that. */
export function createColours(onDress: () => void): Accessor<Colours> {
  const systemTheme = matchMedia('(prefers-color-scheme: dark)')
  let known: Colours | null = null
  const undress = () => {
    known = null
    onDress()
  }
  createEffect((before) => {
    const now = theme()
    if (before !== undefined) undress()
    return now
  })
  systemTheme.addEventListener('change', undress)
  // A font that comes late; those that stand when the first picture is made are no news.
  document.fonts.addEventListener('loadingdone', undress)
  onCleanup(() => {
    systemTheme.removeEventListener('change', undress)
    document.fonts.removeEventListener('loadingdone', undress)
  })
  return () => (known ??= coloursOf(document.documentElement))
}
