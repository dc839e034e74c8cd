import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js'
import type { Finding } from '../../api/domain/model/finding.ts'
import type { Policy } from '../../api/domain/model/policy.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import { language } from '../i18n/language.ts'
import { type Effect, effectOf } from './compare.ts'
import { t } from './words.ts'

const mostShown = 8
const settlesAfter = 250

/** What the numbers being typed would change in the roster: counted once the typing rests, and never in its way. */
export function EffectOfNumbers(props: { readonly roster: Roster; readonly region: Region; readonly trial: Policy | null }) {
  const [effect, setEffect] = createSignal<Effect | 'busy' | null>(null)
  createEffect(
    on([() => props.trial, () => props.region, () => props.roster], ([trial, region, roster]) => {
      let isWanted = true
      onCleanup(() => {
        isWanted = false
      })
      if (!trial) return void setEffect(null)
      setEffect('busy')
      const timer = setTimeout(() => {
        void effectOf(roster, region, trial, () => isWanted).then((found) => found && setEffect(found))
      }, settlesAfter)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  const known = () => {
    const found = effect()
    return found === 'busy' ? null : found
  }
  return (
    <section class="card rule-card" aria-labelledby="rule-effect">
      <h2 id="rule-effect">{t('effect.title')}</h2>
      <div aria-live="polite">
        <Show when={known()} fallback={<p>{t(effect() === 'busy' ? 'effect.busy' : 'effect.start')}</p>}>
          {(found) => (
            <Show when={found().more.length + found().fewer.length > 0} fallback={<p>{t('effect.none')}</p>}>
              <p>
                <b>{t('effect.count', { more: found().more.length, fewer: found().fewer.length })}</b>
              </p>
              <Told title={t('effect.more')} findings={found().more} />
              <Told title={t('effect.fewer')} findings={found().fewer} />
            </Show>
          )}
        </Show>
      </div>
    </section>
  )
}

function Told(props: { readonly title: string; readonly findings: readonly Finding[] }) {
  return (
    <Show when={props.findings.length > 0}>
      <h3>{props.title}</h3>
      <ul>
        <For each={props.findings.slice(0, mostShown)}>{(finding) => <li>{finding.says[language()]}</li>}</For>
      </ul>
      <Show when={props.findings.length > mostShown}>
        <p>{t('effect.rest', { count: props.findings.length - mostShown })}</p>
      </Show>
    </Show>
  )
}
