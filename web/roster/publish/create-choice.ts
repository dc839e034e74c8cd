import { type Accessor, createMemo, createResource, createSignal } from 'solid-js'
import type { ShiftId } from '../../../api/domain/model/roster.ts'
import { withPartners } from '../../../api/domain/roster/choose-part.ts'
import type { Difference } from '../../../api/domain/roster/diff.ts'
import { readAuthors } from '../../server.ts'
import type { Desk } from '../desk.ts'
import { authorsOf, type ChangeGroup, type Grouping, groupsOf } from './groups.ts'
import { seenDays } from './seen-days.ts'

/** Which of the changes of the part go along, chosen by group: a person, an author, a post. */
export function createChoice(desk: Accessor<Desk>, inPart: Accessor<readonly Difference[]>) {
  const [grouping, setGrouping] = createSignal<Grouping>('person')
  const [left, setLeft] = createSignal<ReadonlySet<ShiftId>>(new Set())
  const [authors] = createResource(async () => {
    const answer = await readAuthors(desk().draft.roster().id)
    return answer.ok ? answer.value.authors : []
  })
  const authorOf = createMemo(() => authorsOf(authors() ?? []))
  const groups = createMemo(() => groupsOf(inPart(), grouping(), authorOf()))
  const isPart = createMemo(() => inPart().some((one) => left().has(one.shift.id)))
  const isSeen = createMemo(() => seenDays(desk()))

  const asked = createMemo(() => new Set(inPart().flatMap(({ shift }) => (left().has(shift.id) ? [] : [shift.id]))))
  /** The shifts that go; null for all of the part. Single shifts go on days that readers know only. */
  const shifts = createMemo<ReadonlySet<ShiftId> | null>(() => {
    if (!isPart()) return null
    const known = inPart().filter((one) => isSeen()(one.shift))
    return withPartners(known, new Set(known.flatMap(({ shift }) => (asked().has(shift.id) ? [shift.id] : []))))
  })
  const inside = createMemo(() => {
    const chosen = shifts()
    return chosen === null ? inPart() : inPart().filter((one) => chosen.has(one.shift.id))
  })
  /** Shifts nobody ticked, that go because readers would see somebody in two places. */
  const along = createMemo(() => [...(shifts() ?? [])].filter((id) => !asked().has(id)).length)
  /** Ticked shifts on days that were never published: those go by whole days only. */
  const unseen = createMemo(() => (isPart() ? [...asked()].filter((id) => !shifts()!.has(id)).length : 0))

  const isTicked = (group: ChangeGroup) => group.shifts.every((id) => !left().has(id))
  const toggle = (group: ChangeGroup) =>
    setLeft((known) => {
      const next = new Set(known)
      const drop = isTicked(group)
      for (const id of group.shifts)
        if (drop) next.add(id)
        else next.delete(id)
      return next
    })
  const tickAll = () => setLeft(new Set<ShiftId>())
  const tickNone = () => setLeft(new Set(inPart().map((one) => one.shift.id)))

  return { grouping, setGrouping, groups, authorOf, isTicked, toggle, tickAll, tickNone, shifts, inside, along, unseen }
}

export type Choice = ReturnType<typeof createChoice>
