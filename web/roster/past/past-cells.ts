import { roleLetter } from '../../i18n/common.ts'
import type { Desk } from '../desk.ts'
import { changesOf } from '../draft/differences.ts'
import { type Spot, spotOfPlace } from '../grid/model.ts'
import { addressOfPerson } from '../people/model.ts'
import { t } from '../words.ts'

/** What readers see where the draft says something else. */
export type PastCell = { readonly spot: Spot; readonly text: string }

/** Every changed cell in sight with what is published for it: a place has who holds it, somebody's day their duties. */
export function pastCells(desk: Desk): readonly PastCell[] {
  return desk.view().view === 'practitioners' ? pastDays(desk) : pastPlaces(desk)
}

function pastPlaces(desk: Desk): readonly PastCell[] {
  const cells = new Map<string, PastCell>()
  for (const difference of changesOf(desk.draft)) {
    if (difference.kind !== 'holder') continue
    const { shift, position } = difference
    const spot = spotOfPlace(desk.grid(), shift.id, position)
    if (!spot || desk.isHidden(spot.line)) continue
    const held = desk.draft.publishedAt(shift.id, position) ?? []
    const names = held.map(({ practitioner }) => (desk.view().zoom === 'week' ? desk.draft.nameOf(practitioner) : practitioner))
    cells.set(`${shift.id} ${position}`, { spot, text: names.join(', ') || t('word_open') })
  }
  return [...cells.values()]
}

/** A day on which somebody had nothing shows a dash. */
function pastDays(desk: Desk): readonly PastCell[] {
  const published = desk.draft.published()
  const known = new Map(published?.shifts.map((shift) => [shift.id, shift]))
  const duties = new Map<string, string[]>()
  for (const difference of changesOf(desk.draft)) {
    if (difference.kind !== 'holder') continue
    for (const code of [difference.before, difference.after]) {
      if (code !== null) duties.set(addressOfPerson(difference.shift.date, code), [])
    }
  }
  for (const { shift: id, practitioner } of published?.assignments ?? []) {
    const shift = known.get(id)
    if (shift) duties.get(addressOfPerson(shift.date, practitioner))?.push(roleLetter(shift.role))
  }
  return [...duties].flatMap(([address, letters]) => {
    const spot = desk.people.sheet().spotOf(address)
    return spot ? [{ spot, text: letters.join(' ') || '–' }] : []
  })
}
