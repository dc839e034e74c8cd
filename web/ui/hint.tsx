import X from 'lucide-solid/icons/x'
import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../i18n/common.ts'
import './hint.css'

/** The places at which a newcomer is helped once. */
export type HintName = 'cell' | 'candidates' | 'gaps' | 'publish'

const key = 'etmaal-learned'
const read = (): readonly string[] => (localStorage.getItem(key) ?? '').split(' ').filter(Boolean)
const [learned, setLearned] = createSignal<readonly string[] | null>(null)
const known = (): readonly string[] => learned() ?? read()

function learn(name: HintName): void {
  if (known().includes(name)) return
  setLearned([...known(), name])
  localStorage.setItem(key, known().join(' '))
}

/**
 * One sentence at the place itself, in the flow of the page. It goes when it is dismissed, or once its action was done:
 * `isDone` tells by the event. Gone is gone, on this device.
 */
export function Hint(props: {
  readonly name: HintName
  readonly isDone: (event: KeyboardEvent | SubmitEvent) => boolean
  readonly children: JSX.Element
}) {
  const onEvent = (event: KeyboardEvent | SubmitEvent) => props.isDone(event) && learn(props.name)
  onMount(() => {
    document.addEventListener('keydown', onEvent, true)
    document.addEventListener('submit', onEvent, true)
  })
  onCleanup(() => {
    document.removeEventListener('keydown', onEvent, true)
    document.removeEventListener('submit', onEvent, true)
  })
  return (
    <Show when={!known().includes(props.name)}>
      <p class="newcomer-hint no-print">
        <span>{props.children}</span>
        <button type="button" class="btn quiet small icon-only" aria-label={t('hint.dismiss')} onClick={() => learn(props.name)}>
          <X class="icon" size={13} aria-hidden="true" />
        </button>
      </p>
    </Show>
  )
}
