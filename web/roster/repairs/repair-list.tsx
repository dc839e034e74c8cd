import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { Repair } from '../../../api/domain/roster/repairs/repair.ts'
import type { Desk } from '../desk.ts'
import type { Repairs } from './create-repairs.ts'
import { EveList } from './eve-list.tsx'
import { RepairRow } from './repair-row.tsx'
import { t } from './words.ts'
import './repairs.css'

type ListProps = { readonly desk: Desk; readonly repairs: Repairs; readonly onApply: (repair: Repair) => void }

const shownFirst = 3

/** The ways to fill the chosen gap by moving others: asked for with a button, searched beside the page, done with another. */
export function RepairList(props: ListProps) {
  const search = () => props.repairs.search()
  return (
    <>
      <Show when={props.repairs.eve()}>{(eve) => <EveList eve={eve()} desk={props.desk} onApply={props.onApply} />}</Show>
      <Show when={props.repairs.hole()}>
        <section class="repairs" aria-labelledby="repairs-title">
          <h3 id="repairs-title">{t('title')}</h3>
          <Show
            when={search().state !== 'idle'}
            fallback={
              <>
                <p class="repairs-fine">{t('intro')}</p>
                <button type="button" class="btn small" onClick={() => props.repairs.start(2)}>
                  {t('search.two')}
                </button>
              </>
            }
          >
            <Found {...props} />
          </Show>
        </section>
      </Show>
    </>
  )
}

function Found(props: ListProps) {
  const search = () => props.repairs.search()
  const [isOpen, setOpen] = createSignal(false)
  const shown = () => (isOpen() ? search().repairs : search().repairs.slice(0, shownFirst))
  return (
    <>
      <p class="repairs-fine" role="status">
        <Switch fallback={t('found', { count: search().repairs.length })}>
          <Match when={search().state === 'searching'}>
            {search().of > 0 ? t('searching.at', { done: search().done, of: search().of }) : t('searching')}
          </Match>
          <Match when={search().repairs.length === 0}>{t(search().isWhole ? 'none' : 'none.stopped')}</Match>
        </Switch>
      </p>
      <Show when={search().state === 'searching'}>
        <progress aria-label={t('searching')} max={Math.max(1, search().of)} value={search().done} />
        <button type="button" class="btn small" onClick={() => props.repairs.stop()}>
          {t('stop')}
        </button>
      </Show>
      <ol aria-label={t('list')}>
        <For each={shown()}>{(repair) => <RepairRow desk={props.desk} repair={repair} onApply={props.onApply} />}</For>
      </ol>
      <div class="repairs-more">
        <Show when={!isOpen() && search().repairs.length > shownFirst}>
          <button type="button" class="btn small quiet" onClick={() => setOpen(true)}>
            {t('more')}
          </button>
        </Show>
        <Show when={search().state === 'done' && search().moves === 2}>
          <button type="button" class="btn small quiet" onClick={() => props.repairs.start(3)}>
            {t('search.three')}
          </button>
        </Show>
      </div>
    </>
  )
}
