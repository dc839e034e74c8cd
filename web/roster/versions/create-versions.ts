import { type Accessor, createMemo, createResource, createSignal, untrack } from 'solid-js'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import { restoreVersion } from '../../../api/domain/roster/restore-version.ts'
import { diffRosters } from '../../../api/domain/roster/diff.ts'
import { must } from '../../client.ts'
import { newId } from '../../new-id.ts'
import { listVersions, readVersion } from '../../server.ts'
import { toast } from '../../ui/toast.tsx'
import type { Desk } from '../desk.ts'
import { undoing } from '../create-undoing.ts'
import { keyOf } from '../draft/held.ts'
import { cellsOf } from '../draft/step.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import { t } from './words.ts'

/** A version by its number, or the draft as it is now. */
export type Side = number | 'draft'

/** The versions of a roster: their list, two of them side by side, and the way back to one. */
export function createVersions(desk: Accessor<Desk>) {
  const id = () => desk().draft.roster().id
  const revision = createMemo(() => desk().draft.published()?.revision ?? 0)
  const [versions] = createResource(revision, async () => (await must(listVersions(id()))).versions)
  const [from, setFrom] = createSignal<Side>(untrack(revision) || 'draft')
  const [to, setTo] = createSignal<Side>('draft')
  const stateOf = async (side: Side) => (side === 'draft' ? null : must(readVersion(id(), side)))
  const [before] = createResource(from, (side) => stateOf(side))
  const [after] = createResource(to, (side) => stateOf(side))
  /** What differs in shifts that both know, and how many only the second has: days that were published, or planned, since. */
  const differences = createMemo(() => {
    const [a, b] = [before(), after()]
    if (a === undefined || b === undefined) return null
    const all = diffRosters(a ?? desk().draft.roster(), b ?? desk().draft.roster())
    const newer = new Set(all.flatMap((one) => (one.kind === 'shift-added' ? [one.shift.id] : [])))
    return { known: all.filter((one) => !newer.has(one.shift.id)), newer: newer.size }
  })

  const restore = async (version: number): Promise<void> => {
    const { draft, region, now } = desk()
    const seen = await readVersion(id(), version)
    if (!seen.ok) return toast(seen.problem.detail, { tone: 'bad' })
    const reason = t('versions.reason', { revision: version })
    const restored = restoreVersion(draft.roster(), seen.value, region(), { now: now(), newId, reason })
    if (!restored.ok) return toast(refusalSentence(restored.refusal), { tone: 'bad' })
    const { changes, kept } = restored.value
    const notes = [
      ...(kept.begun.length > 0 ? [t('versions.kept.begun', { count: kept.begun.length })] : []),
      ...(kept.rules.length > 0 ? [t('versions.kept.rules', { count: kept.rules.length })] : []),
      ...(kept.newer.length > 0 ? [t('versions.kept.newer', { count: kept.newer.length })] : []),
    ]
    if (changes.length === 0) return toast([t('versions.equal', { revision: version }), ...notes].join(' '))
    const done = draft.change(changes, reason, 'restore')
    if (!done.ok) return toast(refusalSentence(done.refusal), { tone: 'bad' })
    const said = t('versions.restored', { count: cellCount(changes), revision: version })
    toast([said, ...notes].join(' '), { action: { label: t('versions.undo'), run: () => undoing(desk())('undo') } })
  }
  return { versions, from, to, setFrom, setTo, differences, restore }
}

const cellCount = (changes: readonly RosterChange[]): number => new Set(changes.flatMap(cellsOf).map(keyOf)).size
