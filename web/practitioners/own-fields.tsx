import { createSignal } from 'solid-js'
import type { Practitioner } from '../../api/domain/model/practitioner.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { contracts, disciplines } from '../../api/domain/model/role.ts'
import { addDays } from '../../api/domain/time/instant.ts'
import { language } from '../i18n/language.ts'
import type { Faults, RegionDesk } from '../region-desk.ts'
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
  const [roleFaults, setRoleFaults] = createSignal<Faults>([])
  const change = (was: Partial<Practitioner>, now: Partial<Practitioner>) =>
    props.desk.save({ entry: 'practitioner', code: props.one.code, was, now })
  const save = (name: Field) => (text: string) => {
    const value = props.one[name]
    return change(value === undefined ? {} : { [name]: value }, fieldOf(name, text))
  }
  const text = (name: Field) => String(props.one[name] ?? '')
  const practices = () => [
    { value: '', label: t('practice.none') },
    ...props.region.practices.map(({ code, name }) => ({ value: code, label: name })),
  ]
  return (
    <div class="person-cards">
      <section class="card entry-card" aria-labelledby="person-contact">
        <header>
          <h2 id="person-contact">{t('contact')}</h2>
        </header>
        <div class="fields">
          <LiveField label={t('name')} value={text('name')} save={save('name')} />
          <LiveField label={t('phone')} kind="tel" value={text('phone')} save={save('phone')} />
          <LiveField label={t('email')} kind="email" value={text('email')} save={save('email')} />
          <LiveField label={t('big')} value={text('big')} save={save('big')} />
        </div>
      </section>
      <section class="card entry-card" aria-labelledby="person-contract">
        <header>
          <h2 id="person-contract">{t('contract')}</h2>
        </header>
        <div class="fields">
          <LiveField
            label={t('discipline')}
            value={text('discipline')}
            choices={disciplines.map((one) => ({ value: one, label: t(`discipline.${one}`) }))}
            save={save('discipline')}
          />
          <LiveField
            label={t('contract')}
            value={text('contract')}
            choices={contracts.map((one) => ({ value: one, label: t(`contract.${one}`) }))}
            save={save('contract')}
          />
          <LiveField label={t('practice')} value={text('practice')} choices={practices()} save={save('practice')} />
          <LiveField label={t('from.service')} kind="date" value={text('from')} save={save('from')} />
          <LiveField
            label={t('until.service')}
            kind="date"
            value={props.one.until === null ? '' : addDays(props.one.until, -1)}
            hint={t('until.hint')}
            save={save('until')}
          />
        </div>
        <RoleChoice
          roles={rolesOf(props.region)}
          chosen={props.one.roles}
          fault={roleFaults()[0]?.says[language()]}
          onChange={(roles) => void change({ roles: props.one.roles }, { roles }).then(setRoleFaults)}
        />
      </section>
      <section class="card entry-card" aria-labelledby="person-limits">
        <header>
          <h2 id="person-limits">{t('limits')}</h2>
          <span>{t('limits.intro')}</span>
        </header>
        <div class="fields">
          <LiveField label={t('minHours')} kind="number" value={text('minHours')} save={save('minHours')} />
          <LiveField label={t('maxHours')} kind="number" value={text('maxHours')} save={save('maxHours')} />
          <LiveField label={t('maxNights')} kind="number" value={text('maxNights')} save={save('maxNights')} />
        </div>
      </section>
    </div>
  )
}
