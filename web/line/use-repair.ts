import { useQueryClient } from '@tanstack/solid-query'
import { answerCover, askCover, changeCover, undoCover } from '../server.ts'
import { toast } from '../ui/toast.tsx'
import { copyMachine } from './copy-machine.ts'
import type { Line } from './create-line.ts'
import { createRepair, type Repair } from './create-repair.ts'
import type { LineDeeds } from './line-keys.ts'
import { language } from '../i18n/language.ts'
import { t } from './words.ts'

/**
 * Mending over the API; a change of cover counts everywhere, so all that shows it is read again. What was pressed may be gone
 * then, as its gap is: `goOn` gives the focus a place.
 */
export function useRepair(line: Line, goOn: () => void): Repair {
  const client = useQueryClient()
  const changed = async () => {
    await Promise.all(['line', 'region', 'today', 'gaps'].map((key) => client.invalidateQueries({ queryKey: [key] })))
    if (document.activeElement === document.body) goOn()
  }
  return createRepair(line, {
    change: changeCover,
    undo: undoCover,
    ask: askCover,
    answer: answerCover,
    changed,
    say: (text, undo) => toast(text, undo ? { action: { label: t('repair.undo'), run: undo } } : {}),
  })
}

/** What keys do with the candidates; a key without a meaning here stays the browser's. */
export function repairKeys(repair: Repair, mayChange: () => boolean): Pick<LineDeeds, 'ask' | 'choose' | 'copy'> {
  return {
    ask() {
      if (!mayChange() || !repair.focused()) return false
      void repair.ask()
      return true
    },
    choose(at) {
      const candidate = repair.able()[at - 1]
      if (candidate) repair.focus(candidate.practice.code)
      return candidate !== undefined
    },
    copy() {
      const text = repair.machine()
      if (text) void copyMachine(text[language()])
      return text !== null
    },
  }
}
