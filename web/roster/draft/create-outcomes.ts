import { batch, createSignal } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Assignment, Place } from '../../../api/domain/model/roster.ts'
import type { Refusal } from '../../../api/domain/refusal.ts'
import { keyOf, type PlaceKey } from './held.ts'
import { type Clash, placesOf, type Step } from './step.ts'

/** Why a cell went back to what it was; stands at the cell until somebody acts on it. No place: the step was about no cell. */
export type Refused = { readonly place: Place | null; readonly refusal: Refusal }

/** What could not be kept as it was meant, until this person has said a word about it. */
export function createOutcomes() {
  const [clashes, setClashes] = createSignal<readonly Clash[]>([])
  const [refused, setRefused] = createSignal<readonly Refused[]>([])

  const ask = (more: readonly Clash[]) => {
    if (more.length > 0) setClashes((known) => [...known, ...more])
  }
  const tell = ({ changes }: Step, refusal: Refusal) =>
    batch(() => {
      const places = changes.flatMap(placesOf)
      const news: readonly Refused[] = places.length > 0 ? places.map((place) => ({ place, refusal })) : [{ place: null, refusal }]
      setRefused((known) => [...without(known, places), ...news])
    })
  /** Whoever acts on a place has read what stood there. */
  const acted = (changes: readonly RosterChange[]) => setRefused((known) => without(known, changes.flatMap(placesOf)))
  const close = (clash: Clash) => setClashes((known) => known.filter((one) => one !== clash))
  const dismiss = (one: Refused) => setRefused((known) => known.filter((other) => other !== one))
  return { clashes, refused, ask, tell, acted, close, dismiss }
}

/** Refusals but those at these places. */
const without = (refused: readonly Refused[], places: readonly Place[]): readonly Refused[] =>
  refused.filter(({ place }) => place === null || !places.some((one) => keyOf(one) === keyOf(place)))

/** My change once more, on what stands there now. */
export function againstHead({ change }: Clash, held: ReadonlyMap<PlaceKey, readonly Assignment[]>): readonly RosterChange[] {
  const now = (place: Place): Code | null => held.get(keyOf(place))?.[0]?.practitioner ?? null
  if (change.do === 'place') return [{ ...change, was: now(change) }]
  if (change.do === 'exchange') return [{ ...change, was: [now(change.a), now(change.b)] }]
  if (change.do !== 'clear') return [change]
  const holder = now(change)
  return holder === null ? [] : [{ ...change, was: holder }]
}
