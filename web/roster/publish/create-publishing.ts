import { useQueryClient } from '@tanstack/solid-query'
import { type Accessor, createMemo, createSignal } from 'solid-js'
import { missingIn } from '../../../api/domain/cover/gap.ts'
import { leastReason } from '../../../api/domain/roster/new-findings.ts'
import { addDays, type Day } from '../../../api/domain/time/instant.ts'
import { newId } from '../../new-id.ts'
import { refusalText } from '../../refusal-text.ts'
import { publishRoster } from '../../server.ts'
import { toast } from '../../ui/toast.tsx'
import type { Desk } from '../desk.ts'
import { t } from './words.ts'
import { createEffects } from './create-effects.ts'
import { isBackward, type PublishPart } from './part.ts'

/** The last day readers have seen of this roster: a publication renews that part unless told otherwise. */
function lastSeen(desk: Desk): Day | undefined {
  const { from } = desk.draft.roster()
  return desk.draft
    .published()
    ?.shifts.map((shift) => shift.date)
    .filter((date) => date >= from)
    .sort()
    .at(-1)
}

/** Which posts and which days: at first what readers have seen already. */
function createPart(desk: Accessor<Desk>) {
  const roster = () => desk().draft.roster()
  const lastDay = () => addDays(roster().until, -1)
  const every = () =>
    desk()
      .region()
      .posts.map((post) => post.code)
  const [posts, setPosts] = createSignal<readonly string[]>(every())
  const [from, setFrom] = createSignal(roster().from)
  const [last, setLast] = createSignal(lastSeen(desk()) ?? lastDay())
  const part = createMemo((): PublishPart => ({ posts: posts(), from: from(), until: addDays(last(), 1) }))
  const toggle = (code: string) => setPosts((known) => (known.includes(code) ? known.filter((one) => one !== code) : [...known, code]))
  const set = { from: (day: Day) => setFrom(day || roster().from), last: (day: Day) => setLast(day || lastDay()) }
  return { part, every, lastDay, posts, toggle, from, last, set }
}

/** The form that publishes: which part, why with gaps, and what the server said. */
export function createPublishing(desk: Accessor<Desk>, onDone: () => void) {
  const cache = useQueryClient()
  const roster = () => desk().draft.roster()
  const { part, every, lastDay, ...chosen } = createPart(desk)
  const [reason, setReason] = createSignal('')
  const [isShort, setShort] = createSignal(false)
  const [problem, setProblem] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  const { effects, choice } = createEffects(desk, () => part())
  const missing = () => effects().gaps.reduce((sum, gap) => sum + missingIn(gap), 0)
  const isEmpty = () => effects().inside.length === 0 && (effects().revision !== null || choice.shifts() !== null)

  const send = async (why: string) => {
    const { draft } = desk()
    const { posts, ...period } = part()
    const order = {
      basedOn: draft.head(),
      ...(posts.length === every().length ? {} : { posts }),
      ...period,
      ...(choice.shifts() === null ? {} : { shifts: [...choice.shifts()!] }),
      ...(why ? { acknowledge: { reason: why } } : {}),
    }
    const answer = await publishRoster(roster().id, order, newId())
    if (answer.ok) {
      toast(t('done', { revision: answer.value.revision }))
      await draft.reloadPublished()
      void cache.invalidateQueries()
      return onDone()
    }
    if (answer.problem.code === 'change-conflict') await draft.refresh()
    setProblem(answer.problem.code === 'change-conflict' ? t('moved') : refusalText(answer.problem))
  }

  /** Sends, unless something must be said first; then false, with what stands at the field or above the button. */
  const submit = async (): Promise<boolean> => {
    if (isBackward(part())) return false
    const waiting = desk().draft.saving().waiting
    const why = reason().trim()
    setProblem(waiting > 0 ? t('unsaved', { count: waiting }) : isEmpty() ? t('nothing') : undefined)
    if (isBusy() || problem() !== undefined) return true
    setShort(effects().needsReason && why.length < leastReason)
    if (isShort()) return false
    setBusy(true)
    await send(why)
    setBusy(false)
    return true
  }

  const set = { ...chosen.set, reason: setReason }
  return {
    ...{ ...chosen, roster, lastDay, part, isBackward: () => isBackward(part()), reason, set },
    ...{ isShort, problem, isBusy, effects, choice, missing, submit },
  }
}

export type Publishing = ReturnType<typeof createPublishing>
