import { type Accessor, createMemo, createSignal, createUniqueId, For, onMount, Show, untrack } from 'solid-js'
import { dayShort } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { PartMark } from '../../ui/part-mark.tsx'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../desk.ts'
import type { Hand } from '../create-hand.ts'
import { dayPartOf } from '../grid/day-part.ts'
import { answerOf } from '../pick/facts.ts'
import { t as roster } from '../words.ts'
import type { PersonDuty, PersonRow } from './model.ts'
import { matchingShifts, type ShiftChoice, shiftChoices } from './shift-choices.ts'
import { t } from './words.ts'
import '../pick/pick.css'

type PickProps = {
  readonly desk: Desk
  readonly commands: Commands
  readonly hand: Hand
  readonly row: PersonRow
  readonly column: number
  readonly onClose: () => void
}

/**
 * The type-ahead on somebody's day: the vacant shifts of that day, each with why this person can or cannot. On a day with a
 * duty the choice moves it. Enter takes what can, and asks why where a reason passes what is in the way.
 */
export function PickShift(props: PickProps) {
  const id = createUniqueId()
  const day = () => props.desk.sheet().days[props.column]!
  const label = () => t('pick.title', { name: props.row.name, day: dayShort(day()) })
  const optionId = (choice: ShiftChoice) => `${id}-${choice.place.shift.id}`
  const picking = createPicking(() => props)
  const step = (by: number) => {
    const choice = picking.step(by)
    if (choice) document.getElementById(optionId(choice))?.scrollIntoView({ block: 'nearest' })
  }
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter') picking.take(picking.active())
    else if (event.key === 'Escape' || event.key === 'Tab') props.onClose()
    else return
    event.preventDefault()
  }
  return (
    <div
      class="pick"
      role="dialog"
      aria-label={label()}
      onMouseDown={(event) => event.target instanceof HTMLInputElement || event.preventDefault()}
    >
      <div class="pick-input">
        <input
          ref={(input) => onMount(() => (input.focus(), input.setSelectionRange(input.value.length, input.value.length)))}
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={picking.active() ? optionId(picking.active()!) : undefined}
          aria-label={label()}
          placeholder={t('pick.input')}
          autocomplete="off"
          spellcheck={false}
          value={picking.typed()}
          onInput={(event) => picking.type(event.currentTarget.value)}
          onKeyDown={onKey}
          onBlur={() => props.onClose()}
        />
      </div>
      <div class="pick-list" role={picking.shown().length > 0 ? 'listbox' : 'status'} id={`${id}-list`} aria-label={label()}>
        <For each={picking.shown()} fallback={<p class="pick-nobody">{t(picking.all().length === 0 ? 'pick.none' : 'pick.noMatch')}</p>}>
          {(choice) => (
            <ShiftOption
              id={optionId(choice)}
              choice={choice}
              postName={postName(props.desk, choice.place.shift.post)}
              isActive={picking.active() === choice}
              onTake={() => picking.take(choice)}
            />
          )}
        </For>
      </div>
    </div>
  )
}

const postName = (desk: Desk, code: string) => desk.region().posts.find((post) => post.code === code)?.name ?? code

/** What was typed, which shifts that means, and what taking one does. */
function createPicking(props: Accessor<PickProps>) {
  const { desk, row, column } = props()
  const current = (): PersonDuty | undefined => desk.people.dutiesOf(row)[column]?.[0]
  const [typed, setTyped] = createSignal(untrack(() => props().commands.editing()?.typed ?? ''))
  const [at, setAt] = createSignal(0)
  const all = createMemo(() => shiftChoices(desk, row.code, desk.sheet().days[column]!, current() ? [current()!.shift.id] : []))
  const shown = createMemo(() => matchingShifts(all(), typed(), (code) => postName(desk, code)))
  const active = () => shown()[Math.min(at(), shown().length - 1)]
  const type = (text: string) => {
    setTyped(text)
    setAt(0)
  }
  const step = (by: number) => {
    setAt(Math.max(0, Math.min(shown().length - 1, at() + by)))
    return active()
  }
  const take = (choice: ShiftChoice | undefined) => {
    if (!choice || (choice.group !== 'can' && !choice.mayPass)) return
    const { commands, hand } = props()
    const from = current()
    commands.stopEditing()
    if (from) hand.move(from, choice.place)
    else hand.place(choice.place, row.code)
    commands.focusGrid()
  }
  return { typed, type, all, shown, active, step, take }
}

function ShiftOption(props: {
  readonly id: string
  readonly choice: ShiftChoice
  readonly postName: string
  readonly isActive: boolean
  readonly onTake: () => void
}) {
  const shift = () => props.choice.place.shift
  const answer = () => answerOf(props.choice.findings)
  const signs = { can: '✓', 'can-but': '–', cannot: '✕' } as const
  return (
    <div
      id={props.id}
      role="option"
      aria-selected={props.isActive}
      aria-disabled={props.choice.group !== 'can' && !props.choice.mayPass}
      class={`pick-option ${props.choice.group}`}
      classList={{ active: props.isActive }}
      onClick={() => props.onTake()}
    >
      <b aria-hidden="true">{signs[props.choice.group]}</b>
      <PartMark role={shift().role} start={shift().start} />
      <span>
        {roster(`part.${dayPartOf(shift())}`)}, {roleName(shift().role).toLowerCase()}, {props.postName}
        <small>
          {shift().start}–{shift().end}
          <Show when={props.choice.group !== 'can'}>
            {' '}
            · <u>{answer().verdict}</u> {answer().facts}
          </Show>
        </small>
      </span>
      <Show when={props.isActive && (props.choice.group === 'can' || props.choice.mayPass)}>
        <kbd aria-hidden="true">Enter</kbd>
      </Show>
    </div>
  )
}
