import { createEffect, createSignal, on, Show } from 'solid-js'
import { t } from '../i18n/common.ts'
import { useMe } from '../session.ts'
import { alarm, announce } from '../ui/announce.ts'
import { online } from '../ui/connection.ts'

const key = 'etmaal-notice-embedded'

/** Over the page: the line to the server when it is broken. */
export function ConnectionBand() {
  createEffect(
    on(online, (now, before) => {
      if (before === undefined || now === before) return
      if (now) announce(t('net.again'))
      else alarm(t('net.offline'))
    }),
  )
  return (
    <Show when={!online()}>
      <p class="band no-print">{t('net.offline')}</p>
    </Show>
  )
}

/** Under the page: what kind of database this is, whether the people are real, and whose clock the times are. */
export function Foot() {
  const me = useMe()
  const [hidden, setHidden] = createSignal(sessionStorage.getItem(key) === 'hidden')
  const hide = () => {
    sessionStorage.setItem(key, 'hidden')
    setHidden(true)
  }
  return (
    <footer class="foot no-print">
      <p>
        {t('notice.zone', { zone: me().cooperative.zone })} <Show when={me().cooperative.demo}>{t('notice.demo')}</Show>{' '}
        <a href="/accessibility">{t('nav.accessibility')}</a>
      </p>
      <Show when={me().embedded && !hidden()}>
        <p class="foot-embedded">
          {t('notice.embedded')}
          <button type="button" class="btn quiet small" onClick={hide}>
            {t('notice.hide')}
          </button>
        </p>
      </Show>
    </footer>
  )
}
