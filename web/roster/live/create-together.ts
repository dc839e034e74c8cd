import { type Accessor, createEffect, createSignal, on } from 'solid-js'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { ShiftId } from '../../../api/domain/model/roster.ts'
import type { Draft } from '../draft/draft.ts'
import { whoPlaced } from './who-placed.ts'

/** Two people who did not know of each other broke a rule together; who put the same colleague where. */
export type Together = { readonly finding: Finding; readonly by: readonly (readonly [name: string, shifts: readonly ShiftId[]])[] }

export type Togethers = { readonly list: Accessor<readonly Together[]>; readonly dismiss: (one: Together) => void }

/**
 * Rule problems that came with a colleague's edit and have two authors: each of the two reads both names. A problem that one
 * person made alone shows in the cell like any other.
 */
export function createTogether(draft: Pick<Draft, 'arrived' | 'findings' | 'roster'>): Togethers {
  const [list, setList] = createSignal<readonly Together[]>([])
  const arrived = new Set<ShiftId>()
  createEffect(on(draft.arrived, (shifts) => shifts.forEach((shift) => arrived.add(shift)), { defer: true }))
  createEffect(
    on(draft.findings as Accessor<readonly Finding[]>, (now, before) => {
      if (arrived.size === 0 || !before) return
      const known = new Set(before.map(keyOf))
      const fresh = now.filter((one) => isShared(one) && !known.has(keyOf(one)) && one.shifts.some((shift) => arrived.has(shift)))
      arrived.clear()
      for (const finding of fresh) void tell(finding)
    }),
  )
  const tell = async (finding: Finding) => {
    const placed = await whoPlaced(draft.roster().id, finding.shifts, finding.who)
    const names = [...new Set(placed.values())]
    if (names.length < 2) return
    const by = names.map((name) => [name, finding.shifts.filter((shift) => placed.get(shift) === name)] as const)
    setList((known) => [...known, { finding, by }])
  }
  const standing = () => {
    const keys = new Set(draft.findings().map(keyOf))
    return list().filter(({ finding }) => keys.has(keyOf(finding)))
  }
  const dismiss = (one: Together) => setList((known) => known.filter((other) => other !== one))
  return { list: standing, dismiss }
}

const keyOf = ({ rule, who, shifts }: Finding): string => `${rule} ${who} ${shifts.join(' ')}`
const isShared = ({ level, shifts }: Finding): boolean => (level === 'block' || level === 'warn') && shifts.length > 1
