import { createSignal } from 'solid-js'
import type { Post } from '../../api/domain/model/post.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { phonePairs } from '../format.ts'
import { createRegionDesk } from '../region-desk.ts'
import { EntryScreen } from './entry-screen.tsx'
import type { EntryColumn } from './entry-table.tsx'
import { PostForm } from './post-form.tsx'
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

const isNew = '+'

function Posts(props: { readonly region: Region }) {
  const desk = createRegionDesk(() => props.region)
  const [edited, setEdited] = createSignal<string | null>(null)
  const form = (post: Post | null) => <PostForm region={props.region} post={post} desk={desk} onClose={() => setEdited(null)} />
  return (
    <EntryScreen
      {...{ newLabel: t('posts.new'), isNew: edited() === isNew, onNew: () => setEdited(isNew), newForm: () => form(null) }}
      kinds={['posts', 'contacts']}
      search={t('posts.search')}
      none={t('posts.none')}
      entries={props.region.posts}
      columns={columns()}
      textOf={(one) => [one.code, one.name, one.place, one.phone, one.partnerPhone].join(' ')}
      isOpen={({ code }) => edited() === code}
      onOpen={(one) => setEdited(one?.code ?? null)}
      form={form}
    />
  )
}

const columns = (): readonly [EntryColumn<Post>, ...EntryColumn<Post>[]] => [
  { label: t('field.name'), cell: ({ name }) => name },
  { label: t('field.place'), cell: ({ place }) => place },
  { label: t('field.phone'), cell: ({ phone }) => phone && phonePairs(phone) },
  { label: t('field.partnerPhone'), cell: ({ partnerPhone }) => partnerPhone && phonePairs(partnerPhone) },
  { label: t('field.code'), cell: ({ code }) => code },
  { label: t('posts.contacts'), cell: ({ contacts }) => contacts.map(({ label }) => label).join(' › ') },
]
