import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { announce } from '../../ui/announce.ts'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../desk.ts'
import type { Hand } from '../create-hand.ts'
import type { Spot } from '../grid/model.ts'
import { createDropMarks } from './drop-marks.ts'
import type { Point } from './spot-at.ts'
import { carriedFrom, weighAt } from './targets.ts'
import { sentenceOf } from './sentence.ts'
import type { Carried, Verdict } from './weigh.ts'
import { t } from './words.ts'

/** How long a refusal stays in sight after letting go, in milliseconds. */
const refusalStays = 6_000

/** What stands near the pointer. */
export type Strip = { readonly text: string; readonly group: Verdict['group']; readonly at: Point }

type Ground = {
  readonly desk: Desk
  readonly hand: Hand
  readonly commands: Commands
  readonly grid: () => HTMLElement | undefined
}

/** Somebody in the hand: lifted from a cell by a drag, a click or a key, weighed against every cell on the way, let go. */
export function createMoving({ desk, hand, commands, grid }: Ground) {
  const [carried, setCarried] = createSignal<Carried | null>(null)
  const [strip, setStrip] = createSignal<Strip | null>(null)
  const [question, setQuestion] = createSignal<(Verdict & Carried) | null>(null)
  const known = new Map<string, Verdict>()
  let lifted: Spot | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const weigh = (spot: Spot): Verdict => {
    const key = `${spot.line}/${spot.column}`
    const verdict = known.get(key) ?? weighAt(desk, carried()!, spot)
    known.set(key, verdict)
    return verdict
  }
  const marks = createDropMarks(desk, grid, weigh)

  const lift = (spot: Spot | null): boolean => {
    stop()
    const found = carriedFrom(desk, spot)
    if (found === 'in-parts') announce(t('in-parts'))
    if (!spot || !found || found === 'in-parts' || desk.draft.cutAt() !== null) return false
    lifted = spot
    setCarried(found)
    return true
  }
  const over = (spot: Spot | null, at: Point): Verdict | null => {
    const one = carried()
    if (!one || !lifted || !spot) return (setStrip(null), null)
    const verdict = weigh(spot)
    setStrip({ text: sentenceOf(desk, one, verdict), group: verdict.group, at })
    marks.mark(spot, lifted)
    return verdict
  }
  function stop() {
    clearTimeout(timer)
    marks.clear()
    known.clear()
    lifted = null
    setCarried(null)
    setStrip(null)
  }
  /** Nothing moves; the sentence stays a while and is said. */
  const refuse = (told: Strip) => {
    stop()
    setStrip(told)
    announce(told.text)
    timer = setTimeout(() => setStrip(null), refusalStays)
  }
  const drop = (spot: Spot | null, at: Point, isAnyway = false) => {
    const one = carried()
    const verdict = spot && over(spot, at)
    if (!one || !verdict || verdict.act === 'stay') return stop()
    if (verdict.group === 'cannot' && !(isAnyway && mayPass(verdict)))
      return refuse({ text: sentenceOf(desk, one, verdict), group: 'cannot', at })
    stop()
    desk.choose(spot)
    carryOut(hand, one, verdict, () => setQuestion({ ...verdict, ...one }))
    if (verdict.act !== 'replace') commands.focusGrid()
  }

  createEffect(on([desk.draft.roster, () => desk.view().view, () => desk.view().from], stop, { defer: true }))
  onCleanup(stop)
  return { carried, strip, question, answer: () => setQuestion(null), lift, over, drop, stop, isCarrying: () => carried() !== null }
}

export type Moving = ReturnType<typeof createMoving>

/** A reason passes everything that stands in the way. */
const mayPass = ({ findings }: Verdict): boolean => findings.length > 0 && findings.every(({ mayOverride }) => mayOverride)

function carryOut(hand: Hand, { from }: Carried, { act, to, other }: Verdict, ask: () => void): void {
  if (!to) return
  if (act === 'move') hand.move(from, to)
  else if (act === 'exchange') hand.exchange(from, to)
  else if (act === 'give' && other !== undefined) hand.place(from, other)
  else if (act === 'replace') ask()
}
