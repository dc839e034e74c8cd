import type { Role } from '../../api/domain/model/role.ts'
import { roleWords } from '../../api/domain/says/roles.ts'
import { en } from './en.ts'
import { language } from './language.ts'
import { nl } from './nl.ts'
import { words } from './translate.ts'

/** `t('key', { hole })`: the shared words in the language of the page. */
export const t = words({ nl, en })

/** The name of a role as a heading; a role of the cooperative's own is shown as it wrote it. */
export function roleName(role: Role): string {
  const name = roleWords(role)[language()]
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The letter of a role on its chip. */
export const roleLetter = (role: Role): string => roleName(role).charAt(0).toUpperCase()

/** A cause in words; one we do not know yet is shown as it is. */
export function causeName(cause: string): string {
  const key = `cause.${cause}`
  return key in nl ? t(key as 'cause.sick') : cause
}
