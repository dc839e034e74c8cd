import type { Day } from '../../../api/domain/time/instant.ts'
import { clock, dayLong, hourShort } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { language } from '../../i18n/language.ts'
import type { Desk } from '../desk.ts'
import { t } from '../words.ts'
import { dayPartOf } from './day-part.ts'
import type { Look } from './look.ts'
import type { GridPlace } from './model.ts'

/** What a screen reader says about a cell: one whole sentence, for column numbers cannot be relied on. */
export function spokenPlace(desk: Desk, place: GridPlace, look: Look): string {
  const { shift } = place
  const post = desk.region().posts.find((one) => one.code === shift.post)?.name ?? shift.post
  const where = t('cell.where', {
    day: dayLong(shift.date),
    part: t(`part.${dayPartOf(shift)}`).toLowerCase(),
    times: `${hourShort(shift.start)}–${hourShort(shift.end)}`,
    role: roleName(shift.role).toLowerCase(),
    post,
  })
  return [where, ...stateOf(desk, place, look)].join(' ')
}

export const spokenEmpty = (day: Day): string => t('cell.none', { day: dayLong(day) })

function stateOf(desk: Desk, place: GridPlace, look: Look): readonly string[] {
  const names = holdersText(desk, place, look)
  const rules = look.findings.filter((finding) => finding.level === 'block').map((finding) => finding.says[language()])
  return [
    names ? `${names}.` : '',
    look.kind === 'open' ? t('cell.open') : '',
    look.kind === 'absent' ? t('cell.absent', { name: names }) : '',
    look.kind === 'not-needed' ? t('cell.notNeeded') : '',
    look.kind === 'short' && !look.isPartly
      ? t('cell.short', { present: desk.draft.filledOf(place.shift.id), needed: place.shift.needed })
      : '',
    look.isPartly ? t('cell.partly') : '',
    ...rules,
    look.isLocked ? t('cell.locked') : '',
    look.isChanged ? t('cell.changed') : '',
    place.shift.reason ? t('cell.reason', { reason: place.shift.reason }) : '',
    desk.marks.hasComment({ shift: place.shift.id, position: place.position }) ? t('cell.comment') : '',
  ].filter(Boolean)
}

/** `za 16 jan, nacht, consult`, or `za 16 jan, achterwacht, 17–23`: how a shift is named in short sentences. */
export function shortName(shift: GridPlace['shift'], day: (day: Day) => string): string {
  const [part, role] = [t(`part.${dayPartOf(shift)}`).toLowerCase(), roleName(shift.role).toLowerCase()]
  const which = part === role ? `${hourShort(shift.start)}–${hourShort(shift.end)}` : role
  return `${day(shift.date)}, ${part}, ${which}`
}

/** Who holds a place; where they do not hold all of it, from when until when. */
function holdersText(desk: Desk, { shift }: GridPlace, { holders }: Pick<Look, 'holders'>): string {
  const { zone } = desk.region()
  const timesOf = ({ from, until }: (typeof holders)[number]) => `${hourShort(clock(from, zone))}–${hourShort(clock(until, zone))}`
  return holders
    .map((one) => desk.draft.nameOf(one.practitioner) + (one.from === shift.from && one.until === shift.until ? '' : ` ${timesOf(one)}`))
    .join(', ')
}
