import { type Accessor, createSignal } from 'solid-js'
import type { Assignment, Place, Roster, ShiftId } from '../../../api/domain/model/roster.ts'
import { heldByPlace, keyOf, type PlaceKey, sameList } from '../draft/held.ts'

/** How long a cell shows that a colleague changed it, in milliseconds. */
const lateMs = 1_200

export type Lately = {
  /** Marks what a colleague changed between two pictures of the roster. */
  readonly mark: (before: Roster, after: Roster) => void
  readonly isLately: (place: Place) => boolean
  /** Listens to what `isLately` follows from. */
  readonly hear: () => void
  /** The shifts of what came last. */
  readonly arrived: Accessor<readonly ShiftId[]>
}

/** The places that colleagues changed just now, each for a moment. */
export function createLately(pause: (milliseconds: number) => Promise<void>): Lately {
  const [marked, setMarked] = createSignal<ReadonlySet<PlaceKey>>(new Set<PlaceKey>())
  const [arrived, setArrived] = createSignal<readonly ShiftId[]>([])
  const isLately = (place: Place) => marked().size > 0 && marked().has(keyOf(place))
  const mark: Lately['mark'] = (before, after) => {
    const places = changedPlaces(before, after)
    if (places.length === 0) return
    setArrived([...new Set(places.map((place) => place.slice(0, place.lastIndexOf(':'))))])
    setMarked((known) => new Set([...known, ...places]))
    void pause(lateMs).then(() => setMarked((known) => new Set([...known].filter((place) => !places.includes(place)))))
  }
  return { mark, isLately, arrived, hear: () => void marked() }
}

function changedPlaces(before: Roster, after: Roster): readonly PlaceKey[] {
  const old = heldByPlace(before.assignments)
  const now = heldByPlace(after.assignments)
  const differs = (place: PlaceKey) => !sameHolders(old.get(place) ?? [], now.get(place) ?? [])
  return [...new Set([...old.keys(), ...now.keys()])].filter(differs)
}

/** The same people for the same time; ids and locks are no news to the eye. */
function sameHolders(a: readonly Assignment[], b: readonly Assignment[]): boolean {
  const said = (held: readonly Assignment[]) => held.map((one) => `${one.practitioner} ${one.from} ${one.until}`)
  return a === b || sameList(said(a), said(b))
}
