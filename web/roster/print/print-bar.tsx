import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import Printer from 'lucide-solid/icons/printer'
import { For, Show } from 'solid-js'
import type { Region } from '../../../api/domain/model/region.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { type PrintOrder, printForms, stepped } from './address.ts'
import { t } from './words.ts'

/** Over the paper and never on it: which paper, of when and of whom, and the button. */
export function PrintBar(props: {
  readonly order: PrintOrder
  readonly region: Region | null
  readonly onShow: (change: Partial<PrintOrder>) => void
  readonly onBack: () => void
}) {
  const step = (by: 1 | -1) => props.onShow({ from: stepped(props.order, by) })
  return (
    <div class="print-bar no-print" role="toolbar" aria-label={t('title')}>
      <button type="button" class="btn" onClick={() => props.onBack()}>
        {t('back')}
      </button>
      <Segmented
        label={t('form')}
        value={props.order.form}
        options={printForms.map((form) => ({ value: form, label: t(`form.${form}`) }))}
        onChoose={(form) => props.onShow({ form })}
      />
      <Show when={props.order.form !== 'person'}>
        <button type="button" class="btn icon-only" aria-label={t('before')} onClick={() => step(-1)}>
          <ChevronLeft size={16} aria-hidden="true" />
        </button>
        <button type="button" class="btn icon-only" aria-label={t('next')} onClick={() => step(1)}>
          <ChevronRight size={16} aria-hidden="true" />
        </button>
      </Show>
      <Whose {...props} />
      <Segmented
        label={t('source')}
        value={props.order.source}
        options={[
          { value: 'draft', label: t('source.draft') },
          { value: 'published', label: t('source.published') },
        ]}
        onChoose={(source) => props.onShow({ source })}
      />
      <span class="spring" />
      <button type="button" class="btn primary" onClick={() => window.print()}>
        <Printer size={16} aria-hidden="true" /> {t('print')}
      </button>
    </div>
  )
}

function Whose(props: Pick<Parameters<typeof PrintBar>[0], 'order' | 'region' | 'onShow'>) {
  const people = () => [...(props.region?.practitioners ?? [])].sort((a, b) => a.name.localeCompare(b.name))
  return (
    <Show
      when={props.order.form !== 'person'}
      fallback={
        <select class="input" aria-label={t('who')} onChange={(event) => props.onShow({ who: event.currentTarget.value || null })}>
          <option value="">{t('who')}</option>
          <For each={people()}>
            {(one) => (
              <option value={one.code} selected={one.code === props.order.who}>
                {one.name}
              </option>
            )}
          </For>
        </select>
      }
    >
      <select class="input" aria-label={t('post')} onChange={(event) => props.onShow({ post: event.currentTarget.value || null })}>
        <Show when={props.order.form === 'month'}>
          <option value="">{t('post.all')}</option>
        </Show>
        <For each={props.region?.posts ?? []}>
          {(post) => (
            <option value={post.code} selected={post.code === props.order.post}>
              {post.name}
            </option>
          )}
        </For>
      </select>
      <Show when={props.order.form === 'week'}>
        <label class="print-tick">
          <input type="checkbox" checked={props.order.phones} onChange={(event) => props.onShow({ phones: event.currentTarget.checked })} />
          {t('phones')}
        </label>
      </Show>
    </Show>
  )
}
