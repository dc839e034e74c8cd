import type { RosterId } from '../../../api/domain/model/roster.ts'
import { newId } from '../../new-id.ts'
import { unsavedPrefix } from '../../unsaved-prefix.ts'
import type { DraftSource } from '../draft/draft.ts'
import type { Step } from '../draft/step.ts'

const windowKey = 'etmaal-window'

/** Where unsaved steps lie, and which windows are open; a test has its own. */
export type Cupboard = {
  readonly lasting: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
  readonly ofWindow: Pick<Storage, 'getItem' | 'setItem'>
  /** Holds a name for as long as the window is open. */
  readonly hold: (name: string) => void
  /** The names that open windows hold. */
  readonly held: () => Promise<ReadonlySet<string>>
}

/** Locks live in the browser and end with their window; where there are none, only the window's own steps are found again. */
const browserCupboard = (): Cupboard => ({
  lasting: localStorage,
  ofWindow: sessionStorage,
  hold: (name) => void navigator.locks?.request(name, () => new Promise(() => {})),
  held: async () => new Set(((await navigator.locks?.query())?.held ?? []).map((lock) => lock.name ?? '')),
})

/**
 * Steps that are not saved yet, by account, roster and window, so that neither a reload nor a closed window loses one. A window
 * takes over what closed windows of the same account left behind; `tell` hears how many it found.
 */
export function unsavedStore(
  account: string,
  roster: RosterId,
  tell: (count: number) => void,
  { lasting, ofWindow, hold, held }: Cupboard = browserCupboard(),
): NonNullable<DraftSource['unsaved']> {
  const shelf = `${unsavedPrefix}${account}/${roster}/`
  const own = { key: '' }

  const read = async (): Promise<readonly Step[]> => {
    const open = await held().catch(() => new Set<string>())
    const before = ofWindow.getItem(windowKey)
    const isCopy = before !== null && open.has(`${shelf}${before}`)
    const id = before === null || isCopy ? newId() : before
    ofWindow.setItem(windowKey, id)
    own.key = `${shelf}${id}`
    hold(own.key)
    const left = keysOf(lasting).filter((key) => key.startsWith(shelf) && (key === own.key || !open.has(key)))
    const steps = left.flatMap((key) => stepsIn(lasting.getItem(key)))
    for (const key of left) if (key !== own.key) lasting.removeItem(key)
    if (steps.length > 0) tell(steps.length)
    return steps
  }

  const keep = (steps: readonly Step[]): void => {
    try {
      if (steps.length === 0) lasting.removeItem(own.key)
      else lasting.setItem(own.key, JSON.stringify(steps))
    } catch {
      // Full or closed storage: the steps are still in the page, and leaving it warns.
    }
  }
  return { read, keep }
}

const keysOf = (storage: Cupboard['lasting']): readonly string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((key) => key !== null)

/** What an older page left in another form is left alone. */
function stepsIn(text: string | null): readonly Step[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? (value as readonly Step[]) : []
  } catch {
    return []
  }
}
