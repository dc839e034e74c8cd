import { For } from 'solid-js'
import { t as common } from '../i18n/common.ts'
import { settingPlaces } from './setting-places.ts'
import { t } from './palette/words.ts'
import './settings-places.css'

type Place = keyof typeof settingPlaces

const places = Object.keys(settingPlaces) as readonly Place[]

/** The ways between the screens of the settings. */
export function SettingsPlaces(props: { readonly here: Place }) {
  return (
    <nav class="settings-places" aria-label={common('nav.settings')}>
      <For each={places}>
        {(place) => (
          <a href={settingPlaces[place]} aria-current={place === props.here ? 'page' : undefined}>
            {t(`place.${place}`)}
          </a>
        )}
      </For>
    </nav>
  )
}
