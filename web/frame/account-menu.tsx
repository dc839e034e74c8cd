import { useNavigate } from '@solidjs/router'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../i18n/common.ts'
import { signOut } from '../server.ts'
import { createForget, useMe } from '../session.ts'
import { clearUnsaved } from '../unsaved-prefix.ts'
import { LanguageChoice, ThemeChoice } from './preferences.tsx'

/** Who you are here, and how the page looks: a button that opens a panel; Escape and a click beside it close it. */
export function AccountMenu() {
  const me = useMe()
  const [open, setOpen] = createSignal(false)
  let root: HTMLDivElement | undefined
  let button: HTMLButtonElement | undefined

  const onPointer = (event: PointerEvent) => {
    if (open() && root && !root.contains(event.target as Node)) setOpen(false)
  }
  onMount(() => document.addEventListener('pointerdown', onPointer))
  onCleanup(() => document.removeEventListener('pointerdown', onPointer))

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open()) return
    event.stopPropagation()
    setOpen(false)
    button?.focus()
  }

  return (
    <div class="account" ref={root} onKeyDown={onKey}>
      <button
        ref={button}
        type="button"
        class="btn quiet"
        aria-expanded={open()}
        aria-controls="account-panel"
        onClick={() => setOpen(!open())}
      >
        <span class="sr">{t('account.open')}: </span>
        <span class="account-name">{t(`access.${me().role}`)}</span>
        <ChevronDown class="icon" size={15} aria-hidden="true" />
      </button>
      <Show when={open()}>
        <Panel />
      </Show>
    </div>
  )
}

function Panel() {
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
