import type { Code } from './code.ts'
import type { Role } from './role.ts'

/** A step of the escalation list of a post: whom to call if somebody does not come. */
export type Contact = { readonly order: number; readonly label: string; readonly phone: string }

/** An out-of-hours post (huisartsenpost, spoedpost). */
export type Post = {
  readonly code: Code
  readonly name: string
  readonly place?: string
  readonly phone?: string
  /** The line partners get instead of personal numbers. */
  readonly partnerPhone?: string
  /** The order of roles on its board; unset, that of role.ts. */
  readonly roleOrder?: readonly Role[]
  /** Hours before a shift at which a gap must be decided; unset, that of the policy. */
  readonly leadHours?: number
  readonly contacts: readonly Contact[]
}
