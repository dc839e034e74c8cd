import { createMemo, For, Show } from 'solid-js'
import type { Region } from '../../../api/domain/model/region.ts'
import { clock, dayIn, dayLong } from '../../format.ts'
import { useMe } from '../../session.ts'
import type { Paper, PaperCell } from './paper.ts'
import type { PaperProps } from './paper-props.ts'
import { paperNames } from './paper-names.ts'
import { t } from './words.ts'

/** The heading of a paper; a draft says so where nobody can miss it. */
export function PaperHead(props: { readonly title: string; readonly source: 'draft' | 'published' }) {
  return (
    <header class="paper-head">
      <h1>{props.title}</h1>
      <Show when={props.source === 'draft'}>
        <b class="paper-frame">{t('draft')}</b>
      </Show>
    </header>
  )
}

/** The foot of every page: whose roster, which version, when it was printed, and that it may be out of date. */
export function PaperFoot(props: PaperProps & { readonly columns: number }) {
  const me = useMe()
  const version = () => t(props.printed.source === 'draft' ? 'foot.draft' : 'foot.published', { version: props.printed.version })
  const at = () => {
    const { zone } = props.region
    return t('foot.at', { at: `${dayLong(dayIn(props.at, zone), undefined, true)} ${clock(props.at, zone)}` })
  }
  return (
    <tfoot>
      <tr>
        <td colSpan={props.columns}>
          {me().cooperative.name} · {version()} · {at()} · <b>{t('foot.old')}</b>
        </td>
      </tr>
    </tfoot>
  )
}

/** Who stands in a place; nobody is a word in a frame, so that it is read on any printer. */
export function PaperNames(props: { readonly cell: PaperCell; readonly nameOf: (code: string) => string }) {
  return (
    <>
      <For each={props.cell.present}>
        {(held, index) => (
          <>
            {index() > 0 ? ' / ' : ''}
            {props.nameOf(held.practitioner)}
          </>
        )}
      </For>
      <Show when={props.cell.isOpen}>
        {' '}
        <b class="paper-frame">{t('open')}</b>
      </Show>
      <For each={props.cell.absent}>{(held) => <small> {t('absent', { name: props.nameOf(held.practitioner) })}</small>}</For>
    </>
  )
}

/** The names on a paper: short in the cells, and with their codes below it. */
export function createNames(region: () => Region, paper: () => Paper, dates: () => { readonly from: string; readonly until: string }) {
  const people = createMemo(() => {
    const shown = new Set(
      paper()
        .shifts.filter((shift) => shift.date >= dates().from && shift.date < dates().until)
        .flatMap((shift) =>
          Array.from({ length: paper().rowsOf(shift) }, (_, at) => paper().cellAt({ shift, position: at + 1 })).flatMap((cell) =>
            [...cell.present, ...cell.absent].map((held) => held.practitioner),
          ),
        ),
    )
    return region().practitioners.filter((one) => shown.has(one.code))
  })
  const names = createMemo(() => paperNames(people()))
  return { people, nameOf: (code: string) => names().get(code) ?? code }
}

/** Every name on the paper with its code. */
export function PaperLegend(props: { readonly people: Region['practitioners'] }) {
  return (
    <section class="paper-legend">
      <h2>{t('legend')}</h2>
      <ul>
        <For each={props.people}>
          {(one) => (
            <li>
              <b>{one.code}</b> {one.name}
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
