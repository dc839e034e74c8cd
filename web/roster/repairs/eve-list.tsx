import { For, Show } from 'solid-js'
import type { EveRepairs } from '../../../api/domain/roster/repairs/eve-of-surgery.ts'
import type { Repair } from '../../../api/domain/roster/repairs/repair.ts'
import { language } from '../../i18n/language.ts'
import type { Desk } from '../desk.ts'
import { RepairRow } from './repair-row.tsx'
import { t } from './words.ts'

type EveProps = { readonly eve: EveRepairs; readonly desk: Desk; readonly onApply: (repair: Repair) => void }

/** A night before surgery: move it, make it standby, or find a locum for the morning. */
export function EveList(props: EveProps) {
  const names = () => props.eve.locum.people.map((code) => props.desk.draft.nameOf(code)).join(', ')
  return (
    <section class="repairs eve" aria-labelledby="eve-title">
      <h3 id="eve-title">{t('eve.title')}</h3>
      <Kind title={t('eve.move')} none={t('eve.move.none')} repairs={props.eve.move} {...props} />
      <Kind title={t('eve.standby')} none={t('eve.standby.none')} repairs={props.eve.standby} {...props} />
      <h4>{t('eve.locum')}</h4>
      <p class="repairs-fine">
        {props.eve.locum.says[language()]} {names() ? t('eve.locum.free', { names: names() }) : t('eve.locum.none')}
      </p>
    </section>
  )
}

function Kind(props: EveProps & { readonly title: string; readonly none: string; readonly repairs: readonly Repair[] }) {
  return (
    <>
      <h4>{props.title}</h4>
      <Show when={props.repairs.length > 0} fallback={<p class="repairs-fine">{props.none}</p>}>
        <ol aria-label={props.title}>
          <For each={props.repairs}>{(repair) => <RepairRow desk={props.desk} repair={repair} onApply={props.onApply} />}</For>
        </ol>
      </Show>
    </>
  )
}
