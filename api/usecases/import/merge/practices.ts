import { isEqual } from '../../../domain/model/equal.ts'
import type { Hours, Link, Practice } from '../../../domain/model/practice.ts'
import { addDays, type Weekday } from '../../../domain/time/instant.ts'
import type { RowOf } from '../rows.ts'
import { readTimes } from '../times.ts'
import { type Draft, effectOf, grouped, refuse, rowNumber, withFields } from './draft.ts'

type PracticeRow = RowOf<'practices'>

const ownColumns = ['name', 'patients', 'place', 'neighbourhood', 'municipality', 'phone'] as const

/** Rows with one code are one practice with several links, whose dates do not overlap and whose other columns are equal. */
export function mergePractices(draft: Draft, rows: readonly PracticeRow[]): void {
  for (const [key, same] of grouped(rows, (row) => row.code.toLowerCase())) {
    const first = same[0]!
    const before = draft.practices.get(key)
    const { code, name, patients, place, neighbourhood, municipality, phone } = first
    let practice = withFields<Practice>(before ?? { code, name, patients, links: [], hours: [], closures: [] }, {
      name,
      patients,
      place,
      neighbourhood,
      municipality,
      phone,
    })
    const links: { readonly link: Link; readonly row: PracticeRow }[] = []
    for (const row of same) {
      const other = ownColumns.find((column) => (row[column] ?? null) !== (first[column] ?? null))
      if (other) refuse(draft, row.origin, other, 'not-equal', rowNumber(first.origin))
      const link = linkOf(draft, row)
      const clash = link && links.find((one) => daysOverlap(one.link, link) && !isEqual(one.link, link))
      if (clash) refuse(draft, row.origin, row.linked_from === undefined ? 'code' : 'linked_from', 'overlap', rowNumber(clash.row.origin))
      else if (link && !links.some((one) => isEqual(one.link, link))) links.push({ link, row })
    }
    practice = {
      ...practice,
      links: laidOver(
        practice.links,
        links.map(({ link }) => link),
      ),
    }
    draft.practices.set(key, practice)
    for (const row of same) draft.effects.set(row.origin, row === first ? effectOf(before, practice) : before ? 'same' : 'added')
  }
}

function linkOf(draft: Draft, row: PracticeRow): Link | null {
  const post = draft.known.code('posts', row.origin, 'post', row.post)
  const nightPost = row.night_post ? draft.known.code('posts', row.origin, 'night_post', row.night_post) : null
  const from = row.linked_from ?? null
  const until = row.linked_until ? addDays(row.linked_until, 1) : null
  if (from !== null && until !== null && until <= from) {
    refuse(draft, row.origin, 'linked_until', 'backwards')
    return null
  }
  if (post === null || (row.night_post && nightPost === null)) return null
  if (row.night_from === '24:00') {
    refuse(draft, row.origin, 'night_from', 'not-a-time')
    return null
  }
  return { post, nightPost, nightFrom: row.night_from ?? '23:00', nightUntil: row.night_until ?? '08:00', from, until }
}

type Dated = Pick<Link, 'from' | 'until'>

const daysOverlap = (a: Dated, b: Dated): boolean => (a.from ?? '') < (b.until ?? '9999') && (b.from ?? '') < (a.until ?? '9999')

/** New links take the place of those they overlap; the others stay. */
function laidOver(links: readonly Link[], rows: readonly Link[]): readonly Link[] {
  const kept = links.filter((link) => !rows.some((row) => daysOverlap(link, row)))
  return [...kept, ...rows].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0))
}

type NewHours = Hours & { readonly row: RowOf<'hours'> }

/** Times at which practices answer. Times of a day take the place of those they overlap; a day's other times stay. */
export function mergeHours(draft: Draft, rows: readonly RowOf<'hours'>[]): void {
  const fresh = new Map<string, NewHours[]>()
  for (const row of rows) {
    const code = draft.known.code('practices', row.origin, 'practice', row.practice)
    const times = readTimes({ origin: row.origin, startField: 'open', endField: 'close' }, row.open, row.close, draft.faults)
    if (code === null || !times) continue
    const open = times.start
    const close = times.end === '00:00' ? '24:00' : times.end
    if (close <= open) refuse(draft, row.origin, 'close', 'backwards')
    else {
      const key = code.toLowerCase()
      const known = fresh.get(key) ?? []
      fresh.set(key, known)
      for (const weekday of row.weekday) addHours(draft, known, { weekday, open, close, row })
    }
  }
  for (const [key, hours] of fresh) applyHours(draft, key, hours)
}

function addHours(draft: Draft, known: NewHours[], hours: NewHours): void {
  const clash = known.find((one) => hoursOverlap(one, hours))
  if (clash && (clash.open !== hours.open || clash.close !== hours.close))
    refuse(draft, hours.row.origin, 'open', 'overlap', rowNumber(clash.row.origin))
  else if (!clash) known.push(hours)
}

const hoursOverlap = (a: Hours, b: Hours): boolean => a.weekday === b.weekday && a.open < b.close && b.open < a.close

function applyHours(draft: Draft, key: string, fresh: readonly NewHours[]): void {
  const practice = draft.practices.get(key)
  if (!practice) return
  const days = new Map<Weekday, Hours[]>()
  for (const { row, ...hours } of fresh) {
    const replaced = practice.hours.filter((one) => hoursOverlap(one, hours))
    const isSame = replaced.length === 1 && replaced[0]!.open === hours.open && replaced[0]!.close === hours.close
    noteEffect(draft, row, replaced.length === 0 ? 'added' : isSame ? 'same' : 'changed')
    days.set(hours.weekday, [...(days.get(hours.weekday) ?? []), hours])
  }
  const kept = practice.hours.filter((one) => !(days.get(one.weekday) ?? []).some((hours) => hoursOverlap(one, hours)))
  const hours = [...kept, ...[...days.values()].flat()].sort((a, b) => a.weekday - b.weekday || (a.open < b.open ? -1 : 1))
  draft.practices.set(key, { ...practice, hours })
}

/** A row of several weekdays did the most that any of them did. */
function noteEffect(draft: Draft, row: { readonly origin: RowOf<'hours'>['origin'] }, effect: 'added' | 'changed' | 'same'): void {
  const before = draft.effects.get(row.origin)
  if (before === undefined || before === 'same') draft.effects.set(row.origin, effect)
}
