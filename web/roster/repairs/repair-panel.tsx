import type { Repair } from '../../../api/domain/roster/repairs/repair.ts'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../desk.ts'
import type { Hand } from '../create-hand.ts'
import { createRepairs } from './create-repairs.ts'
import { RepairList } from './repair-list.tsx'

/** Repairs of the chosen cell; loaded with its thread when a cell first asks for it. */
export function RepairPanel(props: {
  /** One desk as long as the page stands. */ readonly initialDesk: Desk
  readonly hand: Hand
  readonly commands: Commands
}) {
  const repairs = createRepairs(props.initialDesk)
  const apply = (repair: Repair) => {
    props.hand.repair(repair)
    props.commands.focusGrid()
  }
  return <RepairList desk={props.initialDesk} repairs={repairs} onApply={apply} />
}
