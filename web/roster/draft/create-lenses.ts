import { type Accessor, createMemo } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Assignment, Roster } from '../../../api/domain/model/roster.ts'
import type { Day } from '../../../api/domain/time/instant.ts'
import type { Draft } from './draft.ts'
import { heldByPerson, keyOf, type PlaceKey, placeKey } from './held.ts'
import { placesOf, type Step } from './step.ts'

const none: readonly Assignment[] = []

type LensGround = {
  readonly roster: Accessor<Roster>
  readonly region: Accessor<Region>
  readonly held: Accessor<ReadonlyMap<PlaceKey, readonly Assignment[]>>
  readonly queue: Accessor<readonly Step[]>
  readonly isAbsent: (held: Assignment) => boolean
}

/** What the page asks of the roster as this person sees it, each answer looked up in one step. */
export function createLenses({ roster, region, held, queue, isAbsent }: LensGround) {
  const filled = createMemo(() => countFilled(roster().assignments.filter((one) => !isAbsent(one))))
  const waiting = createMemo(() => new Set(queue().flatMap((step) => step.changes.flatMap((one) => placesOf(one).map(keyOf)))))
  const names = createMemo(() => new Map([...region().practitioners, ...roster().practitioners].map((one) => [one.code, one.name])))
  const allShifts = createMemo(() => roster().shifts)
  const shifts = createMemo(() => new Map(allShifts().map((shift) => [shift.id, shift])))
  const shiftOf: Draft['shiftOf'] = (id) => shifts().get(id)
  const heldNow: Draft['heldNow'] = (shift, position) => held().get(placeKey(shift, position)) ?? none
  const filledOf = (shift: string) => filled().get(shift) ?? 0
  const isWaiting: Draft['isWaiting'] = (place) => waiting().size > 0 && waiting().has(placeKey(place.shift.id, place.position))
  const nameOf = (code: Code) => names().get(code) ?? code
  const dutiesOn = (code: Code, day: Day) =>
    (heldByPerson(roster().assignments).get(code) ?? none).flatMap(({ shift }) => {
      const one = shiftOf(shift)
      return one?.date === day ? [one] : []
    })
  const hear = () => void [held(), filled(), waiting(), names()]
  return { heldNow, filledOf, shiftOf, isWaiting, nameOf, dutiesOn, hear }
}

function countFilled(assignments: readonly Assignment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let last = ''
  for (const one of assignments) {
    const key = keyOf(one)
    if (key !== last) counts.set(one.shift, (counts.get(one.shift) ?? 0) + 1)
    last = key
  }
  return counts
}
