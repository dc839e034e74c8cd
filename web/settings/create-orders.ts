import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, onCleanup, onMount } from 'solid-js'
import type { RegionChange } from '../../api/domain/model/region-change.ts'
import type { Fault } from '../../api/domain/refusal.ts'
import type { Answer, Problem } from '../client.ts'
import { language } from '../i18n/language.ts'
import { refusalText } from '../refusal-text.ts'
import { changeRegion, undoRegionChange } from '../region-server.ts'
import { toast } from '../ui/toast.tsx'
import { t } from './words.ts'

type Undo = () => Promise<Answer<unknown>>

/** What an order came to: done, or what is wrong with its fields; other refusals were said already. */
type Ordered = { readonly done: true } | { readonly done: false; readonly faults: readonly Fault[] }

const fresh = ['region', 'region-changes', 'rosters', 'plan-rosters']

/** Changes of the region by hand: done they are said and can be taken back with the toast or Ctrl Z, the last first. */
export function createOrders() {
  const client = useQueryClient()
  const [busy, setBusy] = createSignal(false)
  const undos: Undo[] = []
  const look = () => Promise.all(fresh.map((key) => client.invalidateQueries({ queryKey: [key] })))
  const done = (says: string, undo: Undo) => {
    undos.push(undo)
    toast(says, { action: { label: t('undo'), run: () => void undoThis(undo) } })
  }
  const undoThis = async (undo: Undo) => {
    const at = undos.lastIndexOf(undo)
    if (at < 0) return
    undos.splice(at, 1)
    told(await undo())
    await look()
  }
  const told = (answer: Answer<unknown>) => {
    if (answer.ok) toast(t('undone'))
    else toast(refusedText(answer.problem), { tone: 'bad' })
  }
  /** An order of the past, from its history. */
  const undo = async (id: string) => {
    told(await undoRegionChange(id))
    await look()
  }
  const undoLast = () => void (undos.length > 0 && undoThis(undos.at(-1)!))
  /** `then` does what belongs to the same step and gives what takes it back. */
  const order = async (changes: readonly RegionChange[], says: string, then?: () => Promise<Undo | null>): Promise<Ordered> => {
    if (busy()) return { done: false, faults: [] }
    setBusy(true)
    const answer = await changeRegion({ changes })
    const back = answer.ok && then ? await then() : null
    await look()
    setBusy(false)
    if (!answer.ok) return refused(answer.problem)
    done(says, async () => {
      const first = back ? await back() : null
      return first && !first.ok ? first : undoRegionChange(answer.value.id)
    })
    return { done: true }
  }
  listenForUndo(undoLast)
  return { order, done, undo, busy, look }
}

export type Orders = ReturnType<typeof createOrders>

function refused(problem: Problem): Ordered {
  const faults = problem.faults.map((fault) => ({ ...fault, path: fault.path.replace(/^changes\.\d+\.?(now\.?)?/, '') }))
  if (faults.length === 0 || faults.some(({ path }) => path === '' || path === 'code')) toast(refusedText(problem), { tone: 'bad' })
  return { done: false, faults }
}

function refusedText(problem: Problem): string {
  const faults = problem.faults.map(({ says }) => says[language()]).join(' ')
  return problem.says?.[language()] ?? (faults || refusalText(problem))
}

/** Ctrl Z anywhere but in a field, which has its own. */
function listenForUndo(undo: () => void): void {
  const onKey = (event: KeyboardEvent) => {
    const isText = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea, select')
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isText) return
    event.preventDefault()
    undo()
  }
  onMount(() => document.addEventListener('keydown', onKey))
  onCleanup(() => document.removeEventListener('keydown', onKey))
}
