import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, onCleanup, onMount } from 'solid-js'
import type { Finding } from '../api/domain/model/finding.ts'
import type { Region } from '../api/domain/model/region.ts'
import type { RegionChange } from '../api/domain/model/region-change.ts'
import { type Fault, faultAt } from '../api/domain/refusal.ts'
import { applyRegionChanges } from '../api/domain/region/apply.ts'
import { sayRegionChange } from '../api/domain/says/region-changes.ts'
import { t } from './ui/entry-words.ts'
import { language } from './i18n/language.ts'
import { refusalText } from './refusal-text.ts'
import { changeRegion, undoRegionChange } from './region-server.ts'
import { toast } from './ui/toast.tsx'

/** What a field is told when it is saved: nothing, or what is wrong with it. */
export type Faults = readonly Fault[]

/** What else shows the region; it follows by itself. */
const around = ['region-changes', 'today', 'line', 'line-gaps']

/** The hand that changes the region: what is wrong is told at once, what is done can be undone, by toast or Ctrl Z. */
export function createRegionDesk(region: () => Region | undefined) {
  const client = useQueryClient()
  const [done, setDone] = createSignal<readonly string[]>([])
  const look = (): Promise<void> => {
    for (const key of around) void client.invalidateQueries({ queryKey: [key] })
    return client.invalidateQueries({ queryKey: ['region'] })
  }

  const undo = async (id: string): Promise<void> => {
    setDone((ids) => ids.filter((one) => one !== id))
    const answer = await undoRegionChange(id)
    await look()
    if (answer.ok) toast(t('undone'))
    else toast(refusalText(answer.problem), { tone: 'bad' })
  }

  /** Saves an order whole; the faults of a single change come by their own fields. */
  const save = async (...changes: readonly RegionChange[]): Promise<Faults> => {
    const before = region()
    if (!before) return []
    const local = applyRegionChanges(before, changes)
    if (!local.ok && local.refusal.code === 'malformed') return ownPaths(local.refusal.faults, changes)
    const answer = await changeRegion({ changes })
    if (!answer.ok) {
      const { code, faults } = answer.problem
      if (code === 'malformed' && faults.length > 0) return ownPaths(faults, changes)
      toast(refusalText(answer.problem), { tone: 'bad' })
      await look()
      return [faultAt('', answer.problem.says ?? inBoth(refusalText(answer.problem)))]
    }
    const { id, findings } = answer.value
    setDone((ids) => [...ids, id])
    const says = changes.map((change) => sayRegionChange(change, before)[language()]).join(' ')
    toast(says, { action: { label: t('undo'), run: () => void undo(id) } })
    if (findings.length > 0) toast(broken(findings), { tone: 'bad' })
    await look()
    return []
  }

  onMount(() => {
    const key = (event: KeyboardEvent) => {
      const last = done().at(-1)
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
      if (!isUndo || last === undefined || isTyping(event.target)) return
      event.preventDefault()
      void undo(last)
    }
    addEventListener('keydown', key)
    onCleanup(() => removeEventListener('keydown', key))
  })
  return { save, undo }
}

export type RegionDesk = ReturnType<typeof createRegionDesk>

const inBoth = (text: string) => ({ nl: text, en: text })

const ownPaths = (faults: Faults, changes: readonly RegionChange[]): Faults =>
  changes.length === 1 ? faults.map((fault) => ({ ...fault, path: fault.path.replace(/^changes\.0(\.now)?\.?/, '') })) : faults

const mostSaid = 2

/** The first sentences of what a change newly breaks, and how many more there are. */
function broken(findings: readonly Finding[]): string {
  const says = findings.slice(0, mostSaid).map((one) => one.says[language()])
  const more = findings.length - says.length
  return [...says, ...(more > 0 ? [t('more', { count: more })] : [])].join(' ')
}

/** A text that is being typed and not saved yet has an undo of its own; what is saved says so in `data-saved`. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.value !== target.getAttribute('data-saved'))
