import { type Accessor, createMemo, createSignal, createUniqueId, For, Index, onMount, Show } from 'solid-js'
import type { Candidate } from '../../../api/domain/roster/candidates.ts'
import type { Instant } from '../../../api/domain/time/instant.ts'
import { announce } from '../../ui/announce.ts'
import { mayPass } from '../draft/rules.ts'
import { afterPicture } from '../source.ts'
import { t } from '../words.ts'
import { answerOf, factsOf } from './facts.ts'
import { type Group, inSightOfGroup, matching } from './match.ts'
import './pick.css'

/** The name and why not, as the list shows it. */
const sentenceOf = ({ practitioner, findings }: Candidate): string => {
  const { verdict, facts } = answerOf(findings)
  return `${practitioner.name}: ${verdict} ${facts}`
}

type Next = 'down' | 'right' | 'up' | 'stay'

type PickProps = {
  readonly label: string
  readonly choices: readonly Candidate[]
  /** What was typed on the cell to open this. */
  readonly initialTyped: string
  /** When the shift begins. */
  readonly at: Instant
  readonly current: string | undefined
  readonly onPick: (choice: Candidate, next: Next) => void
  /** For every chosen cell. */
  readonly onPickForAll: (choice: Candidate) => void
  readonly onAnyway: (choice: Candidate) => void
  readonly onClose: () => void
}

/**
 * The type-ahead of a cell: a combobox of our own, for a library's costs too much to open within a key press. Three
 * groups; why somebody cannot stands in view. Enter places who can, and asks why where a reason passes what is in the way;
 * Alt Enter does the same.
 */
export function Pick(props: PickProps) {
  const id = createUniqueId()
  const optionId = (choice: Candidate) => `${id}-${choice.practitioner.code}`
  const { typed, type, groups, flat, active, step } = createSearch(() => props.choices, props.initialTyped)
  const move = (by: number) => {
    const choice = step(by)
    if (choice) document.getElementById(optionId(choice))?.scrollIntoView({ block: 'nearest' })
  }
  /** Who can only with a reason is asked about; of who cannot at all it is said once more. */
  const take = (choice: Candidate, next: Next) => {
    if (choice.group === 'can') props.onPick(choice, next)
    else if (mayPass(choice)) props.onAnyway(choice)
    else announce(sentenceOf(choice))
  }
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    const { key } = event
    const [by, one] = [steps[key], active()]
    if (by !== undefined) move(by)
    else if (key === 'Enter' && one && (event.ctrlKey || event.metaKey)) props.onPickForAll(one)
    else if (key === 'Enter' && one) take(one, event.shiftKey ? 'up' : 'down')
    else if (key === 'Tab' && typed() !== '' && one?.group === 'can') take(one, 'right')
    else if (key === 'Tab' || key === 'Escape') props.onClose()
    else return
    event.preventDefault()
  }
  return (
    <div
      class="pick"
      role="dialog"
      aria-label={props.label}
      onMouseDown={(event) => event.target instanceof HTMLInputElement || event.preventDefault()}
    >
      <PickInput
        label={props.label}
        listId={`${id}-list`}
        activeId={active() ? optionId(active()!) : undefined}
        typed={typed()}
        count={flat().length}
        onType={type}
        onKey={onKey}
        onLeave={props.onClose}
      />
      <div class="pick-list" role={flat().length > 0 ? 'listbox' : 'status'} id={`${id}-list`} aria-label={t('pick.results')}>
        <Index each={groups()} fallback={<p class="pick-nobody">{t('pick.nobody')}</p>}>
          {(group) => (
            <PickGroup
              group={group()}
              at={props.at}
              active={active()}
              current={props.current}
              idOf={optionId}
              onTake={(choice) => take(choice, 'stay')}
            />
          )}
        </Index>
      </div>
      <PickHint />
    </div>
  )
}

