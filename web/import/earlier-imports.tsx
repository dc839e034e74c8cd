import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show } from 'solid-js'
import { must } from '../client.ts'
import { dayIn, momentNear } from '../format.ts'
import { refusalText } from '../refusal-text.ts'
import { useMe } from '../session.ts'
import { createClock } from '../ui/clock.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { toast } from '../ui/toast.tsx'
import { listImports, takeBack } from './imports.ts'
import type { EarlierImport } from '../../api/domain/model/import.ts'
import { t } from './words.ts'
import { useQuery } from '../use-query.ts'

/** What was imported before, newest first; each can be taken back while nothing was built on it. */
export function EarlierImports() {
  const me = useMe()
  const clock = createClock()
  const list = useQuery(() => ({ queryKey: ['imports'], queryFn: () => must(listImports()) }))
  const [asking, setAsking] = createSignal<EarlierImport>()
  const moment = (one: EarlierImport) => momentNear(one.at, dayIn(clock(), me().cooperative.zone), me().cooperative.zone)
  return (
    <section class="card" aria-labelledby="earlier">
      <header>
        <h2 id="earlier">{t('earlier.title')}</h2>
      </header>
      <Show when={!list.isError} fallback={<ProblemNote error={list.error} again={() => void list.refetch()} />}>
        <Show when={(list.data?.imports.length ?? 0) > 0} fallback={<p class="earlier-none">{t('earlier.none')}</p>}>
          <ul class="earlier">
            <For each={list.data?.imports}>
              {(one) => (
                <li>
                  <span>
                    <b>{moment(one)}</b> {one.by}
                    <small>{one.files.join(', ')}</small>
                  </span>
                  <span>{t('earlier.counts', { added: one.added, changed: one.changed })}</span>
                  <Show when={one.undoneAt === null} fallback={<span class="tag">{t('earlier.undone')}</span>}>
                    <button type="button" class="btn small" onClick={() => setAsking(one)}>
                      {t('earlier.undo')}
                    </button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
      <Show when={asking()}>{(one) => <UndoDialog one={one()} moment={moment(one())} onClose={() => setAsking(undefined)} />}</Show>
    </section>
  )
}

function UndoDialog(props: { readonly one: EarlierImport; readonly moment: string; readonly onClose: () => void }) {
  const client = useQueryClient()
  const [fault, setFault] = createSignal<string>()
  const undo = async () => {
    const answer = await takeBack(props.one.id)
    if (!answer.ok) return setFault(refusalText(answer.problem))
    toast(t('undo.done'))
    props.onClose()
    return client.invalidateQueries()
  }
  return (
    <Dialog open title={t('undo.title')} onClose={props.onClose}>
      <p>{t('undo.text', { moment: props.moment })}</p>
      <Show when={fault()}>
        <p class="note bad" role="alert">
          {fault()}
        </p>
      </Show>
      <div class="dialog-actions">
        <button type="button" class="btn danger" onClick={() => void undo()}>
          {t('undo.run')}
        </button>
      </div>
    </Dialog>
  )
}
