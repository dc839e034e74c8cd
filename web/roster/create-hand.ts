import { createSignal } from 'solid-js'
import type { Command, RosterChange } from '../../api/domain/model/change.ts'
import type { Code } from '../../api/domain/model/code.ts'
import type { Finding, Says } from '../../api/domain/model/finding.ts'
import type { Shift } from '../../api/domain/model/roster.ts'
import type { Refusal } from '../../api/domain/refusal.ts'
import type { Repair } from '../../api/domain/roster/repairs/repair.ts'
import type { Desk } from './desk.ts'
import { objectionsTo } from './draft/rules.ts'
import type { GridPlace } from './grid/model.ts'

/** What the hand did, in words the page can say. */
export type Deed =
  | { readonly did: 'placed'; readonly shift: Shift; readonly who: Code }
  | { readonly did: 'cleared' | 'locked' | 'unlocked'; readonly shift: Shift }
  | { readonly did: 'moved'; readonly shift: Shift; readonly other: Shift; readonly who: Code }
  | { readonly did: 'exchanged'; readonly shift: Shift; readonly other: Shift }
  | { readonly did: 'repaired'; readonly shift: Shift; readonly says: Says }
  | { readonly did: 'refused'; readonly shift: Shift; readonly refusal: Refusal }

/** A question only a person can answer before the hand goes on: why a rule is passed, why the past is corrected. */
export type Question = {
  readonly why: 'rule' | 'past'
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
  readonly command?: Command
}

/** The hand of the editor: every command on a place goes through here, asks for a reason where one is due, and reports what it did. */
export function createHand(desk: Desk, tell: (deed: Deed) => void) {
  const { run, question, forget } = createAsking(desk, tell)

  const place = (at: GridPlace, who: Code) => {
    if (holderIn(desk, at) !== who || isSplit(desk, at)) run(placing(desk, at, who))
  }

  const clear = (at: GridPlace) => {
    const changes = emptying(desk, at)
    if (changes.length === 0) return
    run({ changes: () => changes, shifts: [at.shift], findings: [], deed: { did: 'cleared', shift: at.shift } })
  }

  const exchange = (a: GridPlace, b: GridPlace) => {
    if (holderIn(desk, a) !== holderIn(desk, b)) run(exchanging(desk, a, b))
  }

  /** Who holds the one place goes to the other, in one step; who held that leaves it. */
  const move = (from: GridPlace, to: GridPlace) => {
    const who = holderIn(desk, from)
    if (who !== null && who !== holderIn(desk, to)) run(moving(desk, from, to, who))
  }

  /** All of a repair in one step. */
  const repair = ({ changes, cells, findings, says }: Repair) => {
    const shifts = cells.flatMap((cell) => desk.shiftOf(cell.shift) ?? [])
    const passed = (override: string | undefined) => (change: RosterChange) =>
      change.do === 'place' || change.do === 'exchange' ? { ...change, ...passing(override) } : change
    run({
      changes: (override) => changes.map(passed(override)),
      shifts,
      findings: findings.filter(({ level }) => level === 'warn'),
      deed: { did: 'repaired', shift: shifts[0]!, says },
    })
  }

  const toggleLock = (at: GridPlace) => {
    const held = desk.draft.heldNow(at.shift.id, at.position)
    if (held.length === 0) return
    const isLocked = held.some((one) => one.locked)
    const change = { do: isLocked ? 'unlock' : 'lock', shift: at.shift.id, position: at.position } as const
    run({ changes: () => [change], shifts: [at.shift], findings: [], deed: { did: isLocked ? 'unlocked' : 'locked', shift: at.shift } })
  }

  const holderOf = (at: GridPlace): Code | null => holderIn(desk, at)
  return { place, clear, move, exchange, repair, toggleLock, run, question, forget, holderOf }
}

export type Hand = ReturnType<typeof createHand>

