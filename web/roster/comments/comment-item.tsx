import { Show } from 'solid-js'
import type { Comment } from '../../../api/domain/model/comment.ts'
import { dayIn, momentNear } from '../../format.ts'
import { refusalText } from '../../refusal-text.ts'
import { toast } from '../../ui/toast.tsx'
import type { Desk } from '../desk.ts'
import { goToDay, goToPlace } from '../go-to.ts'
import type { Comments } from './create-comments.ts'
import { aboutShort } from './names.ts'
import { t } from './words.ts'

/** One comment: what it is about, what it says, who wrote it, and the way to settle it. */
export function CommentItem(props: {
  readonly desk: Desk
  readonly comments: Comments
  readonly comment: Comment
  /** Where the cell it is about can be gone to from here. */
  readonly onGone?: () => void
}) {
  const comment = () => props.comment
  const moment = () => {
    const { zone } = props.desk.region()
    return momentNear(comment().at, dayIn(props.desk.now(), zone), zone)
  }
  const where = () => aboutShort(props.desk, comment().about)
  const settle = async () => {
    const problem = await props.comments.change(comment().id, { resolved: comment().resolved === null })
    if (problem) toast(t('failed', { why: refusalText(problem) }), { tone: 'bad' })
  }
  const go = () => {
    goTo(props.desk, comment())
    props.onGone?.()
  }
  const canGo = () => props.onGone !== undefined && comment().about.on !== 'person'
  return (
    <li classList={{ settled: comment().resolved !== null }}>
      <header>
        <Show when={canGo()} fallback={<b>{where()}</b>}>
          <button type="button" class="link" aria-label={t('goto', { where: where() })} onClick={go}>
            {where()}
          </button>
        </Show>
        <Show when={comment().visible}>
          <span class="tag">{t('visible.tag')}</span>
        </Show>
      </header>
      <p>{comment().text}</p>
      <footer>
        <small>
          {t('by', { name: comment().author, moment: moment() })}
          <Show when={comment().resolved}>{(resolved) => <> · {t('resolved', { name: resolved().by })}</>}</Show>
        </small>
        <button type="button" class="btn small" onClick={() => void settle()}>
          {t(comment().resolved === null ? 'resolve' : 'reopen')}
        </button>
      </footer>
    </li>
  )
}

function goTo(desk: Desk, { about }: Comment): void {
  if (about.on === 'day') return goToDay(desk, about.date)
  const shift = about.on === 'place' ? desk.shiftOf(about.shift) : undefined
  if (shift && about.on === 'place') goToPlace(desk, { shift, position: about.position })
}
