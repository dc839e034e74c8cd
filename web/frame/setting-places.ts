/** The screens of the settings, in their order. */
export const settingPlaces = {
  demand: '/demand',
  holidays: '/demand?view=holidays',
  posts: '/settings',
  practices: '/practices',
  rules: '/rules',
} as const
