import { dayShort } from '../format.ts'
import { announce } from '../ui/announce.ts'
import { toast } from '../ui/toast.tsx'
import type { Desk } from './desk.ts'
import type { Past } from './draft/history.ts'
import type { Cell } from './draft/step.ts'
import { shortName } from './grid/spoken.ts'
import { stepName } from './steps/step-name.ts'
import { t as told } from './steps/words.ts'
import { whoChanged } from './who-changed.ts'
import { t } from './words.ts'

const mostNamed = 5

/** Goes one step back or forward and says so; cells that somebody else changed since are named, with who it was. */
export function undoing(desk: Desk): (which: 'undo' | 'redo') => void {
  const { draft } = desk
  const tellSkipped = async (past: Past, skipped: readonly Cell[], of: number): Promise<void> => {
    const who = await whoChanged(draft.roster().id, skipped, (step) => step === past.id || draft.stands(step))
    const shifts = [...new Set(skipped.map((cell) => cell.shift))].flatMap((id) => desk.shiftOf(id) ?? [])
    const named = shifts.slice(0, mostNamed).map((shift) => shortName(shift, dayShort))
    const cells = [...named, ...(shifts.length > mostNamed ? ['…'] : [])].join('; ')
    toast(told('undo.skipped', { count: skipped.length, of, who: who ?? told('undo.colleague'), cells }), { tone: 'bad' })
  }
  return (which) => {
    const { past, skipped, of } = draft[which]()
    if (!past) return announce(t(`${which}.none`))
    if (skipped.length > 0) void tellSkipped(past, skipped, of)
    if (skipped.length < of || of === 0) announce(told(`${which}.said`, { step: stepName(desk, past) }))
  }
}
