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
] as const

export type Colours = Readonly<Record<(typeof tokens)[number], string>> & { readonly font: string }

/** The colours of the page as it is dressed now: read again when the theme changes. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    ...(Object.fromEntries(tokens.map((token) => [token, read(token)])) as Record<(typeof tokens)[number], string>),
    font: read('font'),
  }
}