/** What was typed, who fits, and which of them the arrows stand on. */
function createSearch(choices: Accessor<readonly Candidate[]>, initial: string) {
  const [typed, setTyped] = createSignal(initial)
  const [at, setAt] = createSignal(0)
  /** The list opens with what is in sight; the rest follows the picture. */
  const [isWhole, setWhole] = createSignal(false)
  afterPicture(() => setWhole(true))
  const groups = createMemo(() => matching(choices(), typed(), isWhole() ? undefined : inSightOfGroup))
  const flat = createMemo(() => groups().flatMap((group) => group.choices))
  const active = () => flat()[Math.min(at(), flat().length - 1)]
  const step = (by: number) => {
    setAt(Math.max(0, Math.min(flat().length - 1, at() + by)))
    return active()
  }
  const type = (text: string) => {
    setTyped(text)
    setAt(0)
  }
  return { typed, type, groups, flat, active, step }
}

const steps: Readonly<Partial<Record<string, number>>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

function PickInput(props: {
  readonly label: string
  readonly listId: string
  readonly activeId: string | undefined
  readonly typed: string
  readonly count: number
  readonly onType: (text: string) => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onLeave: () => void
}) {
  let input!: HTMLInputElement
  onMount(() => {
    input.focus({ preventScroll: true })
    input.setSelectionRange(input.value.length, input.value.length)
  })
  return (
    <div class="pick-input">
      <input
        ref={input}
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={props.listId}
        aria-activedescendant={props.activeId}
        aria-label={props.label}
        placeholder={t('pick.input')}
        autocomplete="off"
        spellcheck={false}
        value={props.typed}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onKeyDown={(event) => props.onKey(event)}
        onBlur={() => props.onLeave()}
      />
      <small>{t('pick.count', { count: props.count })}</small>
    </div>
  )
}

const PickHint = () => (
  <div class="pick-hint" aria-hidden="true">
    <kbd>↑</kbd>
    <kbd>↓</kbd> {t('pick.choose')} <kbd>Tab</kbd> {t('pick.right')} <kbd>Alt</kbd>+<kbd>Enter</kbd> {t('pick.anyway')} <kbd>Esc</kbd>
  </div>
)

function PickGroup(props: {
  readonly group: Group
  readonly at: Instant
  readonly active: Candidate | undefined
  readonly current: string | undefined
  readonly idOf: (choice: Candidate) => string
  readonly onTake: (choice: Candidate) => void
}) {
  return (
    <div role="group" aria-label={t(`pick.${props.group.group}`)}>
      <For each={props.group.choices}>
        {(choice) => (
          <PickOption
            id={props.idOf(choice)}
            choice={choice}
            at={props.at}
            isActive={props.active === choice}
            isCurrent={props.current === choice.practitioner.code}
            onTake={() => props.onTake(choice)}
          />
        )}
      </For>
    </div>
  )
}

function PickOption(props: {
  readonly id: string
  readonly choice: Candidate
  readonly at: Instant
  readonly isActive: boolean
  readonly isCurrent: boolean
  readonly onTake: () => void
}) {
  const signs = { can: '✓', 'can-but': '–', cannot: '✕' } as const
  const answer = () => answerOf(props.choice.findings)
  return (
    <div
      id={props.id}
      role="option"
      aria-selected={props.isActive}
      aria-disabled={props.choice.group === 'cannot' && !mayPass(props.choice)}
      class={`pick-option ${props.choice.group}`}
      classList={{ active: props.isActive }}
      onClick={() => props.onTake()}
    >
      <b aria-hidden="true">{signs[props.choice.group]}</b>
      <strong>{props.choice.practitioner.code}</strong>
      <span>
        {props.choice.practitioner.name}
        <Show when={props.isCurrent}> ({t('pick.current')})</Show>
        <small>
          <Show when={props.choice.group !== 'can'} fallback={factsOf(props.choice, props.at).join(' · ')}>
            <u>{answer().verdict}</u> {answer().facts}
          </Show>
        </small>
      </span>
      <Show when={props.isActive && (props.choice.group === 'can' || mayPass(props.choice))}>
        <kbd aria-hidden="true">Enter</kbd>
      </Show>
    </div>
  )
}
