import { createMemo, createSignal, createUniqueId, For, onMount, Show } from 'solid-js'
import { dayShort } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { PartMark } from '../../ui/part-mark.tsx'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../create-desk.ts'
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
 * duty the choice moves it. Enter takes what can; Alt Enter asks for a reason.
 */
export function PickShift(props: PickProps) {
  const id = createUniqueId()
  const day = () => props.desk.sheet().days[props.column]!
  const current = (): PersonDuty | undefined => props.desk.people.dutiesOf(props.row)[props.column]?.[0]
  const postName = (code: string) => props.desk.region().posts.find((post) => post.code === code)?.name ?? code
  const [typed, setTyped] = createSignal(props.commands.editing()?.typed ?? '')
  const [at, setAt] = createSignal(0)
  const all = createMemo(() => shiftChoices(props.desk, props.row.code, day(), current() ? [current()!.shift.id] : []))
  const shown = createMemo(() => matchingShifts(all(), typed(), postName))
  const active = () => shown()[Math.min(at(), shown().length - 1)]
  const optionId = (choice: ShiftChoice) => `${id}-${choice.place.shift.id}`

  const take = (choice: ShiftChoice | undefined, isAnyway: boolean) => {
    if (!choice || (choice.group !== 'can' && !(isAnyway && choice.mayPass))) return
    props.commands.stopEditing()
    const from = current()
    if (from) props.hand.move(from, choice.place)
    else props.hand.place(choice.place, props.row.code)
    props.commands.focusGrid()
  }
  const step = (by: number) => {
    setAt(Math.max(0, Math.min(shown().length - 1, at() + by)))
    const choice = active()
    if (choice) document.getElementById(optionId(choice))?.scrollIntoView({ block: 'nearest' })
  }
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter') take(active(), event.altKey)
    else if (event.key === 'Escape' || event.key === 'Tab') props.onClose()
    else return
    event.preventDefault()
  }
  const label = () => t('pick.title', { name: props.row.name, day: dayShort(day()) })

  let input!: HTMLInputElement
  onMount(() => {
    input.focus()
    input.setSelectionRange(input.value.length, input.value.length)
  })
  return (
    <div class="pick" role="dialog" aria-label={label()} onMouseDown={(event) => event.target !== input && event.preventDefault()}>
      <div class="pick-input">
        <input
          ref={input}
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={active() ? optionId(active()!) : undefined}
          aria-label={label()}
          placeholder={t('pick.input')}
          autocomplete="off"
          spellcheck={false}
          value={typed()}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKey}
          onBlur={() => props.onClose()}
        />
      </div>
      <div class="pick-list" role="listbox" id={`${id}-list`} aria-label={label()}>
        <For each={shown()} fallback={<p class="pick-nobody">{t(all().length === 0 ? 'pick.none' : 'pick.noMatch')}</p>}>
          {(choice) => (
            <ShiftOption
              id={optionId(choice)}
              choice={choice}
              postName={postName(choice.place.shift.post)}
              isActive={active() === choice}
              onTake={() => take(choice, true)}
            />
          )}
        </For>
      </div>
    </div>
  )
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
      <Show when={props.isActive && props.choice.group === 'can'}>
        <kbd aria-hidden="true">Enter</kbd>
      </Show>
    </div>
  )
}
