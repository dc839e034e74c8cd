import { useNavigate, useParams } from '@solidjs/router'
import { createMemo, Show } from 'solid-js'
import type { Practice } from '../../../api/domain/model/practice.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import { linkOn } from '../../../api/domain/cover/openings.ts'
import { count, dayIn } from '../../format.ts'
import { practicesByName } from '../../practices-by-name.ts'
import { createRegionDesk } from '../../region-desk.ts'
import { createClock } from '../../ui/clock.ts'
import { EntryScreen } from '../entry-screen.tsx'
import type { EntryColumn } from '../entry-table.tsx'
import { SettingsShell } from '../shell.tsx'
import { t } from '../words.ts'
import { PracticeForm } from './practice-form.tsx'

/** No code of a practice is written so, and an address keeps both as they are. */
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
  const desk = createRegionDesk(() => props.region)
  const today = createMemo(() => dayIn(now(), props.region.zone))
  const practices = createMemo(() => practicesByName(props.region))
  const show = (code: string | null) => navigate(code === null ? '/practices' : `/practices/${code}`, { scroll: false })
  const postOf = (practice: Practice): string => {
    const link = linkOn(practice.links, today())
    return props.region.posts.find(({ code }) => code === link?.post)?.name ?? ''
  }
  const form = (practice: Practice | null) => (
    <PracticeForm region={props.region} practice={practice} desk={desk} today={today()} onClose={() => show(null)} />
  )
  return (
    <EntryScreen
      {...{ newLabel: t('practices.new'), isNew: params.code === isNew, onNew: () => show(isNew), newForm: () => form(null) }}
      kinds={['practices', 'hours', 'closures']}
      search={t('practices.search')}
      none={t('practices.none')}
      entries={practices()}
      columns={columns(postOf)}
      textOf={(one) => [one.code, one.name, one.place, one.neighbourhood, one.municipality, postOf(one)].join(' ')}
      beside={(one) => (
        <Show when={one.hours.length === 0}>
          {' '}
          <span class="tag warn">{t('hours.unknown')}</span>
        </Show>
      )}
      isOpen={({ code }) => params.code === code}
      onOpen={(one) => show(one?.code ?? null)}
      form={form}
    />
  )
}

const columns = (postOf: (practice: Practice) => string): readonly [EntryColumn<Practice>, ...EntryColumn<Practice>[]] => [
  { label: t('field.name'), cell: ({ name }) => name },
  { label: t('field.patients'), cell: ({ patients }) => count(patients), isNumber: true },
  { label: t('link.post'), cell: postOf },
  { label: t('field.place'), cell: ({ place }) => place },
  { label: t('field.neighbourhood'), cell: ({ neighbourhood }) => neighbourhood },
  { label: t('field.code'), cell: ({ code }) => code },
]
