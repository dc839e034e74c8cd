import { Show } from 'solid-js'
import { instantOf, minuteOf } from '../../api/domain/time/instant.ts'
import { momentNear, spanNear } from '../format.ts'
import type { Broken } from './broken.ts'
import type { RepairProps } from './repair-props.ts'
import { practiceIn } from './practice-in.ts'
import { t } from './words.ts'

/** What is agreed now for the closure: until when it is closed, who covers until when, and ending or extending that. */
export function Agreement(props: RepairProps & { readonly broken: Broken }) {
  const zone = () => props.line.region().zone
  const closure = () => props.broken.closure
  const cover = () => (closure().coverPractice === null ? undefined : practiceIn(props.line.region(), closure().coverPractice!))
  const endsEarly = () => closure().agreementUntil !== null && closure().agreementUntil! < closure().until
  const near = (at: string) => momentNear(at, props.today, zone())
  /** It ends now, or before it began. */
  const endAt = () => (props.now > closure().from ? instantOf(minuteOf(props.now)) : closure().from)
  const isOver = () => closure().agreementUntil !== null && closure().agreementUntil! <= endAt()
  return (
    <section>
      <h3>{t('agreement.title')}</h3>
      <p>
        {t('agreement.closed', { span: spanNear(closure().from, closure().until, props.today, zone()) })}
        <Show when={closure().reason}>{(reason) => <> ({reason()})</>}</Show>.{' '}
        <Show when={cover()} fallback={t('agreement.none')}>
          {(practice) => (
            <Show when={endsEarly()} fallback={t('agreement.whole', { cover: practice().name })}>
              {t('agreement.until', { cover: practice().name, moment: near(closure().agreementUntil!) })}
            </Show>
          )}
        </Show>
      </p>
      <Show when={props.mayChange && cover()}>
        <p class="agreement-deeds">
          <Show when={endsEarly()}>
            <button type="button" class="btn small" onClick={() => void props.repair.agreeUntil(null)}>
              {t('agreement.extend')}
            </button>
          </Show>
          <Show when={!isOver()}>
            <button type="button" class="btn small" onClick={() => void props.repair.agreeUntil(endAt())}>
              {t('agreement.end')}
            </button>
          </Show>
        </p>
      </Show>
    </section>
  )
}
