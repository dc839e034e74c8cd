import { createMemo, For, Show } from 'solid-js'
import { instantOf } from '../../api/domain/time/instant.ts'
import { clockRange, dayIn, dayShort } from '../format.ts'
import { briefName } from './brief-name.ts'
import type { Line } from './create-line.ts'
import { type Piece, piecesOf } from './paint.ts'
import type { LinePractice } from '../answers.ts'
import { practiceIn } from './practice-in.ts'
import { t } from './words.ts'
import './magnifier.css'

/** What a pointer on a thin row is over: a practice, a minute of the axis, and where on the screen. */
export type Under = { readonly practice: LinePractice; readonly minute: number; readonly left: number; readonly top: number }

/** Minutes shown on either side of the pointer. */
const reach = 8 * 60

/** A quiet row at 40 px, with its name and the times of who answers there. The list says the same in words. */
export function Magnifier(props: { readonly under: Under; readonly line: Line }) {
  const axis = () => props.line.axis()
  const from = () => Math.min(Math.max(0, props.under.minute - reach), Math.max(0, axis().length - 2 * reach))
  const pieces = createMemo(() => piecesOf(props.under.practice.segments, axis()))
  const here = () => pieces().find((one) => one.start <= props.under.minute && props.under.minute < one.start + one.length)
  const shown = () => pieces().filter((one) => one.start < from() + 2 * reach && from() < one.start + one.length)
  const place = (one: Piece) => {
    const start = Math.max(one.start, from())
    const end = Math.min(one.start + one.length, from() + 2 * reach)
    return { left: `${((start - from()) / (2 * reach)) * 100}%`, width: `${((end - start) / (2 * reach)) * 100}%` }
  }
  const says = (one: Piece) => {
    const zone = props.line.region().zone
    const at = (minute: number) => instantOf(axis().from + minute)
    const post = props.line.region().posts.find((each) => each.code === one.id)
    const who = post?.name ?? (one.party === 'cover' && one.id ? practiceIn(props.line.region(), one.id)?.name : undefined)
    const times = `${dayShort(dayIn(at(one.start), zone))} ${clockRange(at(one.start), at(one.start + one.length), zone)}`
    return [times, who ?? t(`legend.${names[one.party]}`)].join(', ')
  }
  return (
    <div class="magnifier" aria-hidden="true" style={{ left: `${props.under.left}px`, top: `${props.under.top}px` }}>
      <b>{briefName(props.under.practice, props.line.region().practices)}</b>
      <div>
        <For each={shown()}>{(one) => <i class={`piece ${one.party}`} style={place(one)} />}</For>
        <u style={{ left: `${((props.under.minute - from()) / (2 * reach)) * 100}%` }} />
      </div>
      <Show when={here()}>{(one) => <small>{says(one())}</small>}</Show>
    </div>
  )
}

const names = { own: 'practice', cover: 'cover', post: 'post', night: 'night', gap: 'nobody', unknown: 'unknown' } as const
