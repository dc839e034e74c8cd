import Plus from 'lucide-solid/icons/plus'
import Trash from 'lucide-solid/icons/trash'
import { createMemo, createSignal, createUniqueId, For, Index, Show } from 'solid-js'
import { faultAt } from '../../api/domain/refusal.ts'
import { requestFaults } from '../../api/domain/says/request-faults.ts'
import { language } from '../i18n/language.ts'
import type { Faults } from '../region-desk.ts'
import { type Choice, Choices } from './choices.tsx'
import { t } from './entry-words.ts'
import { readTime } from './read-time.ts'
import './entry.css'

/** A line while it is entered: texts by the name of their column. */
export type Entered = Readonly<Record<string, string>>

export type LineColumn = {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'date' | 'time' | 'number' | 'choice'
  readonly choices?: readonly Choice[]
  /** The field of the value that a fault of this column is told at. */
  readonly path: string
}

/** How lines of one kind are shown and read. */
export type LineForm<T> = {
  readonly columns: readonly LineColumn[]
  readonly empty: Entered
  readonly enteredOf: (line: T) => Entered
  readonly lineOf: (entered: Entered, before: T | null) => T
  /** In which order lines are shown; unset, as they are kept. */
  readonly orderOf?: (line: T) => string
  /** Lines that matter now; the rest are shown when asked. */
  readonly isNow?: (line: T) => boolean
}

type Props<T> = {
  readonly title: string
  readonly field: string
  readonly lines: readonly T[]
  readonly form: LineForm<T>
  readonly save: (lines: readonly T[]) => Promise<Faults>
}

/** What of the lines is shown and held while it is entered, and how it is saved. */
function createEntering<T>(of: () => Props<T>) {
  const [faults, setFaults] = createSignal<Faults>([])
  const [held, setHeld] = createSignal<{ readonly at: number; readonly entered: Entered } | null>(null)
  const [isAll, setAll] = createSignal(false)
  const shown = createMemo(() => {
    const { lines, form } = of()
    const { isNow, orderOf } = form
    const found = lines.flatMap((line, at) => (isAll() || !isNow || isNow(line) ? [at] : []))
    return orderOf ? found.sort((a, b) => (orderOf(lines[a]!) < orderOf(lines[b]!) ? -1 : 1)) : found
  })
  const settle = async (next: readonly T[]): Promise<void> => {
    const found = await of().save(next)
    setFaults(found)
    if (found.length === 0) setHeld(null)
  }
  const enteredAt = (at: number): Entered => {
    const { lines, form } = of()
    const kept = held()
    const line = lines[at]
    return kept?.at === at ? kept.entered : line === undefined ? form.empty : form.enteredOf(line)
  }
  /** Times that are none stay as they were typed, and are told at their cell. */
  const isUnread = (at: number, entered: Entered): boolean => {
    const { field, form } = of()
    const found = form.columns
      .filter(({ kind, name }) => kind === 'time' && entered[name] && readTime(entered[name]) === null)
      .map(({ path }) => faultAt(`${field}.${at}.${path}`, requestFaults.time))
    if (found.length > 0) setFaults(found)
    return found.length > 0
  }
  const change = (at: number, name: string, text: string) => {
    const { lines, form } = of()
    const isTime = form.columns.some((column) => column.name === name && column.kind === 'time')
    const entered = { ...enteredAt(at), [name]: (isTime && readTime(text)) || text }
    setHeld({ at, entered })
    if (isUnread(at, entered)) return
    if (at < lines.length) void settle(lines.map((line, index) => (index === at ? form.lineOf(entered, line) : line)))
  }
  /** The button of a line: a new one is added, another goes. */
  const finish = (at: number) => {
    const { lines, form } = of()
    if (at < lines.length) return void settle(lines.filter((_, index) => index !== at))
    const entered = enteredAt(at)
    if (!isUnread(at, entered)) void settle([...lines, form.lineOf(entered, null)])
  }
  return { faults, shown, enteredAt, change, finish, showAll: () => setAll(true) }
}

