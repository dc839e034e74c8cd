import { createSignal } from 'solid-js'
import type { Practitioner } from '../../api/domain/model/practitioner.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { contracts, disciplines } from '../../api/domain/model/role.ts'
import { addDays } from '../../api/domain/time/instant.ts'
import { language } from '../i18n/language.ts'
import { practicesByName } from '../practices-by-name.ts'
import type { Faults, RegionDesk } from '../region-desk.ts'
import type { Choice } from '../ui/choices.tsx'
import { LiveField } from '../ui/live-field.tsx'
import { RoleChoice, rolesOf } from './new-person.tsx'
import { fieldOf } from './person-lines.ts'
import { t } from './words.ts'

type Props = { readonly region: Region; readonly one: Practitioner; readonly desk: RegionDesk }

type Field =
  | 'name'
  | 'phone'
  | 'email'
  | 'big'
  | 'discipline'
  | 'contract'
  | 'practice'
  | 'minHours'
  | 'maxHours'
  | 'maxNights'
  | 'from'
  | 'until'

/** Contact, contract, own limits and service, each field saved by itself. */
export function OwnFields(props: Props) {
  return (
    <div class="person-cards">
      <section class="card entry-card" aria-labelledby="person-contact">
        <header>
          <h2 id="person-contact">{t('contact')}</h2>
        </header>
        <div class="fields">
          <OwnField {...props} name="name" label={t('name')} />
          <OwnField {...props} name="phone" label={t('phone')} kind="tel" />
          <OwnField {...props} name="email" label={t('email')} kind="email" />
          <OwnField {...props} name="big" label={t('big')} />
        </div>
      </section>
      <ContractCard {...props} />
      <section class="card entry-card" aria-labelledby="person-limits">
        <header>
          <h2 id="person-limits">{t('limits')}</h2>
          <span>{t('limits.intro')}</span>
        </header>
        <div class="fields">
          <OwnField {...props} name="minHours" label={t('minHours')} kind="number" />
          <OwnField {...props} name="maxHours" label={t('maxHours')} kind="number" />
          <OwnField {...props} name="maxNights" label={t('maxNights')} kind="number" />
        </div>
      </section>
    </div>
  )
}

function ContractCard(props: Props) {
  const [faults, setFaults] = createSignal<Faults>([])
  const practices = (): readonly Choice[] => [
    { value: '', label: t('practice.none') },
    ...practicesByName(props.region).map(({ code, name }) => ({ value: code, label: name })),
  ]
  const choose = async (roles: readonly string[]) => {
    const { code, roles: was } = props.one
    setFaults(await props.desk.save({ entry: 'practitioner', code, was: { roles: was }, now: { roles } }))
  }
  return (
    <section class="card entry-card" aria-labelledby="person-contract">
      <header>
        <h2 id="person-contract">{t('contract')}</h2>
      </header>
      <div class="fields">
        <OwnField
          {...props}
          name="discipline"
          label={t('discipline')}
          choices={disciplines.map((one) => ({ value: one, label: t(`discipline.${one}`) }))}
        />
        <OwnField
          {...props}
          name="contract"
          label={t('contract')}
          choices={contracts.map((one) => ({ value: one, label: t(`contract.${one}`) }))}
        />
        <OwnField {...props} name="practice" label={t('practice')} choices={practices()} />
        <OwnField {...props} name="from" label={t('from.service')} kind="date" />
        <OwnField {...props} name="until" label={t('until.service')} kind="date" hint={t('until.hint')} />
      </div>
      <RoleChoice
        roles={rolesOf(props.region)}
        chosen={props.one.roles}
        fault={faults()[0]?.says[language()]}
        onChange={(roles) => void choose(roles)}
      />
    </section>
  )
}

type FieldProps = Props & {
  readonly name: Field
  readonly label: string
  readonly kind?: 'number' | 'date' | 'email' | 'tel' | undefined
  readonly choices?: readonly Choice[] | undefined
  readonly hint?: string | undefined
}

/** One field of a person. The last day is entered as itself, where the value has the day after it. */
function OwnField(props: FieldProps) {
  const text = () => {
    const value = props.one[props.name]
    if (value === undefined || value === null) return ''
    return props.name === 'until' ? addDays(String(value), -1) : String(value)
  }
  const valueNow = () => (props.one[props.name] === undefined ? {} : { [props.name]: props.one[props.name] })
  return (
    <LiveField
      label={props.label}
      kind={props.kind}
      value={text()}
      choices={props.choices}
      hint={props.hint}
      save={(entered) =>
        props.desk.save({ entry: 'practitioner', code: props.one.code, was: valueNow(), now: fieldOf(props.name, entered) })
      }
    />
  )
}
