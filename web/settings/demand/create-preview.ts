import { createMemo } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster, ShiftId } from '../../../api/domain/model/roster.ts'
import { invertChanges } from '../../../api/domain/roster/changes/index.ts'
import { asksNothing, changesOf, type Replan, replan } from '../../../api/domain/roster/replan.ts'
import type { Instant } from '../../../api/domain/time/instant.ts'
import type { Answer } from '../../client.ts'
import { must } from '../../client.ts'
import { dayIn } from '../../format.ts'
import { language } from '../../i18n/language.ts'
import { newId } from '../../new-id.ts'
import { refusalText } from '../../refusal-text.ts'
import { changeRoster, listRosters, readPublished, readRoster } from '../../server.ts'
import { toast } from '../../ui/toast.tsx'
import { t } from './words.ts'
import { useQuery } from '../../use-query.ts'

/** A roster that is not over, and which of its shifts readers know. */
export type Standing = { readonly roster: Roster; readonly published: ReadonlySet<ShiftId> }
export type RosterPlan = Standing & { readonly plan: Replan }

/** The rosters that are not over: what a change of templates or holidays bears on. */
async function readStanding(now: Instant): Promise<readonly Standing[]> {
  const { rosters } = await must(listRosters())
  const open = rosters.filter(({ until }) => until > dayIn(now, 'UTC'))
  return Promise.all(
    open.map(async ({ id }) => {
      const [roster, seen] = await Promise.all([must(readRoster(id)), must(readPublished(id))])
      return { roster, published: new Set(seen.shifts.map((shift) => shift.id)) }
    }),
  )
}

const planOf = (before: Region, after: Region, now: Instant, one: Standing): RosterPlan => ({
  ...one,
  plan: replan(before, after, one.roster, { days: one.roster, now, published: one.published, newId }),
})

/** What a change would do to the rosters as they are now. */
export const plansNow = async (before: Region, after: Region, now: Instant): Promise<readonly RosterPlan[]> =>
  (await readStanding(now)).map((one) => planOf(before, after, now, one))

type Sides = { readonly before: () => Region; readonly after: () => Region | null; readonly now: () => Instant }

/** What the change in the fields would do to each roster; null while it cannot be told. Asked once somebody edits. */
export function createPreview({ before, after, now }: Sides) {
  const at = now()
  const query = useQuery(() => ({
    queryKey: ['plan-rosters'],
    queryFn: () => readStanding(at),
    enabled: after() !== null,
    structuralSharing: false as const,
  }))
  const plans = createMemo<readonly RosterPlan[] | null>(() => {
    const next = after()
    return next && query.isSuccess ? query.data.map((one) => planOf(before(), next, at, unwrap(one))) : null
  })
  return plans
}

/** Carries the plans into the drafts, one order each, and gives what takes them back; what a roster refuses is said. */
export async function takePlans(plans: readonly RosterPlan[], alsoSeen: boolean): Promise<() => Promise<Answer<unknown>>> {
  const done: { plan: RosterPlan; step: string; version: number; inverse: ReturnType<typeof invertChanges> }[] = []
  for (const plan of plans) {
    const changes = changesOf(plan.plan, { alsoSeen, reason: t('reason') })
    if (changes.length === 0) continue
    const step = newId()
    const answer = await changeRoster(plan.roster.id, { basedOn: plan.roster.version, changes, step, command: 'bulk' }, step)
    if (answer.ok) done.push({ plan, step, version: answer.value.version, inverse: invertChanges(plan.roster, changes) })
    else toast(t('refused', { why: answer.problem.says?.[language()] ?? refusalText(answer.problem) }), { tone: 'bad' })
  }
  return async () => {
    let last: Answer<unknown> = { ok: true, value: null }
    for (const { plan, step, version, inverse } of [...done].reverse()) {
      const own = newId()
      last = await changeRoster(plan.roster.id, { basedOn: version, changes: inverse, step: own, undoes: step, command: 'bulk' }, own)
      if (!last.ok) return last
    }
    return last
  }
}

export const asksSomething = (plans: readonly RosterPlan[]): boolean => plans.some(({ plan }) => !asksNothing(plan))
