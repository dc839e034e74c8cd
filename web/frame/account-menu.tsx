import ChevronDown from 'lucide-solid/icons/chevron-down'
import { createSignal, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { t } from '../i18n/common.ts'
import { useMe } from '../session.ts'
import { laterPart } from '../ui/later-part.ts'

const Panel = laterPart(() => import('./account-panel.tsx').then((part) => ({ default: part.AccountPanel })))

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
        <Suspense>
          <Panel />
        </Suspense>
      </Show>
    </div>
  )
}
