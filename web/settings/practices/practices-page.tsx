import { useNavigate, useParams } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { plain } from '../../../api/domain/model/letters.ts'
import type { Practice } from '../../../api/domain/model/practice.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import { linkOn } from '../../../api/domain/cover/openings.ts'
import { count, dayIn } from '../../format.ts'
import { createOrders } from '../create-orders.ts'
import { PasteDialog } from '../paste.tsx'
import { Search } from '../search.tsx'
import { Tools } from '../tools.tsx'
import { SettingsShell } from '../shell.tsx'
import { t } from '../words.ts'
import { createClock } from '../../ui/clock.ts'
import { PracticeForm } from './practice-form.tsx'

const isNew = '+'

/** The practices of the region; one is opened by its address. */
export function PracticesPage() {
  return (
    <SettingsShell title={t('practices.title')} here="practices">
      {(region) => <Practices region={region()} />}
    </SettingsShell>
  )
}

function Practices(props: { readonly region: Region }) {
  const params = useParams<{ code: string }>()
  const navigate = useNavigate()
  const now = createClock()
  const orders = createOrders()
  const [sought, setSought] = createSignal('')
  const [pasting, setPasting] = createSignal(false)
  const today = createMemo(() => dayIn(now(), props.region.zone))
  const show = (code: string | null) => navigate(code === null ? '/practices' : `/practices/${encodeURIComponent(code)}`, { scroll: false })
  const postOf = (practice: Practice) => {
    const link = linkOn(practice.links, today())
    return props.region.posts.find(({ code }) => code === link?.post)?.name ?? ''
  }
  const shown = createMemo(() => {
    const words = plain(sought()).split(/\s+/).filter(Boolean)
    const textOf = (one: Practice) => plain([one.code, one.name, one.place, one.neighbourhood, one.municipality, postOf(one)].join(' '))
    return props.region.practices.filter((one) => words.every((word) => textOf(one).includes(word)))
  })
  const form = (practice: Practice | null) => (
    <PracticeForm region={props.region} practice={practice} orders={orders} today={today()} onClose={() => show(null)} />
  )
  return (
    <>
      <Tools label={t('practices.new')} onNew={() => show(isNew)} onPaste={() => setPasting(true)} />
      <Show when={params.code === isNew}>
        <section class="card padded" aria-label={t('practices.new')}>
          {form(null)}
        </section>
      </Show>
      <section class="card">
        <Search label={t('practices.search')} count={shown().length} onSearch={setSought} />
        <div class="scroll-x">
          <table class="table entries">
            <thead>
              <Heads />
            </thead>
            <tbody>
              <For
                each={shown()}
                fallback={
                  <tr>
                    <td colspan="6">{t('practices.none')}</td>
                  </tr>
                }
              >
                {(practice) => (
                  <PracticeRow {...{ practice, form, isOpen: params.code === practice.code, post: postOf(practice), onShow: show }} />
                )}
              </For>
            </tbody>
          </table>
        </div>
      </section>
      <Show when={pasting()}>
        <PasteDialog kinds={['practices', 'hours', 'closures']} onClose={() => setPasting(false)} />
      </Show>
    </>
  )
}

type RowProps = {
  readonly practice: Practice
  readonly post: string
  readonly isOpen: boolean
  readonly onShow: (code: string | null) => void
  readonly form: (practice: Practice) => JSX.Element
}

/** A practice in a line; Enter opens its fields under it. */
function PracticeRow(props: RowProps) {
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            class="entry-open"
            aria-expanded={props.isOpen}
            onClick={() => props.onShow(props.isOpen ? null : props.practice.code)}
          >
            {props.practice.name}
          </button>
          <Show when={props.practice.hours.length === 0}>
            {' '}
            <span class="tag warn">{t('hours.unknown')}</span>
          </Show>
        </th>
        <td class="number">{count(props.practice.patients)}</td>
        <td>{props.post}</td>
        <td>{props.practice.place}</td>
        <td>{props.practice.neighbourhood}</td>
        <td>{props.practice.code}</td>
      </tr>
      <Show when={props.isOpen}>
        <tr>
          <td colspan="6">{props.form(props.practice)}</td>
        </tr>
      </Show>
    </>
  )
}

const Heads = () => (
  <tr>
    <th scope="col">{t('field.name')}</th>
    <th scope="col" class="number">
      {t('field.patients')}
    </th>
    <th scope="col">{t('link.post')}</th>
    <th scope="col">{t('field.place')}</th>
    <th scope="col">{t('field.neighbourhood')}</th>
    <th scope="col">{t('field.code')}</th>
  </tr>
)
