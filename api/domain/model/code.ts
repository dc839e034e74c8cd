/** The code a cooperative gives to a post, practice, practitioner or template: `[A-Za-z0-9][A-Za-z0-9._-]{0,31}`, compared without case. */
export type Code = string

export const codePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/

/** Two codes that differ only in case name the same thing. */
export const sameCode = (a: Code, b: Code): boolean => a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase())
