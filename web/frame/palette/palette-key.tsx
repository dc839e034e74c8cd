import Search from 'lucide-solid/icons/search'
import { createSignal, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { t } from '../../i18n/common.ts'
import { createKeptKeys } from '../../ui/create-kept-keys.ts'
import { laterPart } from '../../ui/later-part.ts'

const Palette = laterPart(() => import('./palette.tsx').then((part) => ({ default: part.Palette })))

/** Ctrl K from anywhere, or the button that says so; the palette itself is loaded when it is first asked for. */
export function PaletteKey() {
  const [isOpen, setOpen] = createSignal(false)
  createKeptKeys(isOpen, () => setOpen(false))
  const onKey = (event: KeyboardEvent) => {
    if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
    event.preventDefault()
    setOpen((open) => !open)
  }
  onMount(() => {
    addEventListener('keydown', onKey)
    onCleanup(() => removeEventListener('keydown', onKey))
  })
  return (
    <>
      <button type="button" class="btn quiet palette-open" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Search class="icon" size={15} aria-hidden="true" /> <span>{t('palette.open')}</span> <kbd>Ctrl K</kbd>
      </button>
      <Show when={isOpen()}>
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  )
}
