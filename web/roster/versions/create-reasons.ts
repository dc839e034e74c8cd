import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import { tellReason } from '../../server.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.tsx'
import type { Desk } from '../desk.ts'
import { cellsOf, type Step } from '../draft/step.ts'
import { t } from './words.ts'

type Telling = { readonly step: string; readonly reason: string }

const pauseBetween = 5_000

/** Steps that change what readers have seen and have no reason yet, and what sends one once it is given. */
export function createReasons(desk: Desk) {
  const { draft } = desk
  const [asked, setAsked] = createSignal<readonly string[]>([])
  const [telling, setTelling] = createSignal<readonly Telling[]>([])
  const published = createMemo(() => new Set(draft.published()?.shifts.map((shift) => shift.id) ?? []))
  const open = createMemo(() => asked().filter((step) => draft.stands(step)))

  const isSeen = ({ changes }: Step) =>
    changes.some((change) => change.do !== 'lock' && change.do !== 'unlock' && cellsOf(change).some((cell) => published().has(cell.shift)))
  createEffect(
    on(draft.made, (step) => {
      if (step && step.reason === undefined && isSeen(step)) setAsked((known) => [...known, step.id])
    }),
  )

  const state = { isBusy: false, timer: 0 }
  const send = async (): Promise<void> => {
    if (state.isBusy) return
    state.isBusy = true
    for (let next = telling()[0]; next; next = telling()[0]) {
      const answer = await tellReason(draft.roster().id, next.step, next.reason)
      const isOnTheRoad = !answer.ok && (answer.problem.status === 0 || answer.problem.status >= 429)
      if (isOnTheRoad) {
        state.timer = window.setTimeout(() => void send(), pauseBetween)
        break
      }
      if (!answer.ok) toast(t('why.lost'), { tone: 'bad' })
      setTelling((all) => all.slice(1))
    }
    state.isBusy = false
  }
  createEffect(() => {
    if (telling().length > 0 && draft.saving().waiting === 0) void send()
  })
  onCleanup(() => clearTimeout(state.timer))

  const tell = (reason: string) => {
    setTelling((all) => [...all, ...open().map((step) => ({ step, reason }))])
    setAsked([])
    announce(t('why.saved', { reason }))
  }
  return { open, tell, later: () => setAsked([]) }
}