/** Runs orders; where a rule or the past asks why, the order waits for the answer. */
function createAsking(desk: Desk, tell: (deed: Deed) => void) {
  const [question, setQuestion] = createSignal<Question | null>(null)

  const run = (order: Order, given: { readonly override?: string; readonly past?: string } = {}): void => {
    const shift = order.shifts[0]!
    const hard = order.findings.filter((finding) => !finding.mayOverride)
    if (hard.length > 0) return tell({ did: 'refused', shift, refusal: { code: 'rule-broken', findings: hard } })
    if (order.findings.length > 0 && given.override === undefined) {
      const who = order.deed.did === 'placed' || order.deed.did === 'moved' ? { who: order.deed.who } : {}
      setQuestion({ why: 'rule', shift, ...who, findings: order.findings, answer: (override) => resume(order, { ...given, override }) })
      return
    }
    if (order.shifts.some((one) => one.from <= desk.now()) && (given.past ?? given.override) === undefined) {
      setQuestion({ why: 'past', shift, findings: [], answer: (past) => resume(order, { ...given, past }) })
      return
    }
    const result = desk.draft.change(order.changes(given.override), given.past ?? given.override, order.command)
    tell(result.ok ? order.deed : { did: 'refused', shift, refusal: result.refusal })
  }

  const resume = (order: Order, given: { readonly override?: string; readonly past?: string }) => {
    setQuestion(null)
    run(order, given)
  }

  return { run: (order: Order) => run(order), question, forget: () => setQuestion(null) }
}

const holderIn = (desk: Desk, at: GridPlace): Code | null => desk.draft.heldNow(at.shift.id, at.position)[0]?.practitioner ?? null
const isSplit = (desk: Desk, at: GridPlace): boolean => desk.draft.heldNow(at.shift.id, at.position).length > 1
const passing = (override: string | undefined) => (override === undefined ? {} : { override })

function placing(desk: Desk, at: GridPlace, who: Code): Order {
  const { shift, position } = at
  const holder = holderIn(desk, at)
  const was = isSplit(desk, at) ? null : holder
  return {
    changes: (override) => [
      ...clearing(desk, at),
      { do: 'place', shift: shift.id, position, practitioner: who, was, ...passing(override) },
    ],
    shifts: [shift],
    findings: objectionsTo(desk.draft.roster(), desk.region(), shift, who, holder === who ? [shift.id] : []),
    deed: { did: 'placed', shift, who },
  }
}

function moving(desk: Desk, from: GridPlace, to: GridPlace, who: Code): Order {
  const placed = placing(desk, to, who)
  return {
    changes: (override) => [...emptying(desk, from), ...placed.changes(override)],
    shifts: [to.shift, from.shift],
    findings: objectionsTo(desk.draft.roster(), desk.region(), to.shift, who, [from.shift.id]),
    deed: { did: 'moved', shift: to.shift, other: from.shift, who },
    command: 'move',
  }
}

function exchanging(desk: Desk, a: GridPlace, b: GridPlace): Order {
  const was = [holderIn(desk, a), holderIn(desk, b)] as const
  const objections = (who: Code | null, to: GridPlace, from: GridPlace) =>
    who ? objectionsTo(desk.draft.roster(), desk.region(), to.shift, who, [from.shift.id]) : []
  const seat = ({ shift, position }: GridPlace) => ({ shift: shift.id, position })
  return {
    changes: (override) => [{ do: 'exchange', a: seat(a), b: seat(b), was, ...passing(override) }],
    shifts: [a.shift, b.shift],
    findings: [...objections(was[0], b, a), ...objections(was[1], a, b)],
    deed: { did: 'exchanged', shift: a.shift, other: b.shift },
  }
}

/** What leaves nobody on a place. */
function emptying(desk: Desk, at: GridPlace): readonly RosterChange[] {
  const [held, ...more] = desk.draft.heldNow(at.shift.id, at.position)
  if (!held) return []
  return more.length > 0 ? clearing(desk, at) : [{ do: 'clear', shift: at.shift.id, position: at.position, was: held.practitioner }]
}

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
