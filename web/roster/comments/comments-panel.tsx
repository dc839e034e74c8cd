import './comments.css'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { Segmented } from '../../ui/segmented.tsx'
import type { Desk } from '../desk.ts'
import { CommentItem } from './comment-item.tsx'
import type { Comments } from './create-comments.ts'
import { t } from './words.ts'

type Which = 'open' | 'mine' | 'all'

/** All comments, the latest first: those that are open, those that name me, or all of them. */
export function CommentsPanel(props: {
  readonly desk: Desk
  readonly comments: Comments
  readonly onWrite: () => void
  readonly onGone: () => void
}) {
  const [which, setWhich] = createSignal<Which>('open')
  const shown = createMemo(() => {
    if (which() === 'all') return props.comments.all()
    return which() === 'open' ? props.comments.open() : props.comments.open().filter(props.comments.namesMe)
  })
  return (
    <div class="comments-panel">
      <div class="comments-head">
        <Segmented
          label={t('filter')}
          value={which()}
          options={[
            { value: 'open', label: t('filter.open') },
            { value: 'mine', label: t('filter.mine') },
            { value: 'all', label: t('filter.all') },
          ]}
          onChoose={setWhich}
        />
        <button type="button" class="btn small" onClick={() => props.onWrite()}>
          {t('new')} <kbd>Shift F2</kbd>
        </button>
      </div>
      <Show when={shown().length > 0} fallback={<p class="side-fine">{t(props.comments.all().length === 0 ? 'none' : 'none.filter')}</p>}>
        <ul class="comments" aria-label={t('list')}>
          <For each={shown()}>
            {(comment) => <CommentItem desk={props.desk} comments={props.comments} comment={comment} onGone={props.onGone} />}
          </For>
        </ul>
      </Show>
    </div>
  )
}
