import { For } from 'solid-js'
import { rolesNamed } from '../../api/domain/model/role.ts'
import { roleName } from '../i18n/common.ts'
import { LiveField } from '../ui/live-field.tsx'
import type { PolicyHand } from './policy-hand.ts'
import { t } from './words.ts'

/** The credentials each role asks (R21); without any list every kind counts that was entered for somebody. */
export function Credentials(props: { readonly hand: PolicyHand }) {
  const lists = () => props.hand.policy().requiredCredentials
  const roles = () => [...new Set(['*', ...rolesNamed, ...Object.keys(lists())])]
  const save = (role: string, text: string) => {
    const kinds = text
      .split(',')
      .map((kind) => kind.trim())
      .filter(Boolean)
    const { [role]: _, ...others } = lists()
    return props.hand.save({ requiredCredentials: kinds.length > 0 ? { ...others, [role]: kinds } : others })
  }
  return (
    <details class="rule-credentials">
      <summary>{t('credentials.none')}</summary>
      <For each={roles()}>
        {(role) => (
          <LiveField
            label={t('credentials', { role: role === '*' ? t('everyRole') : roleName(role).toLowerCase() })}
            value={(lists()[role] ?? []).join(', ')}
            save={(text) => save(role, text)}
          />
        )}
      </For>
    </details>
  )
}
