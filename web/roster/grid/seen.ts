import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Assignment } from '../../../api/domain/model/roster.ts'
import { type Colleague, colleagues } from '../../live-here.ts'
import { language } from '../../i18n/language.ts'
import type { Desk } from '../desk.ts'
import { keyOf, type PlaceKey, sameList } from '../draft/held.ts'
import type { GridPlace } from './model.ts'

/** Everything a cell's picture and sentence follow from, besides the place itself. */
export type Seen = {
  readonly held: readonly Assignment[]
  readonly filled: number
  readonly findings: readonly Finding[]
  readonly published: readonly Assignment[] | undefined
  readonly isWaiting: boolean
  readonly hasComment: boolean
  readonly isFound: boolean
  readonly isLately: boolean
  readonly colleague: Colleague | undefined
}

/** What one place shows now. */
export function seenAt(desk: Desk, place: GridPlace, company: ReadonlyMap<PlaceKey, Colleague>): Seen {
  const { draft, marks } = desk
  const { id } = place.shift
  const seat = { shift: id, position: place.position }
  const held = draft.heldNow(id, place.position)
  return {
    held,
    filled: draft.filledOf(id),
    findings: held.length === 0 ? none : held.flatMap((one) => draft.findingsAt(one.practitioner, id)),
    published: draft.publishedAt(id, place.position),
    isWaiting: draft.isWaiting(place),
    hasComment: marks.hasComment(seat),
    isFound: marks.isFound(seat),
    isLately: draft.isLately(seat),
    colleague: company.size === 0 ? undefined : company.get(keyOf(seat)),
  }
}

const none: readonly Finding[] = []

export const sameSeen = (a: Seen | undefined, b: Seen): boolean =>
  a !== undefined &&
  a.filled === b.filled &&
  a.isWaiting === b.isWaiting &&
  a.hasComment === b.hasComment &&
  a.isFound === b.isFound &&
  a.isLately === b.isLately &&
  a.colleague?.who === b.colleague?.who &&
  sameList(a.held, b.held) &&
  sameList(a.findings, b.findings) &&
  (a.published === b.published || (a.published !== undefined && b.published !== undefined && sameList(a.published, b.published)))

/**
 * Listens to everything cells follow from, once for many cells: a signal read for each of a thousand cells costs more than
 * looking at all of them. What it gives are the grounds that make every cell new.
 */
export function hearSeen({ draft, marks, region }: Desk) {
  draft.hearPlaces()
  marks.hear()
  return { region: region(), language: language() }
}

/** Whose cursor rests where in this roster. */
export function companyOf(desk: Desk): ReadonlyMap<PlaceKey, Colleague> {
  const { id } = desk.draft.roster()
  return new Map(colleagues().flatMap((one) => (one.roster === id && one.at ? [[keyOf(one.at), one] as const] : [])))
}
