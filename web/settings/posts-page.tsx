import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { plain } from '../../api/domain/model/letters.ts'
import type { Post } from '../../api/domain/model/post.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { phonePairs } from '../format.ts'
import { createOrders } from './create-orders.ts'
import { PasteDialog } from './paste.tsx'
import { PostForm } from './post-form.tsx'
import { Search } from './search.tsx'
import { Tools } from './tools.tsx'
import { SettingsShell } from './shell.tsx'
import { t } from './words.ts'

/** The posts of the cooperative: numbers, order on the board and whom to call. */
export function PostsPage() {
  return (
    <SettingsShell title={t('posts.title')} here="posts">
      {(region) => <Posts region={region()} />}
    </SettingsShell>
  )
}

function Posts(props: { readonly region: Region }) {
  const orders = createOrders()
  const [sought, setSought] = createSignal('')
  const [edited, setEdited] = createSignal<string | null>(null)
  const [pasting, setPasting] = createSignal(false)
  const shown = createMemo(() => {
    const words = plain(sought()).split(/\s+/).filter(Boolean)
    const textOf = (post: Post) => plain([post.code, post.name, post.place, post.phone, post.partnerPhone].join(' '))
    return props.region.posts.filter((post) => words.every((word) => textOf(post).includes(word)))
  })
  const form = (post: Post | null) => <PostForm region={props.region} post={post} orders={orders} onClose={() => setEdited(null)} />
  return (
    <>
      <Tools label={t('posts.new')} onNew={() => setEdited('')} onPaste={() => setPasting(true)} />
      <Show when={edited() === ''}>
        <section class="card padded" aria-label={t('posts.new')}>
          {form(null)}
        </section>
      </Show>
      <section class="card">
        <Search label={t('posts.search')} count={shown().length} onSearch={setSought} />
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
                    <td colspan="6">{t('posts.none')}</td>
                  </tr>
                }
              >
                {(post) => <PostRow post={post} isOpen={edited() === post.code} onEdit={setEdited} form={form} />}
              </For>
            </tbody>
          </table>
        </div>
      </section>
      <Show when={pasting()}>
        <PasteDialog kinds={['posts', 'contacts']} onClose={() => setPasting(false)} />
      </Show>
    </>
  )
}

type RowProps = {
  readonly post: Post
  readonly isOpen: boolean
  readonly onEdit: (code: string | null) => void
  readonly form: (post: Post) => JSX.Element
}

/** A post in a line; Enter opens its fields under it. */
function PostRow(props: RowProps) {
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            class="entry-open"
            aria-expanded={props.isOpen}
            onClick={() => props.onEdit(props.isOpen ? null : props.post.code)}
          >
            {props.post.name}
          </button>
        </th>
        <td>{props.post.place}</td>
        <td>{props.post.phone && phonePairs(props.post.phone)}</td>
        <td>{props.post.partnerPhone && phonePairs(props.post.partnerPhone)}</td>
        <td>{props.post.code}</td>
        <td>{props.post.contacts.map(({ label }) => label).join(' › ')}</td>
      </tr>
      <Show when={props.isOpen}>
        <tr>
          <td colspan="6">{props.form(props.post)}</td>
        </tr>
      </Show>
    </>
  )
}

const Heads = () => (
  <tr>
    <For each={['name', 'place', 'phone', 'partnerPhone', 'code'] as const}>{(field) => <th scope="col">{t(`field.${field}`)}</th>}</For>
    <th scope="col">{t('posts.contacts')}</th>
  </tr>
)
