import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { defaultPolicy, type RuleSetting } from '../../api/domain/model/policy.ts'
import { ownSeverityOf } from '../../api/domain/rules/own-level.ts'
import { fixedRules } from '../../api/domain/rules/rule.ts'
import { keptOf, type NumberField, shownFault, shownOf } from '../../api/domain/says/rule-numbers.ts'
import { partsOf, type RuleText } from '../../api/domain/says/rule-texts.ts'
import { language } from '../i18n/language.ts'
import { Credentials } from './credentials.tsx'
import { t } from './words.ts'
import type { PolicyHand } from './policy-hand.ts'

/** A number as a coordinator types it, in the unit of the sentence; empty is none. */
function numberFrom(field: NumberField, typed: string): number | null {
  const text = typed.trim().replace(',', '.')
  if (text === '' && defaultPolicy[field] === null) return null
  return text === '' ? Number.NaN : keptOf(field, Number(text))
}

const typedOf = (field: NumberField, value: number | null): string =>
  value === null ? '' : String(shownOf(field, value)).replace('.', language() === 'nl' ? ',' : '.')

/** One rule: its sentences with their numbers, and how hard it speaks. */
export function RuleRow(props: { readonly text: RuleText; readonly hand: PolicyHand }) {
  const sentences = () => props.text[language()]
  return (
    <li class="rule-line" id={props.text.rule}>
      <span class="rule-id">{props.text.rule}</span>
      <div class="rule-says">
        <For each={sentences()}>{(sentence) => <Sentence rule={props.text.rule} sentence={sentence} hand={props.hand} />}</For>
        <Show when={props.text.rule === 'R01'}>
          <label class="rule-check">
            <input
              type="checkbox"
              checked={props.hand.policy().mayOverlapStandby}
              onChange={(event) => void props.hand.save({ mayOverlapStandby: event.currentTarget.checked })}
            />
            {t('standby')}
          </label>
        </Show>
        <Show when={props.text.rule === 'R21'}>
          <Credentials hand={props.hand} />
        </Show>
      </div>
      <Level rule={props.text.rule} hand={props.hand} />
    </li>
  )
}

function Sentence(props: { readonly rule: string; readonly sentence: string; readonly hand: PolicyHand }) {
  const [fault, setFault] = createSignal<string>()
  const id = createUniqueId()
  const save = async (field: NumberField, typed: string) => {
    const value = numberFrom(field, typed)
    if (value === props.hand.policy()[field]) return void setFault(undefined)
    const faults = await props.hand.save({ [field]: value })
    setFault(faults[0] && shownFault(field, faults[0])[language()])
  }
  return (
    <p>
      <For each={partsOf(props.sentence)}>
        {(part) =>
          'text' in part ? (
            part.text
          ) : (
            <input
              class="input rule-number"
              inputmode="decimal"
              aria-label={t('number', { rule: props.rule, sentence: props.sentence.replace(/\{\w+\}/g, '…') })}
              aria-invalid={fault() ? true : undefined}
              aria-describedby={fault() ? id : undefined}
              value={typedOf(part.field, props.hand.policy()[part.field])}
              data-saved={typedOf(part.field, props.hand.policy()[part.field])}
              onInput={(event) => props.hand.look({ [part.field]: numberFrom(part.field, event.currentTarget.value) })}
              onChange={(event) => void save(part.field, event.currentTarget.value)}
            />
          )
        }
      </For>
      <Show when={fault()}>
        <span class="rule-fault" id={id} role="alert">
          {fault()}
        </span>
      </Show>
    </p>
  )
}

const settings: readonly RuleSetting[] = ['block', 'warn', 'off']

function Level(props: { readonly rule: RuleText['rule']; readonly hand: PolicyHand }) {
  const setting = () => props.hand.policy().settings[props.rule]
  const choose = (value: string) => {
    const { [props.rule]: _, ...others } = props.hand.policy().settings
    const chosen = settings.find((one) => one === value)
    void props.hand.save({ settings: chosen ? { ...others, [props.rule]: chosen } : others })
  }
  return (
    <Show when={!fixedRules.has(props.rule)} fallback={<span class="rule-fixed">{t('fixed')}</span>}>
      <select
        class="input rule-level"
        aria-label={t('level', { rule: props.rule })}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="" selected={setting() === undefined}>
          {t('level.own', { level: t(`level.${ownSeverityOf(props.rule).level}`) })}
        </option>
        <For each={settings}>
          {(one) => (
            <option value={one} selected={setting() === one}>
              {t(`level.${one}`)}
            </option>
          )}
        </For>
      </select>
    </Show>
  )
}
