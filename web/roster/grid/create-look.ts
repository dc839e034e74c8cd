import { type Accessor, createMemo } from 'solid-js'
import type { Desk } from '../desk.ts'
import { sameList } from '../draft/held.ts'
import { type Look, lookOf } from './look.ts'
import type { GridPlace } from './model.ts'

/** The look of a place as it stands now; worked out again only when this place, its shift or its holder's row changed. */
export function createLook(desk: Accessor<Desk>, place: Accessor<GridPlace>): Accessor<Look> {
  const draft = () => desk().draft
  const held = createMemo(() => draft().heldNow(place().shift.id, place().position), undefined, { equals: sameList })
  const filled = createMemo(() => draft().filledOf(place().shift.id))
  const findings = createMemo(() => held().flatMap((one) => draft().findingsAt(one.practitioner, place().shift.id)), [], {
    equals: sameList,
  })
  const published = createMemo(() => draft().publishedAt(place().shift.id, place().position))
  const look = createMemo(() =>
    lookOf({ place: place(), held: held(), filled: filled(), findings: findings(), published: published(), isAbsent: draft().isAbsent }),
  )
  return look
}
