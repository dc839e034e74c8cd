import { Show } from 'solid-js'
import { codePattern } from '../../api/domain/model/code.ts'
import { t } from './words.ts'

/** Where an import from inside the demo goes: never into the demo unless told so. */
export type Target = { readonly kind: 'own'; readonly code: string } | { readonly kind: 'demo' }

export function TargetChoice(props: { readonly value: Target; readonly onChange: (target: Target) => void }) {
  const own = () => (props.value.kind === 'own' ? props.value.code : 'main')
  return (
    <fieldset class="card target">
      <legend>{t('where.title')}</legend>
      <label class="import-check">
        <input
          type="radio"
          name="target"
          checked={props.value.kind === 'own'}
          onChange={() => props.onChange({ kind: 'own', code: own() })}
        />
        <span>
          <b>{t('where.own')}</b>
          <small>{t('where.own.hint')}</small>
        </span>
      </label>
      <label class="import-check">
        <input type="radio" name="target" checked={props.value.kind === 'demo'} onChange={() => props.onChange({ kind: 'demo' })} />
        <span>
          <b>{t('where.demo')}</b>
          <small>{t('where.demo.hint')}</small>
        </span>
      </label>
      <Show when={props.value.kind === 'own'}>
        <label class="target-code">
          {t('where.code')}
          <input
            class="input"
            value={own()}
            pattern={codePattern.source}
            maxlength="32"
            onChange={(event) => props.onChange({ kind: 'own', code: event.currentTarget.value.trim() || 'main' })}
          />
        </label>
      </Show>
    </fieldset>
  )
}
