import { For, Show } from 'solid-js'
import type { Repair, TouchedCell } from '../../../api/domain/roster/repairs/repair.ts'
import { dayShort, hourShort } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { language } from '../../i18n/language.ts'
import type { Desk } from '../desk.ts'
import { t } from './words.ts'

/** One repair: its sentence, the cells it touches before and after, what the rules newly say, and the button that does it. */
export function RepairRow(props: { readonly desk: Desk; readonly repair: Repair; readonly onApply: (repair: Repair) => void }) {
  const says = () => props.repair.says[language()]
  return (
    <li class="repair">
      <p>{says()}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('cell')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.repair.cells}>{(cell) => <CellRow desk={props.desk} cell={cell} />}</For>
        </tbody>
      </table>
      <Show when={props.repair.findings.length > 0}>
        <ul class="repair-notes">
          <For each={props.repair.findings}>{(finding) => <li class={finding.level}>{finding.says[language()]}</li>}</For>
        </ul>
      </Show>
      <div class="repair-foot">
        <small>{t('people', { count: props.repair.cost.people })}</small>
        <button
          type="button"
          class="btn small"
          aria-label={t('apply.label', { repair: says() })}
          onClick={() => props.onApply(props.repair)}
        >
          {t('apply')}
        </button>
      </div>
    </li>
  )
}

function CellRow(props: { readonly desk: Desk; readonly cell: TouchedCell }) {
  const shift = () => props.desk.shiftOf(props.cell.shift)
  const name = (code: string | null, nobody: string) => (code === null ? nobody : props.desk.draft.nameOf(code))
  return (
    <Show when={shift()}>
      {(one) => (
        <tr>
          <th scope="row">
            {dayShort(one().date)} {hourShort(one().start)}–{hourShort(one().end)}
            <small> {roleName(one().role).toLowerCase()}</small>
          </th>
          <td classList={{ nobody: props.cell.before === null }}>{name(props.cell.before, t('nobody'))}</td>
          <td classList={{ nobody: props.cell.after === null }}>{name(props.cell.after, t('gone'))}</td>
        </tr>
      )}
    </Show>
  )
}
