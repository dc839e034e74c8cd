import { For, Show } from 'solid-js'
import type { RegionChange } from '../../api/domain/model/region-change.ts'
import type { Zone } from '../../api/domain/time/zone.ts'
import { must } from '../client.ts'
import { clock, dayIn, dayShort } from '../format.ts'
import { language } from '../i18n/language.ts'
import type { RegionDesk } from '../region-desk.ts'
import { readRegionChanges } from '../region-server.ts'
import { t } from './entry-words.ts'
import { useQuery } from '../use-query.ts'

type Props = { readonly entry: RegionChange['entry']; readonly code?: string; readonly zone: Zone; readonly desk: Pick<RegionDesk, 'undo'> }

/** Who changed this by hand, when and what, with the way to turn it round. */
export function EntryHistory(props: Props) {
  const query = useQuery(() => ({
    queryKey: ['region-changes', props.entry, props.code],
    queryFn: () => must(readRegionChanges({ entry: props.entry, code: props.code })),
    // Each line stays where it is, and the focus in it.
    reconcile: 'id',
  }))
  /** The button goes when its change is undone: the focus goes on at its line. */
  const undo = async (id: string, button: HTMLElement) => {
    const line = button.closest('li')
    await props.desk.undo(id)
    if (document.activeElement === document.body) line?.focus()
  }
  const events = () => (query.isSuccess ? query.data.changes : [])
  return (
    <section class="card entry-card" aria-labelledby="entry-history">
      <header>
        <h2 id="entry-history">{t('history')}</h2>
      </header>
      <Show when={events().length > 0} fallback={<p class="entry-none">{t('history.none')}</p>}>
        <ol class="entry-history">
          <For each={events()}>
            {(event) => {
              const says = () => event.says.map((one) => one[language()]).join(' ')
              return (
                <li tabindex="-1">
                  <span class="when">
                    {dayShort(dayIn(event.at, props.zone))} {clock(event.at, props.zone)}, {event.by}
                  </span>
                  <span>{says()}</span>
                  <Show when={event.reason}>{(reason) => <q>{reason()}</q>}</Show>
                  <Show when={event.undoes}>
                    <em>{t('history.undoes')}</em>
                  </Show>
                  <Show when={!event.undone} fallback={<em>{t('history.undone')}</em>}>
                    <button
                      type="button"
                      class="btn small"
                      aria-label={t('history.turn', { what: says() })}
                      onClick={(click) => void undo(event.id, click.currentTarget)}
                    >
                      {t('undo')}
                    </button>
                  </Show>
                </li>
              )
            }}
          </For>
        </ol>
      </Show>
    </section>
  )
}
