import { createSignal } from 'solid-js'
import type { Answer } from '../client.ts'
import { language } from '../i18n/language.ts'
import { refusalText } from '../refusal-text.ts'
import type { RepairWays } from './repair-ways.ts'
import { t } from './words.ts'

/** A deed a rule stopped; where a reason lets it pass, `again` takes one. */
export type Stopped = { readonly text: string; readonly again: ((reason: string) => Promise<void>) | null }

type Done = { readonly says: string; readonly undo: (() => Promise<Answer<unknown>>) | null }

/** One deed at a time: done it is said and can be taken back, refused it stays in view. */
export function createDeeds({ changed, say }: Pick<RepairWays, 'changed' | 'say'>) {
  const [busy, setBusy] = createSignal(false)
  const [stopped, setStopped] = createSignal<Stopped | null>(null)
  const undos: (() => Promise<Answer<unknown>>)[] = []
  const run = async <T>(
    deed: () => Promise<Answer<T>>,
    done: (value: T) => Done,
    again?: (reason: string) => Promise<void>,
  ): Promise<void> => {
    if (busy()) return
    setBusy(true)
    const answer = await deed()
    if (answer.ok) await changed()
    setBusy(false)
    if (!answer.ok) {
      const mayPass = answer.problem.findings.length > 0 && answer.problem.findings.every((finding) => finding.mayOverride)
      setStopped({ text: answer.problem.says?.[language()] ?? refusalText(answer.problem), again: mayPass && again ? again : null })
      return
    }
    setStopped(null)
    const { says, undo } = done(answer.value)
    if (undo) undos.push(undo)
    say(says, undo ? undoLast : undefined)
  }
  const undoLast = () => {
    const undo = undos.pop()
    if (undo) void run(undo, () => ({ says: t('repair.undone'), undo: null }))
  }
  return { run, undoLast, busy, stopped, clear: () => setStopped(null) }
}
