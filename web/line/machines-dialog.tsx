import Copy from 'lucide-solid/icons/copy'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Instant } from '../../api/domain/time/instant.ts'
import { overlaps } from '../../api/domain/time/interval.ts'
import type { Zone } from '../../api/domain/time/zone.ts'
import { clock, dateShort, dayIn } from '../format.ts'
import { type Language, language } from '../i18n/language.ts'
import { Dialog } from '../ui/dialog.tsx'
import { copyMachine } from './copy-machine.ts'
import type { Line } from './create-line.ts'
import { LanguageOfText } from './language-of-text.tsx'
import { type MachineOf, machinesIn } from './machines.ts'
import type { CauseRow } from './picture.ts'
import { codeOf } from './says.ts'
import { t } from './words.ts'
import './machines.css'

/** Every answering machine of the period with what it must say, to be copied; where nothing can be said yet, the way to the gap. */
export function MachinesDialog(props: {
  readonly line: Line
  readonly now: Instant
  readonly onMend: (row: CauseRow) => void
  readonly onClose: () => void
}) {
  const zone = () => props.line.region().zone
  const machines = createMemo(() => machinesIn(props.line).filter(({ closure }) => closure.until > props.now))
  /** The gap this closure makes, chosen on the line. */
  const mend = ({ practice, closure }: MachineOf) => {
    const row = props.line.picture().causes.find(({ gaps }) => gaps.some((gap) => codeOf(gap) === practice.code && overlaps(gap, closure)))
    props.onClose()
    if (!row) return
    props.line.choose(row)
    props.onMend(row)
  }
  const [tongue, setTongue] = createSignal<Language>(language())
  return (
    <Dialog open wide title={t('machines.title')} onClose={() => props.onClose()}>
      <div class="machines">
        <Show when={machines().length > 0} fallback={<p>{t('machines.none')}</p>}>
          <p>
            {t('machines.about')} <LanguageOfText value={tongue()} onChoose={setTongue} />
          </p>
          <ul>
            <For each={machines()}>
              {(machine) => <Row machine={machine} tongue={tongue()} zone={zone()} onMend={() => mend(machine)} />}
            </For>
          </ul>
        </Show>
      </div>
    </Dialog>
  )
}

function Row(props: { readonly machine: MachineOf; readonly tongue: Language; readonly zone: Zone; readonly onMend: () => void }) {
  const at = (moment: string) => `${dateShort(dayIn(moment, props.zone))} ${clock(moment, props.zone)}`
  const agreed = () => (props.machine.cover ? t('machine.now', { cover: props.machine.cover.name }) : t('machine.now.none'))
  return (
    <li>
      <h3>
        {props.machine.practice.name}
        <small>
          {at(props.machine.closure.from)} – {at(props.machine.closure.until)}
        </small>
      </h3>
      <Show
        when={props.machine.text}
        fallback={
          <>
            <p>
              {agreed()} <b class="bad">{t('machine.wrong')}</b>
            </p>
            <button
              type="button"
              class="btn small"
              aria-label={t('machines.mend.label', { practice: props.machine.practice.name })}
              onClick={props.onMend}
            >
              {t('machines.mend')}
            </button>
          </>
        }
      >
        {(text) => (
          <>
            <blockquote lang={props.tongue}>{text()[props.tongue]}</blockquote>
            <button
              type="button"
              class="btn small"
              aria-label={t('machines.copy.label', { practice: props.machine.practice.name })}
              onClick={() => void copyMachine(text()[props.tongue])}
            >
              <Copy class="icon" size={13} aria-hidden="true" /> {t('machine.copy')}
            </button>
          </>
        )}
      </Show>
    </li>
  )
}
