import { createSignal, Show, Suspense } from 'solid-js'
import type { Desk } from '../desk.ts'
import { t } from './words.ts'
import './versions.css'
import { laterPart } from '../../ui/later-part.ts'

const PlaceHistory = laterPart(() => import('./place-history.tsx').then((part) => ({ default: part.PlaceHistory })))

/** The history of the chosen place, folded until somebody wants it. */
export function PlacePast(props: { readonly desk: Desk }) {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <Show when={props.desk.place()}>
      <details class="place-past" open={isOpen()} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('history.title')}</summary>
        <Show when={isOpen()}>
          <Suspense fallback={<p>{t('history.loading')}</p>}>
            <PlaceHistory desk={props.desk} />
          </Suspense>
        </Show>
      </details>
    </Show>
  )
}
