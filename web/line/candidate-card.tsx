import { Show } from 'solid-js'
import type { CoverCandidate } from '../../api/domain/cover/cover-candidates.ts'
import { instantOf } from '../../api/domain/time/instant.ts'
import { clock, momentNear, phonePairs, telOf } from '../format.ts'
import { language } from '../i18n/language.ts'
import { briefName } from './brief-name.ts'
import type { RepairProps } from './repair-props.ts'
import { t } from './words.ts'

type CardProps = RepairProps & {
  readonly candidate: CoverCandidate
  /** Its key, from 1; null for one who cannot. */
  readonly at: number | null
}

/** A practice that could take over: how near, until when open, how busy it becomes; or what is in its way. */
export function CandidateCard(props: CardProps) {
  const practice = () => props.candidate.practice
  const isFocused = () => props.at !== null && props.repair.focused()?.practice.code === practice().code
  const request = () => props.repair.requestTo(practice().code)
  return (
    <li
      classList={{ no: props.at === null, 'is-focused': isFocused(), 'is-asked': request() !== undefined }}
      onPointerDown={() => props.at !== null && props.repair.focus(practice().code)}
      onFocusIn={() => props.at !== null && props.repair.focus(practice().code)}
    >
      <em aria-hidden="true">{props.at ?? '×'}</em>
      <span>
        <b title={practice().name}>{briefName(practice(), props.line.region().practices)}</b>
        <small>
          <Facts {...props} />
        </small>
      </span>
      <Show when={props.mayChange && props.at !== null}>
        <Show when={request()} fallback={<ToAsk {...props} isFocused={isFocused()} />}>
          {(asked) => (
            <span class="cover-asked">
              <span class="tag warn">
                {t('repair.waits', { moment: momentNear(asked().answerBy, props.today, props.line.region().zone) })}
              </span>
              <Show when={practice().phone}>{(phone) => <a href={telOf(phone())}>{phonePairs(phone())}</a>}</Show>
              <span class="cover-answers">
                <button type="button" class="btn small primary" onClick={() => void props.repair.answer(asked(), 'yes')}>
                  {t('repair.yes')}
                </button>
                <button type="button" class="btn small" onClick={() => void props.repair.answer(asked(), 'no')}>
                  {t('repair.no')}
                </button>
                <button type="button" class="btn small quiet" onClick={() => void props.repair.answer(asked(), 'withdrawn')}>
                  {t('repair.withdraw')}
                </button>
              </span>
            </span>
          )}
        </Show>
      </Show>
    </li>
  )
}

function ToAsk(props: CardProps & { readonly isFocused: boolean }) {
  const name = () => props.candidate.practice.name
  return (
    <span class="cover-deeds">
      <button
        type="button"
        class="btn small"
        classList={{ primary: props.isFocused }}
        aria-label={t('repair.ask.label', { cover: name() })}
        onClick={() => void props.repair.ask(props.candidate)}
      >
        {t('repair.ask')}
        <Show when={props.isFocused}>
          {' '}
          <kbd>Enter</kbd>
        </Show>
      </button>
      <Show when={props.isFocused}>
        <button
          type="button"
          class="btn small"
          aria-label={t('repair.name.label', { cover: name() })}
          onClick={() => void props.repair.name(props.candidate)}
        >
          {t('repair.name')}
        </button>
      </Show>
    </span>
  )
}

/** What is known of it, in one or two short sentences. */
function Facts(props: CardProps) {
  const factor = () => (props.candidate.factor ?? 0).toFixed(1).replace('.', language() === 'nl' ? ',' : '.')
  const load = () => t('repair.load', { factor: factor() })
  const why = () => {
    const { obstacle } = props.candidate
    if (obstacle === null) return null
    return obstacle === 'busy'
      ? t('repair.not.busy', { factor: factor(), most: String(props.line.region().policy.coverLoad) })
      : t(`repair.not.${obstacle}`)
  }
  const open = () => {
    const until = props.candidate.openUntil
    return until === null ? '' : t('repair.open', { time: clock(instantOf(until), props.line.region().zone) })
  }
  return (
    <Show
      when={why()}
      fallback={
        <>
          {[open(), t(`repair.${props.candidate.nearness}`)].filter(Boolean).join(', ')}. {load()}
        </>
      }
    >
      {(sentence) => (
        <>
          <b class="bad">{t('repair.cannot')}</b> {sentence()}
        </>
      )}
    </Show>
  )
}
