import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { missingIn } from '../../../api/domain/cover/gap.ts'
import type { Finding } from '../../../api/domain/model/finding.ts'
import { dayIn } from '../../format.ts'
import { language } from '../../i18n/language.ts'
import { GapMark } from '../../ui/gap-mark.tsx'
import type { Desk } from '../desk.ts'
import { gapWhen, gapWhere } from '../side/gap-words.ts'
import { t as roster } from '../words.ts'
import { t } from './words.ts'
import type { PublishEffects } from './create-effects.ts'

const few = 5
const mostShown = 12
const mostListed = 100

/** The effects at a glance: how many changes and people, which gaps stay, what the rules remark. */
export function Effects(props: { readonly desk: Desk; readonly effects: PublishEffects; readonly missing: number }) {
  const people = () => props.effects.people.filter(([code]) => code !== null).length
  return (
    <section class="card effects" aria-labelledby="pub-effects">
      <header>
        <h2 id="pub-effects">{t('effects')}</h2>
      </header>
      <dl class="figures">
        <div>
          <dd>{props.effects.inside.length}</dd>
          <dt>{t('changes', { count: props.effects.inside.length }).replace(/^\d+ /, '')}</dt>
        </div>
        <div>
          <dd>{people()}</dd>
          <dt>{t('people', { count: people() }).replace(/^\d+ /, '')}</dt>
        </div>
      </dl>
      <Show when={props.effects.revision === null}>
        <p>{t('first')}</p>
      </Show>
      <Show when={props.effects.outside > 0}>
        <p>{t('stay', { count: props.effects.outside })}</p>
      </Show>
      <h3 classList={{ bad: props.missing > 0, good: props.missing === 0 }}>
        {props.missing > 0 ? t('gapsLeft', { count: props.missing }) : t('noGaps')}
      </h3>
      <ul class="left">
        <For each={props.effects.gaps.slice(0, mostShown)}>
          {(gap) => (
            <li>
              <GapMark kind={gap.kind} missing={missingIn(gap)} /> <b>{gapWhen(props.desk, gap)}</b> {gapWhere(props.desk, gap)}
            </li>
          )}
        </For>
      </ul>
      <Show when={props.effects.gaps.length > mostShown}>
        <p>{roster('more', { count: props.effects.gaps.length - mostShown })}</p>
      </Show>
      <h3>{props.effects.findings.length > 0 ? t('findings', { count: props.effects.findings.length }) : t('noFindings')}</h3>
      <ul class="left">
        <For each={props.effects.findings.slice(0, mostShown)}>
          {(finding) => <li class={finding.level}>{finding.says[language()]}</li>}
        </For>
      </ul>
      <Show when={props.effects.findings.length > mostShown}>
        <p>{roster('more', { count: props.effects.findings.length - mostShown })}</p>
      </Show>
      <Daytime desk={props.desk} findings={props.effects.daytime} />
    </section>
  )
}

/** What the rules say of the practices' daytime in these dates: to know, and no reason to wait. More than a few stay folded. */
function Daytime(props: { readonly desk: Desk; readonly findings: readonly Finding[] }) {
  return (
    <Show when={props.findings[0]}>
      {(first) => (
        <details class="daytime" open={props.findings.length <= few}>
          <summary>{t('daytime', { count: props.findings.length })}</summary>
          <p>
            {t('daytime.why')}{' '}
            <A href={`/coverage?from=${dayIn(first().from, props.desk.region().zone)}&sel=${encodeURIComponent(first().who)}`}>
              {t('daytime.line')}
            </A>
          </p>
          <ul class="left">
            <For each={props.findings.slice(0, mostListed)}>{(finding) => <li>{finding.says[language()]}</li>}</For>
          </ul>
          <Show when={props.findings.length > mostListed}>
            <p>{roster('more', { count: props.findings.length - mostListed })}</p>
          </Show>
        </details>
      )}
    </Show>
  )
}
