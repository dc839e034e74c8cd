import type { Roster } from '../../../api/domain/model/roster.ts'
import { dayLong } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import type { Desk } from '../desk.ts'
import { dayPartOf } from '../grid/day-part.ts'
import type { GridPlace } from '../grid/model.ts'
import { placesOf } from '../list/rows.ts'
import { plain } from '../../plain-text.ts'
import { t } from '../words.ts'

/** A place with everything of it that can be looked for, in plain letters. */
export type Findable = { readonly place: GridPlace; readonly text: string }

/** Every place of the roster in order of time, whatever is in sight. */
export function findablesOf(desk: Desk, roster: Roster): readonly Findable[] {
  const posts = new Map(desk.region().posts.map((post) => [post.code, post.name]))
  const shifts = [...roster.shifts].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return placesOf(shifts, (shift) => Math.max(shift.needed, 1)).map((place) => {
    const { shift, position } = place
    const holders = desk.draft.heldNow(shift.id, position).flatMap((held) => [desk.draft.nameOf(held.practitioner), held.practitioner])
    const words = [dayLong(shift.date), t(`part.${dayPartOf(shift)}`), roleName(shift.role), posts.get(shift.post) ?? '', shift.start]
    return { place, text: plain([...holders, ...words, holders.length === 0 ? t('word_open') : ''].join(' ')) }
  })
}

/** The places in which every word typed begins a word. */
export function matchesOf(all: readonly Findable[], typed: string): readonly GridPlace[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return all.filter(({ text }) => words.every((word) => ` ${text}`.includes(` ${word}`))).map(({ place }) => place)
}
