import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, For, Show, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import { type PhaseKind, phaseKinds, type Season } from '../../api/domain/model/season.ts'
import type { Fault } from '../../api/domain/refusal.ts'
import { seasonFaultsOf } from '../../api/domain/season/check-season.ts'
import { addDays, type Day, isDay } from '../../api/domain/time/instant.ts'
import { language } from '../i18n/language.ts'
import { refusalText } from '../refusal-text.ts'
import { removeSeason, saveSeason } from '../server.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { t } from './words.ts'

type FormProps = {
  readonly season: Season | null
  readonly others: readonly Season[]
  readonly today: Day
  readonly onClose: () => void
}

type Entered = { name: string; from: string; through: string; phases: Record<PhaseKind, { name: string; from: string }> }

/** A season and its phases as the cooperative keeps them: names are its own where it gives them, a phase without a date is left out. */
export function SeasonForm(props: FormProps) {
  const client = useQueryClient()
  const [entered, set] = createStore(untrack(() => enteredOf(props.season)))
  const [faults, setFaults] = createSignal<readonly Fault[]>([])
  const faultAt = (path: string) => faults().find((fault) => fault.path === path)?.says[language()]
  const finish = async (says: string) => {
    await client.invalidateQueries({ queryKey: ['today'] })
    toast(says)
    props.onClose()
  }
  const save = async () => {
    const season = seasonOf(entered, props.season?.id)
    const found = seasonFaultsOf(season, props.others)
    setFaults(found)
    if (found.length > 0) return
    const { id, ...order } = season
    const answer = await saveSeason(props.season ? { ...order, id } : order)
    if (answer.ok) return finish(t('season.saved', { name: season.name }))
    return void toast(refusalText(answer.problem), { tone: 'bad' })
  }
  const remove = async () => {
    const answer = await removeSeason(props.season!.id)
    if (answer.ok) return finish(t('season.removed', { name: props.season!.name }))
    return void toast(refusalText(answer.problem), { tone: 'bad' })
  }
  return (
    <Dialog open title={props.season ? t('season.edit') : t('season.add')} onClose={props.onClose}>
      <form
        class="season-form"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field label={t('season.name')} hint={t('season.name.hint')} fault={faultAt('name')}>
          {(tied) => <input {...tied} class="input" value={entered.name} onInput={(event) => set('name', event.currentTarget.value)} />}
        </Field>
        <Dates entered={entered} set={set} faultAt={faultAt} />
        <Phases entered={entered} set={(kind, what, value) => set('phases', kind, what, value)} faults={faults()} />
        <div class="season-ends">
          <Show when={props.season}>
            <button type="button" class="btn quiet" onClick={() => void remove()}>
              {t('season.remove')}
            </button>
          </Show>
          <button type="submit" class="btn primary">
            {t('season.save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

type DatesProps = {
  readonly entered: Entered
  readonly set: (what: 'from' | 'through', value: string) => void
  readonly faultAt: (path: string) => string | undefined
}

function Dates(props: DatesProps) {
  return (
    <div class="season-row">
      <Field label={t('season.from')} fault={props.faultAt('from')}>
        {(tied) => (
          <input
            {...tied}
            class="input"
            type="date"
            value={props.entered.from}
            onInput={(event) => props.set('from', event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t('season.through')} fault={props.faultAt('until')}>
        {(tied) => (
          <input
            {...tied}
            class="input"
            type="date"
            value={props.entered.through}
            onInput={(event) => props.set('through', event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  )
}

type PhasesProps = {
  readonly entered: Entered
  readonly set: (kind: PhaseKind, what: 'name' | 'from', value: string) => void
  readonly faults: readonly Fault[]
}

function Phases(props: PhasesProps) {
  const given = () => phaseKinds.filter((kind) => isDay(props.entered.phases[kind].from))
  const faultOf = (kind: PhaseKind) => {
    const at = given().indexOf(kind)
    const own = props.faults.find((fault) => fault.path.startsWith(`phases.${at}.`))
    return (own ?? (kind === 'ask' ? props.faults.find((fault) => fault.path === 'phases') : undefined))?.says[language()]
  }
  return (
    <fieldset>
      <legend>{t('season.phases')}</legend>
      <For each={phaseKinds}>
        {(kind) => (
          <div class="season-row">
            <Field label={t('season.phase', { phase: t(`phase.${kind}`) })} fault={faultOf(kind)}>
              {(tied) => (
                <input
                  {...tied}
                  class="input"
                  type="date"
                  value={props.entered.phases[kind].from}
                  onInput={(event) => props.set(kind, 'from', event.currentTarget.value)}
                />
              )}
            </Field>
            <Field label={t('season.own', { phase: t(`phase.${kind}`) })}>
              {(tied) => (
                <input
                  {...tied}
                  class="input"
                  value={props.entered.phases[kind].name}
                  onInput={(event) => props.set(kind, 'name', event.currentTarget.value)}
                />
              )}
            </Field>
          </div>
        )}
      </For>
    </fieldset>
  )
}

function enteredOf(season: Season | null): Entered {
  const phaseOf = (kind: PhaseKind) => {
    const phase = season?.phases.find((one) => one.kind === kind)
    return { name: phase?.name ?? '', from: phase?.from ?? '' }
  }
  const phases = Object.fromEntries(phaseKinds.map((kind) => [kind, phaseOf(kind)])) as Entered['phases']
  return { name: season?.name ?? '', from: season?.from ?? '', through: season ? addDays(season.until, -1) : '', phases }
}

function seasonOf({ name, from, through, phases }: Entered, id = ''): Season {
  const given = phaseKinds.flatMap((kind) => {
    const { name: own, from: begins } = phases[kind]
    return isDay(begins) ? [{ kind, name: own.trim() || null, from: begins }] : []
  })
  const dated = isDay(from) && isDay(through)
  return { id, name: name.trim(), from: dated ? from : '', until: dated ? addDays(through, 1) : '', phases: given }
}
