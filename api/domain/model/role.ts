/** What somebody does on a shift (consultarts, visitearts, regiearts, achterwacht, triagist, chauffeur, assistent). A cooperative may add its own. */
export type Role = string

/** The order in which a board names roles, unless the post sets its own: these, others by name between visit and triage. */
export const roleOrder: readonly Role[] = ['lead', 'consult', 'visit']
export const lastRoles: readonly Role[] = ['triage', 'standby']

export const standby: Role = 'standby'

/** The roles of the field by name; a cooperative may add its own. */
export const rolesNamed: ReadonlySet<Role> = new Set([...roleOrder, ...lastRoles, 'driver', 'assistant'])

/** Roles that never ask for a GP; every other role does, and without one its practices have nobody (R23). */
const rolesWithoutGp: ReadonlySet<Role> = new Set([standby, 'triage', 'driver', 'assistant'])

export const needsGp = (role: Role): boolean => !rolesWithoutGp.has(role)

/** What a person is (huisarts, triagist, verpleegkundig specialist, physician assistant, aios, chauffeur, assistent). */
export const disciplines = ['gp', 'triagist', 'nurse_specialist', 'physician_assistant', 'gp_trainee', 'driver', 'assistant'] as const
export type Discipline = (typeof disciplines)[number]

/** How a person is bound to the cooperative (praktijkhouder, hidha, vaste waarnemer, VIP-waarnemer, waarnemer, werknemer). */
export const contracts = ['practice_owner', 'employed_gp', 'fixed_locum', 'committed_locum', 'casual_locum', 'employee'] as const
export type Contract = (typeof contracts)[number]
