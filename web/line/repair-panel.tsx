import { createSignal, For, Show } from 'solid-js'
import { Segmented } from '../ui/segmented.tsx'
import { Agreement } from './agreement.tsx'
import { briefName } from './brief-name.ts'
import { CandidateCard } from './candidate-card.tsx'
import { MachineText } from './machine-text.tsx'
import { StoppedNote } from './stopped-note.tsx'
import { WhyNot } from './why-not.tsx'
import { t } from './words.ts'
import type { RepairProps } from './repair-props.ts'
import './repair.css'

/** Candidates in view at first; the rest is one click or key away. */
const few = 3

/** Mending a closure where it stands: the agreement, who could take over, and what the answering machine then says. */
export function RepairPanel(props: RepairProps) {
  const [all, setAll] = createSignal(false)
  const focusedAt = () => props.repair.able().findIndex((one) => one === props.repair.focused())
  const shown = () => (all() ? props.repair.able() : props.repair.able().slice(0, Math.max(few, focusedAt() + 1)))
  return (
    <Show when={props.repair.broken()}>
      {(broken) => (
        <>
          <Agreement {...props} broken={broken()} />
          <section aria-busy={props.repair.busy()}>
            <h3>
              {t('side.takeOver')} <WhyNot {...props} />
            </h3>
            <Show when={props.repair.all().length > 1}>
              <Segmented
                label={t('repair.which')}
                value={broken().practice.code}
                options={props.repair
                  .all()
                  .map(({ practice }) => ({ value: practice.code, label: briefName(practice, props.line.region().practices) }))}
                onChoose={props.repair.chooseBroken}
              />
            </Show>
            <Show when={props.repair.able().length > 0} fallback={<p>{t('side.takeOver.none')}</p>}>
              <ol class="covers">
                <For each={shown()}>{(candidate, index) => <CandidateCard {...props} candidate={candidate} at={index() + 1} />}</For>
              </ol>
              <Show when={shown().length < props.repair.able().length}>
                <button type="button" class="btn small quiet" onClick={() => setAll(true)}>
                  {t('repair.more', { count: props.repair.able().length - shown().length })}
                </button>
              </Show>
            </Show>
            <Show when={props.repair.unable()[0]}>
              {(candidate) => (
                <ul class="covers">
                  <CandidateCard {...props} candidate={candidate()} at={null} />
                </ul>
              )}
            </Show>
            <StoppedNote stopped={props.repair.stopped()} />
          </section>
          <MachineText {...props} broken={broken()} />
        </>
      )}
    </Show>
  )
}