/** A list inside a value, edited in place: each cell is saved when it is left, a new line by its button or Enter. */
export function Lines<T>(props: Props<T>) {
  const entering = createEntering(() => props)
  const hidden = () => props.lines.length - entering.shown().length
  return (
    <div class="lines">
      <table class="lines-table" aria-label={props.title}>
        <thead>
          <tr>
            <For each={props.form.columns}>{(column) => <th scope="col">{column.label}</th>}</For>
            <th>
              <span class="sr">{t('remove')}</span>
            </th>
          </tr>
        </thead>
        <Index each={[...entering.shown(), props.lines.length]}>
          {(at) => (
            <LineRow
              columns={props.form.columns}
              entered={entering.enteredAt(at())}
              line={at() < props.lines.length ? at() + 1 : null}
              faultsAt={(path) => faultsOf(entering.faults(), props.field, at(), path)}
              change={(name, text) => entering.change(at(), name, text)}
              done={() => entering.finish(at())}
            />
          )}
        </Index>
      </table>
      <Show when={hidden() > 0}>
        <button type="button" class="btn small" onClick={() => entering.showAll()}>
          {t('all', { count: hidden() })}
        </button>
      </Show>
    </div>
  )
}

/** What is wrong with one cell; of a whole line it is told at its first. */
function faultsOf(faults: Faults, field: string, at: number, path: string | null): readonly string[] {
  const where = `${field}.${at}`
  return faults
    .filter((fault) => (path === null ? fault.path === where || (fault.path === '' && at >= 0) : fault.path === `${where}.${path}`))
    .map((fault) => fault.says[language()])
}

type RowProps = {
  readonly columns: readonly LineColumn[]
  readonly entered: Entered
  /** Counted from 1; null is the line that is not there yet. */
  readonly line: number | null
  readonly faultsAt: (path: string | null) => readonly string[]
  readonly change: (name: string, text: string) => void
  readonly done: () => void
}

/** Its fields stay the same nodes when the region is looked at again: whoever stands in one keeps the focus. */
function LineRow(props: RowProps) {
  const id = createUniqueId()
  const said = () => [...new Set([...props.columns.flatMap(({ path }) => props.faultsAt(path)), ...props.faultsAt(null)])]
  const line = () => props.line ?? t('new.line')
  return (
    <tbody classList={{ fresh: props.line === null }}>
      <tr>
        <Index each={props.columns}>
          {(column) => (
            <td data-label={column().label}>
              <Cell
                column={column()}
                value={props.entered[column().name] ?? ''}
                label={t('at.line', { label: column().label, line: line() })}
                isWrong={props.faultsAt(column().path).length > 0}
                says={said().length > 0 ? id : undefined}
                change={(text) => props.change(column().name, text)}
                enter={() => props.line === null && props.done()}
              />
            </td>
          )}
        </Index>
        <td>
          <Show
            when={props.line}
            fallback={
              <button type="button" class="btn small" onClick={() => props.done()}>
                <Plus class="icon" size={15} aria-hidden="true" /> {t('add')}
              </button>
            }
          >
            {(at) => (
              <button
                type="button"
                class="btn quiet small icon-only"
                aria-label={t('remove.line', { line: at() })}
                onClick={() => props.done()}
              >
                <Trash class="icon" size={15} aria-hidden="true" />
              </button>
            )}
          </Show>
        </td>
      </tr>
      <Show when={said().length > 0}>
        <tr class="fault-row">
          <td colSpan={props.columns.length + 1} id={id} role="alert">
            {said().join(' ')}
          </td>
        </tr>
      </Show>
    </tbody>
  )
}

type CellProps = {
  readonly column: LineColumn
  readonly value: string
  readonly label: string
  readonly isWrong: boolean
  readonly says: string | undefined
  readonly change: (text: string) => void
  readonly enter: () => void
}

function Cell(props: CellProps) {
  const tied = () => ({ 'aria-label': props.label, 'aria-invalid': props.isWrong || undefined, 'aria-describedby': props.says })
  return (
    <Show
      when={props.column.choices}
      fallback={
        <input
          {...tied()}
          class="input"
          type={props.column.kind === 'date' ? 'date' : 'text'}
          inputmode={props.column.kind === 'time' ? 'numeric' : undefined}
          value={props.value}
          data-saved={props.value}
          onChange={(event) => props.change(event.currentTarget.value.trim())}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            props.change(event.currentTarget.value.trim())
            props.enter()
          }}
        />
      }
    >
      {(choices) => <Choices tied={tied()} value={props.value} choices={choices()} onChange={props.change} />}
    </Show>
  )
}
