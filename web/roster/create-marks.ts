import { createSignal } from 'solid-js'
import type { Place } from '../../api/domain/model/roster.ts'
import type { Day } from '../../api/domain/time/instant.ts'
import { keyOf, type PlaceKey } from './draft/held.ts'

/** What cells carry that says nothing of the roster itself: an open comment, and what somebody looks for. */
export function createMarks() {
  const [commented, setCommented] = createSignal<ReadonlySet<PlaceKey>>(new Set())
  const [commentedDays, setCommentedDays] = createSignal<ReadonlySet<Day>>(new Set())
  const [found, setFound] = createSignal<ReadonlySet<PlaceKey>>(new Set())
  return {
    hasComment: (place: Place) => commented().size > 0 && commented().has(keyOf(place)),
    dayComments: commentedDays,
    isFound: (place: Place) => found().size > 0 && found().has(keyOf(place)),
    /** Listens to all of these for every cell at once. */
    hear: () => void [commented(), found()],
    setCommented,
    setCommentedDays,
    setFound,
  }
}

export type Marks = ReturnType<typeof createMarks>
