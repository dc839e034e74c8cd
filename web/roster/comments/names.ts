import type { CommentAbout, Mention } from '../../../api/domain/model/comment.ts'
import { dayLong, dayShort } from '../../format.ts'
import type { Desk } from '../desk.ts'
import { shortName } from '../grid/spoken.ts'
import { rankOf } from '../pick/match.ts'
import { plain } from '../../plain-text.ts'
import { t } from './words.ts'

/** What a comment is about, as a sentence's subject. */
export function aboutName(desk: Desk, about: CommentAbout): string {
  if (about.on === 'day') return t('about.day', { day: dayLong(about.date) })
  if (about.on === 'person') return t('about.person', { name: desk.draft.nameOf(about.practitioner) })
  const shift = desk.shiftOf(about.shift)
  return shift ? t('about.place', { shift: shortName(shift, dayShort) }) : t('about.gone')
}

/** The same, short: `za 16 jan, nacht, visite`, a day or a name. */
export function aboutShort(desk: Desk, about: CommentAbout): string {
  if (about.on === 'day') return dayShort(about.date)
  if (about.on === 'person') return desk.draft.nameOf(about.practitioner)
  const shift = desk.shiftOf(about.shift)
  return shift ? shortName(shift, dayShort) : t('about.gone')
}

/** Somebody who can be named. */
export type Named = { readonly mention: Mention; readonly name: string }

const mostNamed = 6

/** Who fits what stands behind the last @ before the caret; nothing when no name is being typed. */
export function namesFor(typed: string | null, people: readonly Named[]): readonly Named[] {
  if (typed === null) return []
  const ranked = people.flatMap((one) => {
    const code = one.mention.kind === 'practitioner' ? one.mention.code : one.name
    const rank = typed === '' ? 3 : rankOf(typed, code, one.name)
    return rank === null ? [] : [{ one, rank }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one)
    .slice(0, mostNamed)
}

/** What is typed behind an @ that begins a word, up to the caret; null when there is none. */
export function typedName(text: string, caret: number): string | null {
  const [, typed] = /(?:^|\s)@([^\s@]{0,40})$/u.exec(text.slice(0, caret)) ?? []
  return typed ?? null
}

/** Who of those chosen is still named in the text. */
export const stillNamed = (text: string, chosen: readonly Named[]): readonly Mention[] =>
  chosen.filter(({ name }) => plain(text).includes(`@${plain(name)}`)).map(({ mention }) => mention)
