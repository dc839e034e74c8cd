import { For, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Region } from '../../api/domain/model/region.ts'
import type { EntryChange } from '../../api/domain/model/region-change.ts'
import { contracts, type Contract, type Discipline, disciplines, lastRoles, roleOrder } from '../../api/domain/model/role.ts'
import { createEntry } from '../create-entry.ts'
import { roleName } from '../i18n/common.ts'
import type { RegionDesk } from '../region-desk.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { Field } from '../ui/field.tsx'
import { t } from './words.ts'

type Props = {
  readonly region: Region
  readonly desk: RegionDesk
  readonly onClose: () => void
  readonly onMade: (code: string) => void
}

/** The roles somebody of the field begins with, and those of this region. */
export const rolesOf = (region: Region): readonly string[] => [
  ...new Set([...roleOrder, ...lastRoles, ...region.practitioners.flatMap(({ roles }) => roles)]),
]

const blank = () => ({
  code: '',
  name: '',
  discipline: 'gp' as Discipline,
  contract: 'fixed_locum' as Contract,
  roles: ['consult', 'visit'],
})

/** Somebody new: what a roster needs to know of them; the rest is filled in on their page. */
export function NewPerson(props: Props) {
  const [entered, set] = createStore(blank())
  const code = () => entered.code.trim()
  const change = (): EntryChange<'practitioner'> => ({
    ...{ entry: 'practitioner', code: code(), was: null },
    now: {
      ...{ code: code(), name: entered.name.trim(), discipline: entered.discipline, contract: entered.contract },
      ...{ roles: [...entered.roles], from: null, until: null },
      ...{ sickness: [], availability: [], recurring: [], exemptions: [], credentials: [], surgery: [] },
    },
  })
  const { faultAt, save } = createEntry({
    region: () => props.region,
    changes: () => [change()],
    desk: untrack(() => props.desk),
    onDone: () => props.onMade(code()),
  })
  return (
    <Dialog open title={t('new')} onClose={props.onClose}>
      <form
        class="person-form"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field label={t('name')} fault={faultAt('name')}>
          {(tied) => (
            <input {...tied} autofocus class="input" value={entered.name} onInput={(event) => set('name', event.currentTarget.value)} />
          )}
        </Field>
        <Field label={t('code')} hint={t('code.hint')} fault={faultAt('code')}>
          {(tied) => <input {...tied} class="input" value={entered.code} onInput={(event) => set('code', event.currentTarget.value)} />}
        </Field>
        <ChoiceField
          label={t('discipline')}
          value={entered.discipline}
          choices={disciplines.map((one) => ({ value: one, label: t(`discipline.${one}`) }))}
          onChange={(value) => set('discipline', value as Discipline)}
        />
        <ChoiceField
          label={t('contract')}
          value={entered.contract}
          choices={contracts.map((one) => ({ value: one, label: t(`contract.${one}`) }))}
          onChange={(value) => set('contract', value as Contract)}
        />
        <RoleChoice
          roles={rolesOf(props.region)}
          chosen={entered.roles}
          fault={faultAt('roles')}
          onChange={(roles) => set('roles', [...roles])}
        />
        <button type="submit" class="btn primary">
          {t('new.save')}
        </button>
      </form>
    </Dialog>
  )
}

type ChoiceProps = {
  readonly roles: readonly string[]
  readonly chosen: readonly string[]
  readonly fault: string | undefined
  readonly onChange: (roles: readonly string[]) => void
}

/** The roles somebody may work, as boxes. */
export function RoleChoice(props: ChoiceProps) {
  const turned = (role: string) => (props.chosen.includes(role) ? props.chosen.filter((one) => one !== role) : [...props.chosen, role])
  return (
    <fieldset class="role-choice">
      <legend>{t('roles')}</legend>
      <For each={props.roles}>
        {(role) => (
          <label>
            <input type="checkbox" checked={props.chosen.includes(role)} onChange={() => props.onChange(turned(role))} /> {roleName(role)}
          </label>
        )}
      </For>
      {props.fault ? (
        <span class="fault" role="alert">
          {props.fault}
        </span>
      ) : null}
    </fieldset>
  )
}
