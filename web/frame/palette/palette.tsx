import './palette.css'
import { Dialog as Kobalte } from '@kobalte/core/dialog'
import { useLocation, useNavigate } from '@solidjs/router'
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { must } from '../../client.ts'
import { dayIn } from '../../format.ts'
import { readRegion } from '../../server.ts'
import { plans, screensOf, useMe } from '../../session.ts'
import { createClock } from '../../ui/clock.ts'
import { createReturnFocus } from '../../ui/return-focus.ts'
import { matchingRows } from './match.ts'
import { dateRows, personRows, screenRows, settingRows, settingsRows } from './own-rows.ts'
import { type PaletteRow, sources } from './registry.ts'
import { t } from './words.ts'
import { useQuery } from '../../use-query.ts'

/** One field for everything: a screen, a GP, a shift, a date or a command; each row shows the key that does the same. */
export function Palette(props: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const returnFocus = createReturnFocus()
  const [typed, setTyped] = createSignal('')
  const [at, setAt] = createSignal(0)
  const rows = createRows(typed)
  const active = () => rows()[Math.min(at(), rows().length - 1)]
  const run = (row: PaletteRow | undefined) => {
    if (!row) return
    props.onClose()
    // The dialog gives the focus back first, so that a command may take it elsewhere.
    setTimeout(() => (typeof row.go === 'string' ? navigate(row.go) : row.go()))
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key]
    if (step !== undefined) setAt(Math.max(0, Math.min(rows().length - 1, at() + step)))
    else if (event.key === 'Enter') run(active())
    else return
    event.preventDefault()
  }
  createEffect(on(typed, () => setAt(0), { defer: true }))
  return (
    <Kobalte open onOpenChange={(open) => !open && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="dialog-over" />
        <div class="dialog-place palette-place">
          <Kobalte.Content class="dialog palette" onCloseAutoFocus={returnFocus}>
            <Kobalte.Title class="sr">{t('title')}</Kobalte.Title>
            <input
              class="input"
              role="combobox"
              aria-expanded="true"
              aria-autocomplete="list"
              aria-controls="palette-rows"
              aria-activedescendant={active() ? `palette-${rows().indexOf(active()!)}` : undefined}
              aria-label={t('input')}
              placeholder={t('input')}
              autocomplete="off"
              spellcheck={false}
              value={typed()}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={onKey}
            />
            <Rows rows={rows()} active={active()} onRun={run} />
            <p class="sr" role="status">
              {t('count', { count: rows().length })}
            </p>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  )
}

/** What screens bring, and what the palette knows itself. */
function createRows(typed: () => string) {
  const me = useMe()
  const location = useLocation()
  const now = createClock()
  const region = useQuery(() => ({ queryKey: ['region'], queryFn: () => must(readRegion()), enabled: plans(me().role) }))
  const people = () => (region.isSuccess ? region.data.practitioners : [])
  const today = () => dayIn(now(), me().cooperative.zone)
  /** On the roster its period stays what it was. */
  const from = () => (location.pathname === '/roster' ? new URLSearchParams(location.search).get('from') : null)
  const rows = createMemo(() => {
    const brought = sources().flatMap((source) => source(typed()))
    const own = plans(me().role) ? [...settingsRows(), ...dateRows(typed(), today()), ...personRows(people(), typed(), from())] : []
    return matchingRows([...brought, ...screenRows(screensOf(me().role)), ...own, ...settingRows()], typed())
  })
  return rows
}

function Rows(props: {
  readonly rows: readonly PaletteRow[]
  readonly active: PaletteRow | undefined
  readonly onRun: (row: PaletteRow) => void
}) {
  let list: HTMLDivElement | undefined
  createEffect(() => {
    const at = props.active ? props.rows.indexOf(props.active) : -1
    list?.children[at]?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div ref={list} class="palette-rows" role={props.rows.length > 0 ? 'listbox' : 'group'} id="palette-rows" aria-label={t('results')}>
      <For each={props.rows} fallback={<p class="palette-none">{t('none')}</p>}>
        {(row, index) => (
          <div role="option" id={`palette-${index()}`} aria-selected={row === props.active} onClick={() => props.onRun(row)}>
            <span>
              {row.label}
              <Show when={row.more}>
                <small>{row.more}</small>
              </Show>
            </span>
            <em>{t(`kind.${row.kind}`)}</em>
            <Show when={row.keys}>
              <kbd>{row.keys}</kbd>
            </Show>
          </div>
        )}
      </For>
    </div>
  )
}
