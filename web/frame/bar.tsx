import { A, useLocation } from '@solidjs/router'
import CalendarDays from 'lucide-solid/icons/calendar-days'
import ChartGantt from 'lucide-solid/icons/chart-gantt'
import House from 'lucide-solid/icons/house'
import PhoneCall from 'lucide-solid/icons/phone-call'
import Settings from 'lucide-solid/icons/settings-2'
import Users from 'lucide-solid/icons/users'
import Upload from 'lucide-solid/icons/upload'
import { For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { t } from '../i18n/common.ts'
import { homeOf, screensOf, useMe } from '../session.ts'
import { AccountMenu } from './account-menu.tsx'
import { Here } from './here.tsx'
import { Logo } from './logo.tsx'
import { PaletteKey } from './palette/palette-key.tsx'
import { screenPlaces } from './screen-places.ts'

const places = {
  today: { href: screenPlaces.today, icon: House },
  roster: { href: screenPlaces.roster, icon: CalendarDays },
  line: { href: screenPlaces.line, icon: ChartGantt },
  board: { href: screenPlaces.board, icon: PhoneCall },
  practitioners: { href: screenPlaces.practitioners, icon: Users },
  import: { href: screenPlaces.import, icon: Upload },
  settings: { href: screenPlaces.settings, icon: Settings },
} as const

/** The bar over every screen: a top bar on a desk, tabs at the bottom of a phone. */
export function Bar(props: { readonly lineGaps: number | undefined }) {
  const me = useMe()
  const location = useLocation()
  const here = (href: string) => {
    const { pathname } = location
    return href === '/demand'
      ? /^\/(demand|settings|practices|rules)/.test(pathname)
      : href === '/'
        ? pathname === '/'
        : pathname.startsWith(href)
  }
  return (
    <header class="bar no-print">
      <A class="logo" href={homeOf(me().role)}>
        <Logo />
        <span>{t('product')}</span>
      </A>
      <nav aria-label={t('menu')}>
        <For each={screensOf(me().role)}>
          {(screen) => (
            <a href={places[screen].href} aria-current={here(places[screen].href) ? 'page' : undefined}>
              <Dynamic component={places[screen].icon} class="icon" size={20} aria-hidden="true" />
              <span>{t(`nav.${screen}`)}</span>
              <Show when={screen === 'line' && props.lineGaps}>
                {(gaps) => (
                  <span class="count bad">
                    <span aria-hidden="true">{gaps()}</span>
                    <span class="sr">{t('nav.gaps', { count: gaps() })}</span>
                  </span>
                )}
              </Show>
            </a>
          )}
        </For>
      </nav>
      <PaletteKey />
      <Here />
      <AccountMenu />
    </header>
  )
}
