import type { screensOf } from '../session.ts'

/** The address of every screen in the bar. */
export const screenPlaces = {
  today: '/',
  roster: '/roster',
  line: '/coverage',
  board: '/board',
  practitioners: '/practitioners',
  import: '/import',
  settings: '/demand',
} as const satisfies Record<ReturnType<typeof screensOf>[number], string>
