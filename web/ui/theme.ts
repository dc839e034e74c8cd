import { createSignal } from 'solid-js'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'etmaal-theme'

const kept = (): Theme => {
  if (typeof localStorage === 'undefined') return 'system'
  const value = localStorage.getItem(key)
  return value === 'light' || value === 'dark' ? value : 'system'
}

const [read, write] = createSignal<Theme>(kept())

export const theme = read

const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)')

function paint(choice: Theme): void {
  const dark = choice === 'dark' || (choice === 'system' && systemIsDark().matches)
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
}

/** Paints the page in the chosen theme and remembers it on this device; `system` follows the system from now on. */
export function chooseTheme(next: Theme): void {
  write(next)
  paint(next)
  if (next === 'system') localStorage.removeItem(key)
  else localStorage.setItem(key, next)
}

/** Follows the system while nothing else was chosen. */
export const followSystem = (): void => systemIsDark().addEventListener('change', () => paint(read()))
