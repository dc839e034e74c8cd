import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js'
import { plain } from '../../api/domain/model/letters.ts'
import { Search } from './search.tsx'

export type EntryColumn<T> = { readonly label: string; readonly cell: (one: T) => JSX.Element; readonly isNumber?: boolean }

export type EntryTableProps<T> = {
  readonly search: string
  readonly none: string
  readonly entries: readonly T[]
  /** What of an entry is searched. */
  readonly textOf: (one: T) => string
  /** The first names the entry, and opens it. */
  readonly columns: readonly [EntryColumn<T>, ...EntryColumn<T>[]]
  /** What stands beside the name. */
  readonly beside?: (one: T) => JSX.Element
  readonly isOpen: (one: T) => boolean
  readonly onOpen: (one: T | null) => void
  readonly form: (one: T) => JSX.Element
}

/** Entries in lines, found by any word of them; Enter opens one in its fields under its line. */
export function EntryTable<T>(props: EntryTableProps<T>) {
  const [sought, setSought] = createSignal('')
  const shown = createMemo(() => {
    const words = plain(sought()).split(/\s+/).filter(Boolean)
    return props.entries.filter((one) => words.every((word) => plain(props.textOf(one)).includes(word)))
  })
  let body: HTMLElement | undefined
  const openAt = createMemo(() => shown().findIndex(props.isOpen))
  /** The fields that had the focus are gone: it goes on at their line, or the one that took its place. */
  const goOn = (at: number) => {
    const openers = body?.querySelectorAll<HTMLElement>('.entry-open') ?? []
    if (document.activeElement === document.body) openers[Math.min(at, openers.length - 1)]?.focus()
  }
  createEffect(on(openAt, (at, before = -1) => void (before >= 0 && at < 0 && queueMicrotask(() => goOn(before)))))
  return (
    <section class="card">
      <Search label={props.search} count={shown().length} onSearch={setSought} />
      <Show when={props.entries.length === 0}>
        <p class="entry-none">{props.none}</p>
      </Show>
      <div class="scroll-x" hidden={shown().length === 0}>
        <table class="table entries">
          <thead>
            <tr>
              <For each={props.columns}>
                {(column) => (
                  <th scope="col" classList={{ number: column.isNumber }}>
                    {column.label}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody ref={(element) => (body = element)}>
            <For each={shown()}>
              {(one) => (
                <>
                  <Line {...props} one={one} />
                  <Show when={props.isOpen(one)}>
                    <tr>
                      <td colspan={props.columns.length}>{props.form(one)}</td>
                    </tr>
                  </Show>
                </>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Line<T>(props: EntryTableProps<T> & { readonly one: T }) {
  const isOpen = () => props.isOpen(props.one)
  return (
    <tr>
      <th scope="row">
        <button type="button" class="entry-open" aria-expanded={isOpen()} onClick={() => props.onOpen(isOpen() ? null : props.one)}>
          {props.columns[0].cell(props.one)}
        </button>
        {props.beside?.(props.one)}
      </th>
      <For each={props.columns.slice(1)}>
        {(column) => (
          <td classList={{ number: column.isNumber }} data-label={column.label}>
            {column.cell(props.one)}
          </td>
        )}
      </For>
    </tr>
  )
}
