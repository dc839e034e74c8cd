import type { screensOf } from '../session.ts'

/** The address of every screen in the bar, and of those that the account and the palette lead to. */
export const screenPlaces = {
  today: '/',
  roster: '/roster',
  line: '/coverage',
  board: '/board',
  practitioners: '/practitioners',
  import: '/import',
  settings: '/demand',
  rules: '/rules',
} as const satisfies Record<ReturnType<typeof screensOf>[number] | 'rules', string>
