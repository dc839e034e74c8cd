import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import Voicemail from 'lucide-solid/icons/voicemail'
import { createMemo, Show } from 'solid-js'
import { addDays, type Instant } from '../../api/domain/time/instant.ts'
import { dateShort, dayLong, monthLong, weekNumber } from '../format.ts'
import { plans, useMe } from '../session.ts'
import { Segmented } from '../ui/segmented.tsx'
import { type LineZoom, startOfLine } from './axis.ts'
import type { Line, LineView } from './create-line.ts'
import type { ShowLine } from './show-line.ts'
import { machinesIn } from './machines.ts'
import { t } from './words.ts'
import './line-bar.css'

/** The period, what is shown, and the one sentence with three numbers. */
export function LineBar(props: {
  readonly line: Line
  readonly view: LineView
  readonly now: Instant
  readonly onMachines: () => void
  readonly onStep: (by: number) => void
  readonly show: ShowLine
}) {
  const zoom = () => props.view.zoom
  const title = () => {
    const first = startOfLine(props.view.from, zoom())
    if (zoom() === 'day') return capital(dayLong(first))
    if (zoom() === 'month') return capital(monthLong(first))
    return t('week.title', { week: weekNumber(first), days: `${dateShort(first)} – ${dateShort(addDays(first, 6))}` })
  }
  return (
    <div class="line-bar" role="toolbar" aria-label={t('title')}>
      <button type="button" class="btn icon-only" aria-label={t(`${zoom()}.before`)} onClick={() => props.onStep(-1)}>
        <ChevronLeft size={16} aria-hidden="true" />
      </button>
      <h1>{title()}</h1>
      <button type="button" class="btn icon-only" aria-label={t(`${zoom()}.after`)} onClick={() => props.onStep(1)}>
        <ChevronRight size={16} aria-hidden="true" />
      </button>
      <Shown view={props.view} show={props.show} />
      <Sum line={props.line} zoom={zoom()} />
      <Machines {...props} />
    </div>
  )
}

/** What is shown: a day or a week, how, and of which roster. */
function Shown(props: { readonly view: LineView; readonly show: ShowLine }) {
  const me = useMe()
  return (
    <>
      <Segmented
        label={t('zoom')}
        value={props.view.zoom}
        options={[
          { value: 'day', label: t('zoom.day') },
          { value: 'week', label: t('zoom.week') },
          { value: 'month', label: t('zoom.month') },
        ]}
        onChoose={(value) => props.show({ zoom: value === 'week' ? null : value, from: props.view.from })}
      />
      <span class="rows-choice">
        <Segmented
          label={t('rows')}
          value={props.view.rows}
          options={[
            { value: 'lens', label: t('rows.lens') },
            { value: 'all', label: t('rows.all') },
            { value: 'gaps', label: t('rows.gaps') },
            { value: 'list', label: t('rows.list') },
          ]}
          onChoose={(value) => props.show({ rows: value === 'lens' ? null : value })}
        />
      </span>
      <Show when={plans(me().role)}>
        <Segmented
          label={t('source')}
          value={props.view.draft ? 'draft' : 'published'}
          options={[
            { value: 'published', label: t('source.published') },
            { value: 'draft', label: t('source.draft') },
          ]}
          onChoose={(value) => props.show({ draft: value === 'draft' ? '1' : null })}
        />
      </Show>
    </>
  )
}

/** The way to what patients hear, with how many machines would tell them something wrong. */
function Machines(props: { readonly line: Line; readonly now: Instant; readonly onMachines: () => void }) {
  const machines = createMemo(() => machinesIn(props.line))
  const wrong = () => machines().filter(({ text, closure }) => text === null && closure.until > props.now).length
  return (
    <button type="button" class="btn" title={t('machines.open')} onClick={() => props.onMachines()}>
      <Voicemail class="icon" size={16} aria-hidden="true" />
      <span class="machines-word">{t('machines.open')}</span>
      <Show when={wrong() > 0}>
        <span class="count bad" aria-hidden="true">
          {wrong()}
        </span>
        <span class="sr">, {t('machines.wrong', { count: wrong() })}</span>
      </Show>
    </button>
  )
}

/** How many practices there are, how many are covered, how many have a gap from how many causes; and apart what the rules remark. */
function Sum(props: { readonly line: Line; readonly zoom: LineZoom }) {
  const picture = () => props.line.picture()
  return (
    <p class="line-sum">
      <span>
        <b>{t('sum.all', { count: picture().total })}</b>
      </span>
      <Show
        when={picture().covered < picture().total}
        fallback={
          <span class="good">
            <b>{t('sum.fine')}</b>
          </span>
        }
      >
        <span class="good">{t(`sum.covered.${props.zoom}`, { count: picture().covered })}</span>
        <Show when={picture().withGap > 0} fallback={<span>{t('sum.unknown', { count: picture().unknown })}</span>}>
          <span class="bad">{t('sum.gaps', { practices: picture().withGap, count: picture().causes.length })}</span>
        </Show>
      </Show>
      <Show when={picture().remarks.length > 0}>
        <span class="remarks">{t('sum.remarks', { count: picture().remarks.length })}</span>
      </Show>
    </p>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
