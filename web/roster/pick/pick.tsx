import { createMemo, createSignal, createUniqueId, For, onMount, Show } from 'solid-js'
import type { Candidate } from '../../../api/domain/roster/candidates.ts'
import type { Instant } from '../../../api/domain/time/instant.ts'
import { mayPass } from '../draft/rules.ts'
import { t } from '../words.ts'
import { answerOf, factsOf } from './facts.ts'
import { matching } from './match.ts'
import './pick.css'

/**
 * The type-ahead of a cell: a combobox of our own, for a library's costs too much to open within a key press. Three
 * groups; why somebody cannot stands in view. Enter places, Alt Enter asks for a reason.
 */
export function Pick(props: {
  readonly label: string
  readonly choices: readonly Candidate[]
  readonly typed: string
  /** When the shift begins. */
  readonly at: Instant
  readonly current: string | undefined
  readonly onPick: (choice: Candidate, next: 'down' | 'right' | 'up' | 'stay') => void
  readonly onAnyway: (choice: Candidate) => void
  readonly onClose: () => void
}) {
  const id = createUniqueId()
  const [typed, setTyped] = createSignal(props.typed)
  const [at, setAt] = createSignal(0)
  let input!: HTMLInputElement
  const groups = createMemo(() => matching(props.choices, typed()))
  const flat = createMemo(() => groups().flatMap((group) => group.choices))
  const active = () => flat()[Math.min(at(), flat().length - 1)]
  const optionId = (choice: Candidate) => `${id}-${choice.practitioner.code}`

  onMount(() => {
    input.focus()
    input.setSelectionRange(input.value.length, input.value.length)
  })

  const move = (by: number) => {
    setAt(Math.max(0, Math.min(flat().length - 1, at() + by)))
    document.getElementById(optionId(flat()[at()]!))?.scrollIntoView({ block: 'nearest' })
  }
  const take = (choice: Candidate | undefined, next: 'down' | 'right' | 'up' | 'stay') => {
    if (!choice) return
    if (choice.group === 'can') props.onPick(choice, next)
    else if (mayPass(choice)) props.onAnyway(choice)
  }
  const onKey = (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'ArrowDown') move(1)
    else if (key === 'ArrowUp') move(-1)
    else if (key === 'PageDown') move(8)
    else if (key === 'PageUp') move(-8)
    else if (key === 'Enter' && event.altKey) {
      const choice = active()
      if (choice && choice.group !== 'can') take(choice, 'stay')
    } else if (key === 'Enter') {
      const choice = active()
      if (choice?.group === 'can') props.onPick(choice, event.shiftKey ? 'up' : 'down')
    } else if (key === 'Tab') {
      const choice = active()
      if (choice?.group === 'can' && typed() !== '') props.onPick(choice, 'right')
      else props.onClose()
    } else if (key === 'Escape') props.onClose()
    else {
      event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      class="pick"
      role="dialog"
      aria-label={props.label}
      onMouseDown={(event) => event.target instanceof HTMLInputElement || event.preventDefault()}
    >
      <div class="pick-input">
        <input
          ref={input}
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={active() ? optionId(active()!) : undefined}
          aria-label={props.label}
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
        <small>{t('pick.count', { count: flat().length })}</small>
      </div>
      <div class="pick-list" role="listbox" id={`${id}-list`} aria-label={t('pick.results')}>
        <For each={groups()} fallback={<p class="pick-nobody">{t('pick.nobody')}</p>}>
          {(group) => (
            <div role="group" aria-label={t(`pick.${group.group}`)}>
              <For each={group.choices}>
                {(choice) => (
                  <PickOption
                    id={optionId(choice)}
                    choice={choice}
                    at={props.at}
                    isActive={active() === choice}
                    isCurrent={props.current === choice.practitioner.code}
                    onTake={() => take(choice, 'stay')}
                  />
                )}
              </For>
            </div>
          )}
        </For>
      </div>
      <div class="pick-hint" aria-hidden="true">
        <kbd>↑</kbd>
        <kbd>↓</kbd> {t('pick.choose')} <kbd>Tab</kbd> {t('pick.right')} <kbd>Alt</kbd>+<kbd>Enter</kbd> {t('pick.anyway')} <kbd>Esc</kbd>
      </div>
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
      <Show when={props.isActive && props.choice.group === 'can'}>
        <kbd aria-hidden="true">Enter</kbd>
      </Show>
    </div>
  )
}
