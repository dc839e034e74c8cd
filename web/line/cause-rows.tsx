import { createMemo, For, type JSX, Show } from 'solid-js'
import { type Day, instantOf } from '../../api/domain/time/instant.ts'
import { clockRange, duration, momentNear } from '../format.ts'
import { causeName } from '../i18n/common.ts'
import { AskedChips } from './asked-chips.tsx'
import { briefName } from './brief-name.ts'
import { percent } from './axis.ts'
import { CauseMark } from './cause-mark.tsx'
import type { Line, LineView } from './create-line.ts'
import { draftEdges } from './draft-edges.ts'
import { type Piece, piecesOf } from './paint.ts'
import { requestsIn } from './requests.ts'
import { type CauseRow, isNamed, type LineGroup, thickRowsOf } from './picture.ts'
import type { LinePractice } from '../answers.ts'
import { captionOf, closureOf, whoOf } from './says.ts'
import { practiceIn } from './practice-in.ts'
import { RowBox } from './row-box.tsx'
import { t } from './words.ts'
import './cause-rows.css'
import './piece.css'

/** The loud rows of a municipality: per cause one sentence on the time axis and its practices at full height. */
export function CausesOf(props: {
  readonly group: LineGroup
  readonly line: Line
  readonly today: Day
  readonly view: LineView
  readonly onChosen: () => void
}) {
  return (
    <>
      <Show when={props.view.rows === 'gaps' && props.group.causes.length > 0}>
        <h2 class="group-alone">
          {props.group.name || t(`group.none.${props.view.group}`)} <span>{props.group.practices.length}</span>
        </h2>
      </Show>
      <For each={props.group.causes}>
        {(row) => <CauseBlock row={row} group={props.group} line={props.line} today={props.today} onChosen={props.onChosen} />}
      </For>
    </>
  )
}

type BlockProps = {
  readonly row: CauseRow
  readonly group: LineGroup
  readonly line: Line
  readonly today: Day
  readonly onChosen: () => void
}

function CauseBlock(props: BlockProps) {
  const isChosen = () => props.line.chosen()?.id === props.row.id
  const caption = createMemo(() => captionOf(props.row, props.line))
  const who = () => whoOf(props.row, props.group.practices.length, props.line.region())
  const label = () =>
    t('row.label', {
      who: who(),
      where: props.group.name,
      caption: caption(),
      deadline: momentNear(props.row.decideBefore, props.today, props.line.region().zone),
    })
  const cover = createMemo(() => coverOf(props.row, props.line))
  return (
    <RowBox row={props.row} line={props.line} isChosen={isChosen()} label={label()} onChosen={() => props.onChosen()}>
      <Caption row={props.row} line={props.line} today={props.today} text={caption()} />
      <For each={thickRowsOf(props.row)}>
        {(practice) => (
          <ThickRow
            practice={practice}
            line={props.line}
            name={isNamed(props.row) ? briefName(practice, props.line.region().practices) : who()}
            title={isNamed(props.row) ? practice.name : undefined}
          />
        )}
      </For>
      <Show when={cover()}>
        {(practice) => (
          <ThickRow
            practice={practice()}
            line={props.line}
            name={briefName(practice(), props.line.region().practices)}
            title={practice().name}
            note={t('row.cover')}
          />
        )}
      </Show>
    </RowBox>
  )
}

/** The practice that was to take over and is closed itself: it shows below. */
function coverOf(row: CauseRow, line: Line): LinePractice | undefined {
  const code = row.cause === 'cover-closed' ? closureOf(line.region(), row.gaps[0]!)?.coverPractice : undefined
  return line.answer().practices.find((one) => one.code === code)
}

/** The cause as a word, and its sentence on the time axis on the side where there is room. */
function Caption(props: { readonly row: CauseRow; readonly line: Line; readonly today: Day; readonly text: string }) {
  const axis = () => props.line.axis()
  const requests = createMemo(() =>
    props.row.practices
      .flatMap((one) =>
        props.row.holes.flatMap((hole) => requestsIn(props.line, one.code, { start: hole.start, length: hole.end - hole.start })),
      )
      .filter((one, at, all) => all.indexOf(one) === at),
  )
  const first = () => props.row.holes[0]!
  const isLate = () => (first().start + first().end) / 2 > axis().length / 2
  const place = () =>
    isLate() ? { right: percent(axis(), axis().length - props.row.holes.at(-1)!.end) } : { left: percent(axis(), first().start) }
  return (
    <div class="cause-line">
      <span class="cause-word">
        <CauseMark cause={props.row.cause} /> {causeName(props.row.cause)}
      </span>
      <div class="line-track">
        <span class="caption" classList={{ 'is-late': isLate() }} style={place()}>
          {props.text}
          <AskedChips requests={requests()} line={props.line} today={props.today} />
        </span>
      </div>
    </div>
  )
}

/** The line of one practice at full height; what is put in it lies on top. */
export function ThickRow(props: {
  readonly practice: LinePractice
  readonly line: Line
  readonly name: string
  readonly title?: string | undefined
  readonly note?: string
  readonly children?: JSX.Element
}) {
  const axis = () => props.line.axis()
  const pieces = createMemo(() => piecesOf(props.practice.segments, axis()))
  const edges = createMemo(() => {
    const published = props.line.published()?.practices.find((one) => one.code === props.practice.code)
    return published ? draftEdges(props.practice.segments, published.segments) : []
  })
  const isAsked = (piece: Piece) => piece.party === 'gap' && requestsIn(props.line, props.practice.code, piece).length > 0
  const nameOf = (code: string | null) => {
    const practice = code === null ? undefined : practiceIn(props.line.region(), code)
    return practice ? briefName(practice, props.line.region().practices) : ''
  }
  const isWide = (minutes: number) => minutes / axis().length > 0.035
  const isDay = () => axis().days.length === 1
  const timesOf = ({ start, length }: Piece) => {
    const at = (minute: number) => instantOf(axis().from + minute)
    return clockRange(at(start), at(start + length), props.line.region().zone)
  }
  return (
    <div class="thick">
      <span class="thick-name" classList={{ quiet: props.note !== undefined }} title={props.title}>
        {props.name} <small>{props.note}</small>
      </span>
      <div class="line-track">
        <For each={pieces()}>
          {(piece) => (
            <i
              class={`piece ${piece.party}`}
              classList={{ asked: isAsked(piece) }}
              style={{ left: percent(axis(), piece.start), width: percent(axis(), piece.length) }}
            >
              <Show when={piece.party === 'cover' && isWide(piece.length)}>{nameOf(piece.id)}</Show>
              <Show when={piece.party === 'gap' && isWide(piece.length)}>
                {isWide(piece.length / 2) ? t('nobody') : duration(piece.length)}
              </Show>
              <Show when={isDay() && isWide(piece.length / 2)}> {timesOf(piece)}</Show>
            </i>
          )}
        </For>
        <For each={edges()}>
          {(edge) => <i class="draft-edge" style={{ left: percent(axis(), edge.start), width: percent(axis(), edge.length) }} />}
        </For>
        {props.children}
      </div>
    </div>
  )
}
