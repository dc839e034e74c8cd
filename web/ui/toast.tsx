import X from 'lucide-solid/icons/x'
import { createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/common.ts'
import { announce } from './announce.ts'
import { patiently } from './patiently.ts'
import './toast.css'

export type Toast = {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'bad'
  readonly action?: { readonly label: string; readonly run: () => void }
}

const [toasts, setToasts] = createSignal<readonly Toast[]>([])

const drop = (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id))

/** Says what happened, for ten seconds, and to the screen reader; what stands there already is said anew, once. One action at most, which is always possible elsewhere too. */
export function toast(text: string, more: { readonly tone?: 'bad'; readonly action?: Toast['action'] } = {}): void {
  const id = (toasts().at(-1)?.id ?? 0) + 1
  setToasts((all) => [
    ...all.filter((one) => one.text !== text).slice(-2),
    { id, text, tone: more.tone ?? 'plain', ...(more.action ? { action: more.action } : {}) },
  ])
  announce(text)
  setTimeout(() => drop(id), 10_000)
}

export function Toasts() {
  return (
    <Show when={toasts().length > 0}>
      <div
        class="toasts no-print"
        ref={(place) => void patiently(() => import('./step-aside.ts')).then(({ stepAside }) => stepAside(place))}
      >
        <For each={toasts()}>
          {(item) => (
            <div class={`toast ${item.tone}`}>
              <span>{item.text}</span>
              <Show when={item.action}>
                {(action) => (
                  <button
                    type="button"
                    class="btn small"
                    onClick={() => {
                      action().run()
                      drop(item.id)
                    }}
                  >
                    {action().label}
                  </button>
                )}
              </Show>
              <button type="button" class="btn quiet small icon-only" aria-label={t('close')} onClick={() => drop(item.id)}>
                <X class="icon" size={15} aria-hidden="true" />
              </button>
            </div>
          )}
        </For>
      </div>
    </Show>
  )
}
