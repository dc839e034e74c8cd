import { type Accessor, createSignal } from 'solid-js'
import type { Scenario } from '../../../api/domain/model/scenario.ts'
import { takeOver, type TakeConflict } from '../../../api/domain/roster/take-over.ts'
import { must } from '../../client.ts'
import { newId } from '../../new-id.ts'
import { readRoster, readScenario } from '../../server.ts'
import { toast } from '../../ui/toast.tsx'
import type { Desk } from '../desk.ts'
import { undoing } from '../create-undoing.ts'
import { keyOf } from '../draft/held.ts'
import { cellsOf } from '../draft/step.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import { t } from './words.ts'

type Wins = 'draft' | 'scenario'
/** Both changed the same: which counts is asked first. */
export type Asking = { readonly scenario: Scenario; readonly conflicts: readonly TakeConflict[]; readonly answer: (wins: Wins) => void }

/** Takes a scenario over into the draft: one order, one step to take back. */
export function createTaking(desk: Accessor<Desk>) {
  const [asking, setAsking] = createSignal<Asking | null>(null)

  const read = async (scenario: Scenario) => {
    const [there, { base }] = await Promise.all([must(readRoster(scenario.id)), must(readScenario(scenario.roster, scenario.id))])
    return (wins: Wins) => {
      const { draft, region, now } = desk()
      const published = new Set(draft.published()?.shifts.map((shift) => shift.id) ?? [])
      const going = { now: now(), newId, reason: t('take.reason', { name: scenario.name }), published, wins }
      return takeOver({ base, scenario: there, draft: draft.roster() }, region(), going)
    }
  }

  const apply = (scenario: Scenario, taken: Extract<ReturnType<typeof takeOver>, { ok: true }>['value'], done: () => void) => {
    const { changes, begun, rules } = taken
    const notes = [
      ...(begun.length > 0 ? [t('take.begun', { count: begun.length })] : []),
      ...(rules.length > 0 ? [t('take.rules', { count: rules.length })] : []),
    ]
    const { name } = scenario
    if (changes.length === 0) return toast([t('take.none', { name }), ...notes].join(' '))
    const made = desk().draft.change(changes, t('take.reason', { name }), 'scenario')
    if (!made.ok) return toast(refusalSentence(made.refusal), { tone: 'bad' })
    const count = new Set(changes.flatMap(cellsOf).map(keyOf)).size
    toast([t('take.done', { count, name }), ...notes].join(' '), {
      action: { label: t('undo'), run: () => undoing(desk())('undo') },
    })
    done()
  }

  /** `done` is called once the draft has it. */
  const take = async (scenario: Scenario, done: () => void): Promise<void> => {
    const merge = await read(scenario).catch(() => null)
    if (!merge) return toast(t('failed'), { tone: 'bad' })
    const carryOut = (wins: Wins) => {
      setAsking(null)
      const taken = merge(wins)
      if (taken.ok) apply(scenario, taken.value, done)
      else toast(refusalSentence(taken.refusal), { tone: 'bad' })
    }
    const looked = merge('draft')
    if (looked.ok && looked.value.conflicts.length > 0) setAsking({ scenario, conflicts: looked.value.conflicts, answer: carryOut })
    else carryOut('draft')
  }
  return { take, asking, leave: () => setAsking(null) }
}

export type Taking = ReturnType<typeof createTaking>
