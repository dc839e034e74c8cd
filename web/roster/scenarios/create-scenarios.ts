import { useQueryClient } from '@tanstack/solid-query'
import { type Accessor, createMemo, createSignal } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { Roster, RosterId } from '../../../api/domain/model/roster.ts'
import type { Scenario } from '../../../api/domain/model/scenario.ts'
import { compareRosters } from '../../../api/domain/roster/compare.ts'
import { must } from '../../client.ts'
import type { Problem } from '../../problem.ts'
import { changeScenario, makeScenario, readRoster } from '../../server.ts'
import { toast } from '../../ui/toast.tsx'
import type { Desk } from '../desk.ts'
import { createScenarioList } from './scenario-list.ts'
import { t } from './words.ts'
import { useQuery } from '../../use-query.ts'

/** A side of the comparison: the draft, or a scenario by its id. */
export type Side = RosterId | 'draft'

/** One side as a roster: the draft as it is edited here, a scenario as the server has it. */
function createSide(desk: Accessor<Desk>, side: Accessor<Side>): Accessor<Roster | null> {
  const query = useQuery(() => ({
    queryKey: ['rosters', 'scenario', side()],
    queryFn: () => must(readRoster(side())),
    enabled: side() !== 'draft',
  }))
  const roster = createMemo(() => (side() === 'draft' ? desk().draft.roster() : query.data ? unwrap(query.data) : null))
  return roster
}

/** The screen on which scenarios are made, named, removed and laid side by side. */
export function createScenarios(desk: Accessor<Desk>, asked: Side | undefined) {
  const cache = useQueryClient()
  const id = () => desk().draft.roster().id
  const { list } = createScenarioList(id)
  const [first, setFirst] = createSignal<Side>('draft')
  const [second, setSecond] = createSignal<Side | undefined>(asked)
  const right = createMemo<Side>(
    () => list().find((one) => one.id === second())?.id ?? (second() === 'draft' ? 'draft' : (list()[0]?.id ?? 'draft')),
  )
  const sides = { first: createSide(desk, first), second: createSide(desk, () => right()) }
  const comparison = createMemo(() => {
    const [one, other] = [sides.first(), sides.second()]
    return one && other ? compareRosters(one, other, desk().region(), desk().now()) : null
  })
  const [problem, setProblem] = createSignal<string>()
  const refused = ({ faults, detail }: Problem) => setProblem(faults[0]?.message ?? detail)
  const look = () => cache.invalidateQueries({ queryKey: ['rosters', 'scenarios'] })

  const make = async (name: string, from: Side): Promise<boolean> => {
    setProblem(undefined)
    const answer = await makeScenario(id(), { name, ...(from === 'draft' ? {} : { from }) }, crypto.randomUUID())
    if (!answer.ok) return (refused(answer.problem), false)
    await look()
    setSecond(answer.value.id)
    toast(t('made', { name: answer.value.name }))
    return true
  }
  const change = async (scenario: Scenario, order: { readonly name?: string; readonly removed?: boolean }): Promise<boolean> => {
    setProblem(undefined)
    const answer = await changeScenario(id(), scenario.id, order)
    if (!answer.ok) return (refused(answer.problem), false)
    await look()
    return true
  }
  const remove = async (scenario: Scenario): Promise<void> => {
    if (!(await change(scenario, { removed: true }))) return
    if (first() === scenario.id) setFirst('draft')
    const again = () => void change(scenario, { removed: false }).then((isBack) => isBack && toast(t('restored', { name: scenario.name })))
    toast(t('removed', { name: scenario.name }), { action: { label: t('undo'), run: again } })
  }
  return { list, first, second: right, setFirst, setSecond, comparison, problem, make, change, remove }
}

export type Scenarios = ReturnType<typeof createScenarios>

/** The first name with a letter that none has yet. */
export function nextName(list: readonly Scenario[]): string {
  const names = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => t('suggestion', { letter }))
  return names.find((name) => !list.some((one) => one.name === name)) ?? ''
}
