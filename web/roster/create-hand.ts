import { createSignal } from 'solid-js'
import type { RosterChange } from '../../api/domain/model/change.ts'
import type { Code } from '../../api/domain/model/code.ts'
import type { Finding } from '../../api/domain/model/finding.ts'
import type { Shift } from '../../api/domain/model/roster.ts'
import type { Refusal } from '../../api/domain/refusal.ts'
import type { Desk } from './create-desk.ts'
import { objectionsTo } from './draft/rules.ts'
import type { GridPlace } from './grid/model.ts'

/** What the hand did, in words the page can say. */
export type Deed =
  | { readonly did: 'placed'; readonly shift: Shift; readonly who: Code }
  | { readonly did: 'cleared' | 'locked' | 'unlocked' | 'not-needed' | 'needed'; readonly shift: Shift }
  | { readonly did: 'exchanged'; readonly shift: Shift; readonly other: Shift }
  | { readonly did: 'refused'; readonly shift: Shift; readonly refusal: Refusal }

/** A question only a person can answer before the hand goes on: why a rule is passed, why the past is corrected, why nobody is needed. */
export type Question = {
  readonly why: 'rule' | 'past' | 'not-needed'
  readonly shift: Shift
  readonly who?: Code
  readonly findings: readonly Finding[]
  readonly answer: (reason: string) => void
}

type Order = {
  readonly changes: (override: string | undefined) => readonly RosterChange[]
  readonly shifts: readonly Shift[]
  readonly findings: readonly Finding[]
  readonly deed: Deed
}

/** The hand of the editor: every command on a place goes through here, asks for a reason where one is due, and reports what it did. */
export function createHand(desk: Desk, tell: (deed: Deed) => void) {
  const [question, setQuestion] = createSignal<Question | null>(null)
  const holderOf = (place: GridPlace): Code | null => desk.draft.heldNow(place.shift.id, place.position)[0]?.practitioner ?? null
  const isSplit = (place: GridPlace) => desk.draft.heldNow(place.shift.id, place.position).length > 1

  const run = (order: Order, given: { readonly override?: string; readonly past?: string } = {}): void => {
    const shift = order.shifts[0]!
    const hard = order.findings.filter((finding) => !finding.mayOverride)
    if (hard.length > 0) return tell({ did: 'refused', shift, refusal: { code: 'rule-broken', findings: hard } })
    if (order.findings.length > 0 && given.override === undefined) {
      const who = order.deed.did === 'placed' ? { who: order.deed.who } : {}
      setQuestion({ why: 'rule', shift, ...who, findings: order.findings, answer: (override) => resume(order, { ...given, override }) })
      return
    }
    if (order.shifts.some((one) => one.from <= desk.now()) && (given.past ?? given.override) === undefined) {
      setQuestion({ why: 'past', shift, findings: [], answer: (past) => resume(order, { ...given, past }) })
      return
    }
    const result = desk.draft.change(order.changes(given.override), given.past ?? given.override)
    tell(result.ok ? order.deed : { did: 'refused', shift, refusal: result.refusal })
  }

  const resume = (order: Order, given: { readonly override?: string; readonly past?: string }) => {
    setQuestion(null)
    run(order, given)
  }

  const place = (at: GridPlace, who: Code) => {
    const was = holderOf(at)
    if (was === who && !isSplit(at)) return
    const { shift, position } = at
    const findings = objectionsTo(desk.draft.roster(), desk.region(), shift, who, was === who ? [shift.id] : [])
    run({
      changes: (override) => [
        ...clearing(desk, at),
        {
          do: 'place',
          shift: shift.id,
          position,
          practitioner: who,
          was: isSplit(at) ? null : was,
          ...(override === undefined ? {} : { override }),
        },
      ],
      shifts: [shift],
      findings,
      deed: { did: 'placed', shift, who },
    })
  }

  const clear = (at: GridPlace) => {
    const held = desk.draft.heldNow(at.shift.id, at.position)
    if (held.length === 0) return
    const changes = isSplit(at)
      ? clearing(desk, at)
      : [{ do: 'clear', shift: at.shift.id, position: at.position, was: held[0]!.practitioner } as const]
    run({ changes: () => changes, shifts: [at.shift], findings: [], deed: { did: 'cleared', shift: at.shift } })
  }

  const exchange = (a: GridPlace, b: GridPlace) => {
    const was = [holderOf(a), holderOf(b)] as const
    if (was[0] === was[1]) return
    const objections = (who: Code | null, to: GridPlace, from: GridPlace) =>
      who ? objectionsTo(desk.draft.roster(), desk.region(), to.shift, who, [from.shift.id]) : []
    run({
      changes: (override) => [
        {
          do: 'exchange',
          a: { shift: a.shift.id, position: a.position },
          b: { shift: b.shift.id, position: b.position },
          was,
          ...(override === undefined ? {} : { override }),
        },
      ],
      shifts: [a.shift, b.shift],
      findings: [...objections(was[0], b, a), ...objections(was[1], a, b)],
      deed: { did: 'exchanged', shift: a.shift, other: b.shift },
    })
  }

  const toggleLock = (at: GridPlace) => {
    const held = desk.draft.heldNow(at.shift.id, at.position)
    if (held.length === 0) return
    const isLocked = held.some((one) => one.locked)
    const change = { do: isLocked ? 'unlock' : 'lock', shift: at.shift.id, position: at.position } as const
    run({ changes: () => [change], shifts: [at.shift], findings: [], deed: { did: isLocked ? 'unlocked' : 'locked', shift: at.shift } })
  }

  const setNeeded = (at: GridPlace, needed: number) => {
    const { shift } = at
    const answer = (reason: string) => {
      setQuestion(null)
      const change = { do: 'needed', shift: shift.id, needed, reason, was: shift.needed } as const
      run(
        { changes: () => [change], shifts: [shift], findings: [], deed: { did: needed === 0 ? 'not-needed' : 'needed', shift } },
        { past: reason },
      )
    }
    setQuestion({ why: 'not-needed', shift, findings: [], answer })
  }

  return { place, clear, exchange, toggleLock, setNeeded, question, forget: () => setQuestion(null), holderOf }
}

export type Hand = ReturnType<typeof createHand>

/** A place in pieces is emptied piece by piece. */
function clearing(desk: Desk, at: GridPlace): readonly RosterChange[] {
  const held = desk.draft.heldNow(at.shift.id, at.position)
  if (held.length < 2) return []
  return held.map((one) => ({
    do: 'clear',
    shift: at.shift.id,
    position: at.position,
    from: one.from,
    until: one.until,
    was: one.practitioner,
  }))
}
