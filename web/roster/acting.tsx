import { createEffect, createSignal, Match, on, Suspense, Switch } from 'solid-js'
import { laterPart } from '../ui/later-part.ts'
import { toast } from '../ui/toast.tsx'
import { FillHandle } from './bulk/fill-handle.tsx'
import { CellMenu } from './cell/cell-menu.tsx'
import { unfitFor } from './cell/unfit.ts'
import { t } from './cell/words.ts'
import type { Ask } from './keys.ts'
import type { Bulk } from './bulk/create-bulk.ts'
import type { Commands } from './create-commands.ts'
import type { Hand } from './create-hand.ts'
import type { Desk } from './desk.ts'
import { Mover } from './move/mover.tsx'
import { PastValues } from './past/past-values.tsx'

type Props = {
  readonly desk: Desk
  readonly hand: Hand
  readonly bulk: Bulk
  readonly commands: Commands
  readonly table: () => HTMLElement | undefined
}

const Times = laterPart(() => import('./times/times.tsx').then((part) => ({ default: part.Times })))
const Part = laterPart(() => import('./times/part.tsx').then((part) => ({ default: part.Part })))
const Needed = laterPart(() => import('./times/needed.tsx').then((part) => ({ default: part.Needed })))
const Repeat = laterPart(() => import('./repeat/repeat.tsx').then((part) => ({ default: part.Repeat })))
const Sick = laterPart(() => import('./sick/sick.tsx').then((part) => ({ default: part.Sick })))
const History = laterPart(() => import('./cell/history.tsx').then((part) => ({ default: part.History })))

/** What is done at cells beyond typing: moving with live reasons, the menu of a cell, and what it opens. */
export function Acting(props: Props) {
  const close = () => props.commands.stopAsking()
  const whoIsSick = () => {
    const place = props.desk.place()
    const row = props.desk.view().view === 'practitioners' ? props.desk.people.rows()[props.desk.spot()?.line ?? -1]?.code : undefined
    return props.commands.askedOf() ?? row ?? (place && props.hand.holderOf(place))
  }
  createTellingUnfit(props, whoIsSick)
  const [freed, setFreed] = createSignal<readonly string[]>([])
  // What a report of sickness frees is walked through first, from the moment the gaps are there.
  createEffect(() => {
    const ids = new Set(freed())
    const gap = ids.size > 0 && props.desk.shownGaps().find((one) => ids.has(one.shift ?? '') && one.cause === 'sick')
    if (!gap) return
    setFreed([])
    props.desk.walkFirst(ids)
    props.desk.goto(gap)
    props.commands.focusGrid()
  })
  const keepFocus = () => {
    if (document.activeElement === document.body) props.commands.focusGrid()
  }
  // Other times lay the lines anew: who worked in the grid keeps the focus.
  createEffect(on([() => props.desk.grid()], () => void setTimeout(keepFocus), { defer: true }))
  return (
    <>
      <Mover desk={props.desk} hand={props.hand} commands={props.commands} grid={props.table} />
      <PastValues desk={props.desk} grid={props.table} />
      <FillHandle desk={props.desk} bulk={props.bulk} commands={props.commands} grid={props.table} />
      <CellMenu desk={props.desk} hand={props.hand} bulk={props.bulk} commands={props.commands} grid={props.table} />
      <Suspense>
        <Switch>
          <Match when={props.commands.asked() === 'times' && props.bulk.places().length > 0}>
            <Times desk={props.desk} bulk={props.bulk} onClose={close} />
          </Match>
          <Match when={props.commands.asked() === 'sick' && whoIsSick()}>
            {(who) => <Sick desk={props.desk} who={who()} onClose={close} onFreed={setFreed} />}
          </Match>
          <Match when={props.commands.asked() === 'repeat'}>
            <Repeat desk={props.desk} bulk={props.bulk} onClose={close} />
          </Match>
          <Match when={props.commands.asked() === 'needed' && props.bulk.places().length > 0}>
            <Needed desk={props.desk} bulk={props.bulk} onClose={close} />
          </Match>
          <Match when={props.commands.asked() === 'part' && props.desk.place()}>
            {(place) => <Part desk={props.desk} hand={props.hand} place={place()} onClose={close} />}
          </Match>
          <Match when={props.commands.asked() === 'history' && props.desk.place()}>
            <History desk={props.desk} onClose={close} />
          </Match>
        </Switch>
      </Suspense>
    </>
  )
}

/** What cannot be asked of the chosen cells is not asked, and says why; nor is what they no longer hold. */
function createTellingUnfit({ commands, desk, hand, bulk }: Props, whoIsSick: () => unknown): void {
  createEffect<Ask | null>((before) => {
    const asked = commands.asked()
    const place = desk.place()
    const person = asked === 'move' ? place && hand.holderOf(place) : whoIsSick()
    const unfit = asked && unfitFor(asked, { isPlace: place !== null, places: bulk.places().length, hasPerson: Boolean(person) })
    if (!unfit) return asked
    commands.stopAsking()
    if (asked !== before) toast(t(unfit))
    return null
  }, null)
}
