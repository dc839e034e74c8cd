import Search from 'lucide-solid/icons/search'
import { createEffect, createMemo, createSignal, Index, on, onCleanup, onMount, Show } from 'solid-js'
import type { DutyAnswer } from '../answers.ts'
import { clock } from '../format.ts'
import { roleName } from '../i18n/common.ts'
import { announce } from '../ui/announce.ts'
import { findByName } from './board-lines.ts'
import { PhoneLink } from './duty-rows.tsx'
import { t } from './words.ts'
import './name-search.css'

/** `/` and a few letters: is this person on duty, where, until when, and what is the number. */
export function NameSearch(props: { readonly duties: readonly DutyAnswer[] }) {
  const [search, setSearch] = createSignal('')
  const found = createMemo(() => findByName(props.duties, search()))
  let input: HTMLInputElement | undefined

  const onSlash = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (event.key !== '/' || event.ctrlKey || event.metaKey || target.closest('input, textarea, select')) return
    event.preventDefault()
    input?.focus()
  }
  onMount(() => document.addEventListener('keydown', onSlash))
  onCleanup(() => document.removeEventListener('keydown', onSlash))
  createEffect(
    on(search, (text) => {
      if (text.trim() !== '') announce(found().length > 0 ? t('search.found', { count: found().length }) : t('search.none'))
    }),
  )

  return (
    <search class="board-search no-print">
      <label class="find">
        <Search class="icon" size={15} aria-hidden="true" />
        <span class="sr">{t('search')}</span>
        <input
          ref={input}
          type="search"
          placeholder={t('search')}
          value={search()}
          onInput={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setSearch('')}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <Show when={search().trim() !== ''}>
        <div class="found card">
          <Show when={found().length > 0} fallback={<p class="board-empty">{t('search.none')}</p>}>
            <ul>
              <Index each={found()}>{(one) => <FoundRow {...one()} />}</Index>
            </ul>
          </Show>
        </div>
      </Show>
    </search>
  )
}

function FoundRow(props: ReturnType<typeof findByName>[number]) {
  return (
    <li>
      <span>
        <b>{props.line.practitioner?.name}</b>
        <small>
          {roleName(props.line.role)}, {props.duty.name},{' '}
          {props.when === 'now'
            ? t('until', { time: clock(props.line.until, props.duty.zone) })
            : t('from', { time: clock(props.duty.nextChange ?? props.line.from, props.duty.zone) })}
        </small>
      </span>
      <Show when={props.line.phone}>{(phone) => <PhoneLink phone={phone()} who={props.line.practitioner?.name ?? ''} />}</Show>
    </li>
  )
}
