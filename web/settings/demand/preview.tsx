import { For, Show } from 'solid-js'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Shift } from '../../../api/domain/model/roster.ts'
import { movable, type StayCause } from '../../../api/domain/roster/replan.ts'
import { sayNotice } from '../../../api/domain/says/import.ts'
import { addDays, type Day } from '../../../api/domain/time/instant.ts'
import { dayShort } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { language } from '../../i18n/language.ts'
import { asksSomething, type RosterPlan } from './create-preview.ts'
import { WeekPicture } from './week-picture.tsx'
import { briefTime } from './week-rows.ts'
import { t } from './words.ts'

type PreviewProps = {
  readonly before: Region
  readonly after: Region
  readonly post: string
  readonly monday: Day
  readonly plans: readonly RosterPlan[] | null
  readonly take: boolean
  readonly alsoSeen: boolean
  readonly onTake: (take: boolean) => void
  readonly onAlso: (also: boolean) => void
}

/** What a change would do, before it is done: the week as it is and as it becomes, and the shifts of each roster. */
export function Preview(props: PreviewProps) {
  const moved = () => (props.plans ?? []).reduce((sum, { plan }) => sum + movable(plan).length, 0)
  return (
    <section class="preview" aria-label={t('preview')} aria-live="polite">
      <div class="week-both">
        <WeekPicture region={props.before} post={props.post} monday={props.monday} caption={t('now')} />
        <WeekPicture region={props.after} post={props.post} monday={props.monday} caption={t('then')} />
      </div>
      <For each={props.plans ?? []}>{(one) => <PlanOf plan={one} />}</For>
      <Show when={props.plans && asksSomething(props.plans)}>
        <label class="check">
          <input type="checkbox" checked={props.take} onChange={(event) => props.onTake(event.currentTarget.checked)} />
          {t('take')}
        </label>
      </Show>
      <Show when={moved() > 0}>
        <label class="check">
          <input type="checkbox" checked={props.alsoSeen} onChange={(event) => props.onAlso(event.currentTarget.checked)} />
          {t('also', { count: moved() })}
        </label>
      </Show>
    </section>
  )
}

const causes: readonly StayCause[] = ['begun', 'held', 'published', 'by-hand']

function PlanOf(props: { readonly plan: RosterPlan }) {
  const plan = () => props.plan.plan
  const days = () => `${dayShort(props.plan.roster.from)} – ${dayShort(addDays(props.plan.roster.until, -1))}`
  const stays = (why: StayCause) => plan().stay.filter((one) => one.why === why)
  const sums = () => [
    ...(plan().add.length > 0 ? [t('sum.add', { count: plan().add.length })] : []),
    ...(plan().retime.length > 0 ? [t('sum.retime', { count: plan().retime.length })] : []),
    ...(plan().needed.length > 0 ? [t('sum.needed', { count: plan().needed.length })] : []),
    ...(plan().remove.length > 0 ? [t('sum.remove', { count: plan().remove.length })] : []),
  ]
  return (
    <details class="plan">
      <summary>
        <b>{t('roster', { days: days() })}</b> {sums().join(', ') || t('sum.nothing')}
        <For each={causes}>
          {(why) => (
            <Show when={stays(why).length > 0}>
              <span class="tag">{t(`stay.${why}`, { count: stays(why).length })}</span>
            </Show>
          )}
        </For>
      </summary>
      <ul>
        <Lines shifts={plan().add} label={t('line.add')} />
        <Lines shifts={plan().retime.map(({ to }) => to)} label={t('line.retime')} />
        <Lines shifts={plan().needed.map(({ shift, needed }) => ({ ...shift, needed }))} label={t('line.needed')} />
        <Lines shifts={plan().remove} label={t('line.remove')} />
        <For each={causes}>{(why) => <Lines shifts={stays(why).map(({ shift }) => shift)} label={t(`line.${why}`)} />}</For>
        <For each={plan().notices}>{(notice) => <li>{sayNotice(notice)[language()]}</li>}</For>
      </ul>
    </details>
  )
}

const most = 12

function Lines(props: { readonly shifts: readonly Shift[]; readonly label: string }) {
  const texts = () =>
    props.shifts
      .slice(0, most)
      .map(({ date, role, start, end, needed }) => `${dayShort(date)} ${roleName(role)} ${briefTime(start)}–${briefTime(end)} × ${needed}`)
  return (
    <Show when={props.shifts.length > 0}>
      <li>
        <b>{props.label}</b> {texts().join(', ')}
        <Show when={props.shifts.length > most}> {t('more', { count: props.shifts.length - most })}</Show>
      </li>
    </Show>
  )
}
