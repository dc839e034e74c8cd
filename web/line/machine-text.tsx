import Copy from 'lucide-solid/icons/copy'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { failingPart } from '../../api/domain/cover/failing-part.ts'
import { type Language, language } from '../i18n/language.ts'
import type { Broken } from './broken.ts'
import { copyMachine } from './copy-machine.ts'
import { LanguageOfText } from './language-of-text.tsx'
import type { RepairProps } from './repair-props.ts'
import { practiceIn } from './practice-in.ts'
import { t } from './words.ts'

/** The text for the answering machine as if the focused candidate said yes, in either language; and whether what was agreed still holds. */
export function MachineText(props: RepairProps & { readonly broken: Broken }) {
  const [tongue, setTongue] = createSignal<Language>(language())
  createEffect(on(language, (now) => setTongue(now), { defer: true }))
  const cover = () => {
    const code = props.broken.closure.coverPractice
    return code === null ? undefined : practiceIn(props.line.region(), code)
  }
  const isWrong = () => failingPart(props.line.region(), props.broken.practice, props.broken.closure) !== null
  return (
    <Show when={props.repair.machine()}>
      {(text) => (
        <section class="machine">
          <h3>
            {t('machine.title')}
            <small>
              <Show when={props.repair.focused()} fallback={t('machine.nobody')}>
                {(candidate) => t('machine.if', { cover: candidate().practice.name })}
              </Show>
            </small>
          </h3>
          <blockquote lang={tongue()}>{text()[tongue()]}</blockquote>
          <div class="machine-deeds">
            <button type="button" class="btn small" onClick={() => void copyMachine(text()[tongue()])}>
              <Copy class="icon" size={13} aria-hidden="true" /> {t('machine.copy')} <kbd>C</kbd>
            </button>
            <LanguageOfText value={tongue()} onChoose={setTongue} />
          </div>
          <p class="machine-now">
            <Show when={cover()} fallback={t('machine.now.none')}>
              {(practice) => t('machine.now', { cover: practice().name })}
            </Show>{' '}
            <b classList={{ bad: isWrong(), good: !isWrong() }}>{t(isWrong() ? 'machine.wrong' : 'machine.right')}</b>
          </p>
        </section>
      )}
    </Show>
  )
}
