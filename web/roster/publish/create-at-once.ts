import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js'
import type { ShiftId } from '../../../api/domain/model/roster.ts'
import { atOnce } from '../../../api/domain/roster/publish-at-once.ts'
import { newId } from '../../new-id.ts'
import { refusalText } from '../../refusal-text.ts'
import { publishRoster } from '../../server.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.tsx'
import type { Desk } from '../desk.ts'
import { isHole } from '../gaps.ts'
import { differencesOf } from '../draft/differences.ts'
import { cellsOf, type Step } from '../draft/step.ts'
import { seenDays } from './seen-days.ts'
import { t } from './words.ts'

/** Somebody else may save between what was seen and what was sent; so often it is looked at anew. */
const mostTries = 5

/** Asked elsewhere, with the reason that was given there: what was just changed is to be seen at once. */
export type NowWish = { readonly reason: string }

/** What this person changed of shifts that readers will act on soon, and what publishes just that. */
export function createAtOnce(desk: Desk, asked: Accessor<NowWish | null>) {
  const { draft } = desk
  const [touched, setTouched] = createSignal<ReadonlySet<ShiftId>>(new Set())
  const [isBusy, setBusy] = createSignal(false)
  /** Asked for while changes were still being saved. */
  const [wish, setWish] = createSignal<{ readonly reason: string | undefined } | null>(null)
  createEffect(on(asked, (now) => now && setWish(now)))

  createEffect(on(draft.made, (step) => step && setTouched((known) => new Set([...known, ...shiftsIn(step)]))))
  const shifts = createMemo<ReadonlySet<ShiftId>>(() => {
    if (touched().size === 0) return new Set()
    const isSeen = seenDays(desk)
    const differences = differencesOf(draft).filter(({ shift }) => isSeen(shift))
    return atOnce({ differences, touched: touched(), policy: desk.region().policy, now: desk.now() })
  })
  /** Gaps go along only with a reason, and so do corrections of what has begun. */
  const needsReason = () =>
    draft.gaps().some((gap) => isHole(gap) && gap.shift !== undefined && shifts().has(gap.shift)) ||
    [...shifts()].some((id) => (desk.shiftOf(id)?.from ?? '') <= desk.now())
  const count = createMemo(() => differencesOf(draft).filter(({ shift }) => shifts().has(shift.id)).length)

  const order = (reason: string | undefined) => ({
    basedOn: draft.head(),
    shifts: [...shifts()],
    ...(reason === undefined ? {} : { acknowledge: { reason } }),
  })
  const send = async (reason: string | undefined): Promise<void> => {
    for (let left = mostTries; shifts().size > 0 && left > 0; left--) {
      const answer = await publishRoster(draft.roster().id, order(reason), newId())
      if (answer.ok) {
        await draft.reloadPublished()
        return announce(t('done', { revision: answer.value.revision }))
      }
      if (answer.problem.code !== 'change-conflict') return toast(refusalText(answer.problem), { tone: 'bad' })
      await draft.refresh()
    }
    if (shifts().size > 0) toast(t('moved'), { tone: 'bad' })
  }
  createEffect(() => {
    const wanted = wish()
    // What differs is known once the last change settled.
    if (!wanted || isBusy() || draft.saving().waiting > 0 || draft.settled() !== draft.roster()) return
    setBusy(true)
    setWish(null)
    void send(wanted.reason).finally(() => setBusy(false))
  })

  return {
    /** How many changes readers should hear of now; 0 where nothing is to be asked. */
    count: () => (isBusy() || wish() !== null ? 0 : count()),
    needsReason,
    publish: (reason?: string) => setWish({ reason }),
    /** It stays a draft; a next change of the same shift asks again. */
    later: () => setTouched(new Set<ShiftId>()),
  }
}

export type AtOnce = ReturnType<typeof createAtOnce>

const shiftsIn = ({ changes }: Step): readonly ShiftId[] =>
  changes.filter(({ do: what }) => what !== 'lock' && what !== 'unlock').flatMap((change) => cellsOf(change).map((cell) => cell.shift))
