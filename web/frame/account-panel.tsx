import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { t } from '../i18n/common.ts'
import { signOut } from '../server.ts'
import { createForget, useMe } from '../session.ts'
import { clearUnsaved } from '../unsaved-prefix.ts'
import { LanguageChoice, SizeChoices, ThemeChoice } from './preferences.tsx'

/** Who you are, how the page looks and speaks, and the ways out. */
export function AccountPanel() {
  const me = useMe()
  const navigate = useNavigate()
  const forget = createForget()
  const leave = async (to: string) => {
    await signOut()
    clearUnsaved()
    forget()
    navigate(to)
  }
  return (
    <div id="account-panel" class="account-panel">
      <p>
        {t('account.signedInAs')} <b>{t(`access.${me().role}`)}</b>, {me().cooperative.name}
      </p>
      <h2>{t('language.title')}</h2>
      <LanguageChoice />
      <h2>{t('theme.title')}</h2>
      <ThemeChoice />
      <SizeChoices />
      <div class="account-actions">
        <Show when={me().cooperative.demo}>
          <button type="button" class="btn" onClick={() => void leave('/demo')}>
            {t('account.otherRole')}
          </button>
        </Show>
        <button type="button" class="btn" onClick={() => void leave('/login')}>
          {t('account.signOut')}
        </button>
      </div>
    </div>
  )
}
