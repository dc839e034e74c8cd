import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import { candidatesFor, openPart } from '../../../api/domain/roster/candidates.ts'
import { partChanges } from '../../../api/domain/roster/part.ts'
import type { Instant } from '../../../api/domain/time/instant.ts'
import type { Interval } from '../../../api/domain/time/interval.ts'
import { type Fold, toWall } from '../../../api/domain/time/zone.ts'
import { clock, dayLong, dayShort } from '../../format.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import type { Desk } from '../desk.ts'
import type { Hand } from '../create-hand.ts'
import type { GridPlace } from '../grid/model.ts'
import { shortName } from '../grid/spoken.ts'
import { PickList } from '../pick/pick-list.tsx'
import { FoldChoice } from './form-parts.tsx'
import '../day-list.css'
import { readTime } from '../../ui/read-time.ts'
import { momentIn } from './moment-in.ts'
import { t } from './words.ts'

type Props = { readonly desk: Desk; readonly hand: Hand; readonly place: GridPlace; readonly onClose: () => void }

/** A part of a shift for somebody, or for nobody: from when until when, then who; each with what the rules say of that part. */
export function Part(props: Props) {
  const form = createPart(() => props)
  const held = () => props.desk.draft.heldNow(props.place.shift.id, props.place.position)
  const clockOf = (at: Instant) => clock(at, props.desk.region().zone)
  return (
    <Dialog open title={t('part.title', { shift: shortName(props.place.shift, dayShort) })} onClose={() => props.onClose()}>
      <div class="times-form">
        <ul class="part-holders">
          <For each={held()} fallback={<li>{t('part.none')}</li>}>
            {(one) => (
              <li>
                {clockOf(one.from)}–{clockOf(one.until)} <b>{props.desk.draft.nameOf(one.practitioner)}</b>
              </li>
            )}
          </For>
        </ul>
        <div class="times-pair">
          <Field label={t('part.from')} fault={form.fault() === 'from' ? t('part.outside') : undefined}>
            {(tied) => (
              <input class="input" autofocus value={form.from()} onInput={(event) => form.setFrom(event.currentTarget.value)} {...tied} />
            )}
          </Field>
          <Field label={t('part.until')} fault={form.fault() === 'until' ? t('part.outside') : undefined}>
            {(tied) => <input class="input" value={form.until()} onInput={(event) => form.setUntil(event.currentTarget.value)} {...tied} />}
          </Field>
        </div>
        <Show when={form.isDoubtful()}>
          <FoldChoice day={dayLong(props.place.shift.date)} fold={form.fold()} onChoose={form.setFold} />
        </Show>
        <Show when={form.part()}>
          {(part) => (
            <>
              <button type="button" class="btn" onClick={() => form.give(null)}>
                {t('part.clear', { from: clockOf(part().from), until: clockOf(part().until) })}
              </button>
              <PickList choices={form.choices()} at={part().from} onPick={(choice) => form.give(choice.practitioner.code)} />
            </>
          )}
        </Show>
      </div>
    </Dialog>
  )
}

function createPart(props: () => Props) {
  const { desk, place } = props()
  const { shift, position } = place
  const { zone } = desk.region()
  const open = openPart(desk.draft.roster(), shift, position)
  const [from, setFrom] = createSignal(toWall(open.from, zone).time)
  const [until, setUntil] = createSignal(toWall(open.until, zone).time)
  const [fold, setFold] = createSignal<Fold>()
  const momentOf = (text: string, end: 'from' | 'until') => {
    const time = readTime(text)
    // An end that reads like the start of the shift is its end, a day later.
    if (time === toWall(shift[end], zone).time) return { at: shift[end] }
    return time === null ? null : momentIn(shift, time, zone, fold())
  }
  const ends = createMemo(() => ({ from: momentOf(from(), 'from'), until: momentOf(until(), 'until') }))
  const part = createMemo((): Interval | null => {
    const { from: a, until: b } = ends()
    return a && b && 'at' in a && 'at' in b && a.at < b.at ? { from: a.at, until: b.at } : null
  })
  const isAskedTwice = (end: 'from' | 'until') => {
    const time = readTime(end === 'from' ? from() : until())
    const read = time === null ? null : momentIn(shift, time, zone)
    return read !== null && 'doubt' in read
  }
  const isDoubtful = () => isAskedTwice('from') || isAskedTwice('until')
  const fault = () => (part() || isDoubtful() ? null : ends().from === null ? 'from' : 'until')
  const choices = createMemo(() => (part() ? candidatesFor(desk.draft.roster(), desk.region(), shift, position, { part: part()! }) : []))
  const give = (who: Code | null) => {
    const stretch = part()
    if (!stretch) return
    const { hand, onClose } = props()
    const findings = choices().find(({ practitioner }) => practitioner.code === who)?.findings ?? []
    const asked = findings.filter(({ level }) => level === 'block' || level === 'warn')
    onClose()
    const changes = (why?: string) => partChanges(desk.draft.roster(), shift, { shift: shift.id, position }, stretch, who, why)
    if (changes().length === 0) return
    const deed = who === null ? ({ did: 'cleared', shift } as const) : ({ did: 'placed', shift, who } as const)
    hand.run({ changes, shifts: [shift], findings: asked, deed })
  }
  return { from, setFrom, until, setUntil, fold, setFold, isDoubtful, part, fault, choices, give }
}
