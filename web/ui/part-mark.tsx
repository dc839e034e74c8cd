import { type Role, standby } from '../../api/domain/model/role.ts'
import type { WallTime } from '../../api/domain/time/instant.ts'
import { bandOf } from '../format.ts'
import { roleLetter } from '../i18n/common.ts'
import './part-mark.css'

/** Role by letter, day part by colour; standby is a dashed outline. Decoration: the words stand beside it. */
export function PartMark(props: { readonly role: Role; readonly start: WallTime }) {
  const look = () => (props.role === standby ? 'standby' : bandOf(props.start))
  return (
    <span class={`part ${look()}`} aria-hidden="true">
      {roleLetter(props.role)}
    </span>
  )
}
