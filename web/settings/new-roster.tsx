import { useNavigate } from '@solidjs/router'
import { createSignal, Show, untrack } from 'solid-js'
import type { Fault } from '../../api/domain/refusal.ts'
import { usualDays } from '../../api/domain/roster/new-roster.ts'
import { addDays, type Day, isDay } from '../../api/domain/time/instant.ts'
import { must } from '../client.ts'
import { language } from '../i18n/language.ts'
import { newId } from '../new-id.ts'
import { refusalText } from '../refusal-text.ts'
import type { RegionDesk } from '../region-desk.ts'
import { listRosters } from '../server.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { dropRoster, makeRoster } from './roster-server.ts'
import { t } from './words.ts'
import { useQuery } from '../use-query.ts'

/** A roster for dates that have none, made of the shifts that the templates ask for. */
export function NewRosterForm(props: { readonly today: Day; readonly desk: RegionDesk; readonly onClose: () => void }) {
  const rosters = useQuery(() => ({ queryKey: ['rosters'], queryFn: () => must(listRosters()) }))
  return (
    <Dialog open title={t('roster.title')} onClose={props.onClose}>
      <Show when={rosters.isSuccess}>
        <DatesForm {...props} usual={usualDays(rosters.data!.rosters, props.today)} />
      </Show>
    </Dialog>
  )
}

type DatesProps = {
  readonly usual: { readonly from: Day; readonly until: Day }
  readonly desk: RegionDesk
  readonly onClose: () => void
}

function DatesForm(props: DatesProps) {
  const navigate = useNavigate()
  const [from, setFrom] = createSignal(untrack(() => props.usual.from))
  const [through, setThrough] = createSignal(untrack(() => addDays(props.usual.until, -1)))
  const [faults, setFaults] = createSignal<readonly Fault[]>([])
  const faultAt = (path: string) => faults().find((fault) => fault.path === path)?.says[language()]
  const key = newId()
  const make = async (event: SubmitEvent) => {
    event.preventDefault()
    const until = isDay(through()) ? addDays(through(), 1) : through()
    const answer = await makeRoster({ from: from(), until }, `${key} ${from()} ${until}`)
    if (!answer.ok) {
      setFaults(answer.problem.faults)
      if (answer.problem.faults.length === 0) toast(refusalText(answer.problem), { tone: 'bad' })
      return
    }
    const { id, shifts } = answer.value
    await props.desk.look()
    props.desk.done(t('roster.made', { count: shifts }), () => dropRoster(id))
    props.onClose()
    navigate(`/roster?from=${from()}`)
  }
  return (
    <form class="entry-form" novalidate onSubmit={(event) => void make(event)}>
      <p>{t('roster.intro')}</p>
      <Field label={t('roster.from')} fault={faultAt('from')}>
        {(tied) => <input {...tied} class="input" type="date" value={from()} onInput={(event) => setFrom(event.currentTarget.value)} />}
      </Field>
      <Field label={t('roster.through')} fault={faultAt('until')}>
        {(tied) => (
          <input {...tied} class="input" type="date" value={through()} onInput={(event) => setThrough(event.currentTarget.value)} />
        )}
      </Field>
      <button type="submit" class="btn primary">
        {t('roster.make')}
      </button>
    </form>
  )
}
