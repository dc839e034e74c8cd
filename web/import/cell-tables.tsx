import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { language } from '../i18n/language.ts'
import { count } from '../format.ts'
import type { Import } from './create-import.ts'
import type { CellReport } from '../../api/domain/model/import.ts'
import { cellKey } from './report.ts'
import { t } from './words.ts'

const most = 200

/** Cells that were refused or passed over: per file, row and column, with how to mend them. */
export function CellTable(props: {
  readonly title: string
  readonly intro: string
  readonly cells: readonly CellReport[]
  readonly tone: 'bad' | 'plain'
}) {
  return (
    <Section title={props.title} intro={props.intro} amount={props.cells.length} tone={props.tone}>
      <table class="table">
        <Heads />
        <tbody>
          <For each={props.cells.slice(0, most)}>
            {(cell) => (
              <tr>
                <Where cell={cell} />
                <td>{language() === 'nl' ? cell.says : cell.en}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <More amount={props.cells.length} />
    </Section>
  )
}

/** Cells that were asked: a choice of what they may mean, or anything else. */
export function AskTable(props: { readonly cells: readonly CellReport[]; readonly work: Import }) {
  return (
    <Section title={t('ask.title')} intro={t('ask.intro')} amount={props.cells.length} tone="warn">
      <table class="table">
        <Heads answer />
        <tbody>
          <For each={props.cells.slice(0, most)}>
            {(cell) => (
              <tr>
                <Where cell={cell} />
                <td>{language() === 'nl' ? cell.says : cell.en}</td>
                <td>
                  <Reply cell={cell} work={props.work} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <More amount={props.cells.length} />
    </Section>
  )
}

function Reply(props: { readonly cell: CellReport; readonly work: Import }) {
  const id = createUniqueId()
  const value = () => props.work.answers().get(cellKey(props.cell))?.value ?? ''
  const label = () => t('ask.choose', { column: props.cell.column, row: props.cell.row })
  return (
    <>
      <input
        class="input reply"
        list={id}
        aria-label={label()}
        placeholder={props.cell.candidates ? t('ask.pick') : ''}
        value={value()}
        onChange={(event) => props.work.reply(props.cell, event.currentTarget.value)}
      />
      <Show when={props.cell.candidates}>
        {(candidates) => (
          <span class="candidates">
            <For each={candidates()}>
              {(candidate) => (
                <button
                  type="button"
                  class="btn small"
                  aria-pressed={value() === candidate}
                  onClick={() => props.work.reply(props.cell, candidate)}
                >
                  {candidate}
                </button>
              )}
            </For>
          </span>
        )}
      </Show>
    </>
  )
}

function Heads(props: { readonly answer?: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t('col.file')}</th>
        <th scope="col" class="number">
          {t('col.row')}
        </th>
        <th scope="col">{t('col.column')}</th>
        <th scope="col">{t('col.value')}</th>
        <th scope="col">{t('col.says')}</th>
        <Show when={props.answer}>
          <th scope="col">{t('col.answer')}</th>
        </Show>
      </tr>
    </thead>
  )
}

function Where(props: { readonly cell: CellReport }) {
  return (
    <>
      <th scope="row">
        {props.cell.file}
        <Show when={props.cell.sheet}>
          <small>{props.cell.sheet}</small>
        </Show>
      </th>
      <td class="number">{props.cell.row}</td>
      <td>{props.cell.column}</td>
      <td>
        <code>{props.cell.value}</code>
      </td>
    </>
  )
}

function More(props: { readonly amount: number }) {
  return (
    <Show when={props.amount > most}>
      <p class="cells-more">{t('more', { count: props.amount - most })}</p>
    </Show>
  )
}

function Section(props: {
  readonly title: string
  readonly intro: string
  readonly amount: number
  readonly tone: 'bad' | 'warn' | 'plain'
  readonly children: JSX.Element
}) {
  const id = createUniqueId()
  return (
    <Show when={props.amount > 0}>
      <section class="card" aria-labelledby={id}>
        <header>
          <h2 id={id}>{props.title}</h2>
          <span class={`tag ${props.tone}`}>{count(props.amount)}</span>
          <span>{props.intro}</span>
        </header>
        <div class="scroll-x" tabindex="0" role="region" aria-labelledby={id}>
          {props.children}
        </div>
      </section>
    </Show>
  )
}
