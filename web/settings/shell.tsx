import './settings.css'
import { type JSX, Show } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { Region } from '../../api/domain/model/region.ts'
import { t as common } from '../i18n/common.ts'
import { plans, useMe } from '../session.ts'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Title } from '../ui/title.tsx'
import type { settingPlaces } from '../frame/setting-places.ts'
import { SettingsPlaces } from '../frame/settings-places.tsx'
import { t } from './words.ts'
import { createRegion } from '../region.ts'

/** A screen of the settings: its name, the ways to the others, and the region it is about. */
export function SettingsShell(props: {
  readonly title: string
  readonly here: keyof typeof settingPlaces
  readonly children: (region: () => Region) => JSX.Element
}) {
  const me = useMe()
  const region = createRegion()
  return (
    <div class="settings">
      <Title text={props.title} />
      <h1>{props.title}</h1>
      <SettingsPlaces here={props.here} />
      <Show when={plans(me().role)} fallback={<p class="note">{t('notYours')}</p>}>
        <Show when={region.isSuccess} fallback={<p class="page-loading">{common('loading')}</p>}>
          {props.children(() => unwrap(region.data!))}
        </Show>
        <Show when={region.isError && region.error}>{(error) => <ProblemNote error={error()} again={() => void region.refetch()} />}</Show>
      </Show>
    </div>
  )
}
