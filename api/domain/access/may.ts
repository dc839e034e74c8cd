import type { AccessRole, Actor } from './actor.ts'

/** What can be asked of a cooperative; every route and command names one of these. */
export const actions = [
  'read-me',
  'hear-events',
  'read-duty',
  'read-phones',
  'read-coverage',
  'read-line',
  'read-gaps',
  'read-draft',
  'read-region',
  'read-today',
  'list-rosters',
  'read-roster',
  'read-history',
  'make-roster',
  'change-roster',
  'read-scenarios',
  'change-scenarios',
  'change-cover',
  'change-seasons',
  'change-region',
  'publish',
  'read-comments',
  'write-comments',
  'show-presence',
  'import',
] as const
export type Action = (typeof actions)[number]

const coordination: readonly AccessRole[] = ['admin', 'coordinator']
const readers: readonly AccessRole[] = [...coordination, 'shift_leader', 'practitioner', 'viewer']
const everybody: readonly AccessRole[] = [...readers, 'post', 'partner']

/**
 * Who may do what; anything else is 403 `not-allowed`. Which posts and whose data the answer then holds is said by visible-to.ts.
 * `shift_leader`, `post` and `partner` are bound to their posts.
 */
export const mayTable: Readonly<Record<Action, readonly AccessRole[]>> = {
  'read-me': everybody,
  'hear-events': everybody,
  'read-duty': everybody,
  'read-phones': [...coordination, 'shift_leader', 'post'],
  'read-coverage': [...readers, 'post'],
  'read-line': [...readers, 'post'],
  'read-gaps': [...coordination, 'shift_leader', 'post', 'viewer'],
  'read-draft': coordination,
  'read-region': [...readers, 'post'],
  'read-today': [...readers, 'post'],
  'list-rosters': readers,
  'read-roster': readers,
  'read-history': coordination,
  'make-roster': coordination,
  'change-roster': coordination,
  'read-scenarios': coordination,
  'change-scenarios': coordination,
  'change-cover': coordination,
  'change-seasons': coordination,
  'change-region': coordination,
  publish: coordination,
  'read-comments': [...coordination, 'practitioner'],
  'write-comments': coordination,
  'show-presence': coordination,
  import: coordination,
}

/** The one question about permission. */
export const may = (actor: Pick<Actor, 'role'>, action: Action): boolean => mayTable[action].includes(actor.role)
