import { Show } from 'solid-js'
import { lastAlert, lastPolite } from '../ui/announce.ts'

/** The page's two live regions. The text is remade on each turn, so that the same sentence is heard twice. */
export function LiveRegions() {
  return (
    <div class="sr">
      <div role="status" aria-live="polite">
        <Show when={lastPolite().turn} keyed>
          {(_turn) => <p>{lastPolite().text}</p>}
        </Show>
      </div>
      <div role="alert" aria-live="assertive">
        <Show when={lastAlert().turn} keyed>
          {(_turn) => <p>{lastAlert().text}</p>}
        </Show>
      </div>
    </div>
  )
}
