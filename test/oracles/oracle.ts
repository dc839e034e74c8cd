import type { Link, Practice } from '../../api/domain/model/practice.ts'
import type { Shift } from '../../api/domain/model/roster.ts'
import { nextDate, oracleClock, weekdayOfDate } from './oracle-clock.ts'
import { type Minutes, minutesFrom } from './oracle-minutes.ts'
import { type OraclePosts, oraclePosts } from './oracle-post.ts'
import type { Case } from './random-case.ts'

/**
 * Coverage, gaps and duty by walking every minute, written from the rules and sharing no code with the
 * product beyond the shape of its data. Slow, and plain enough to be checked by reading.
 */
export type Oracle = {
  readonly from: number
  readonly until: number
  /** Who answers at each minute from `from` on: `by id cause party`. */
  readonly lineOf: (practice: Practice) => readonly string[]
  readonly posts: OraclePosts
  /** The lines of the board at each minute, as JSON, and the state. */
  readonly dutyOf: (post: string) => readonly { readonly state: string; readonly lines: string }[]
}

const { minuteOf, textOf, wall } = oracleClock
const around = 1440

const texts = new Map<string, Map<string, Map<string, string>>>()

/** `by id cause party` as one value per answer, so that neighbouring minutes compare fast. */
function says(by: string, id: string, cause: string, party: string): string {
  const ofId = texts.get(id) ?? new Map<string, Map<string, string>>()
  texts.set(id, ofId)
  const first = by === 'nobody' ? cause : by
  const ofFirst = ofId.get(first) ?? new Map<string, string>()
  ofId.set(first, ofFirst)
  const text = ofFirst.get(party) ?? `${by} ${id} ${cause} ${party}`
  ofFirst.set(party, text)
  return text
}

export function makeOracle(given: Case): Oracle {
  const { region, week } = given
  const minutes = minutesFrom(minuteOf(week.from) - around, minuteOf(week.until) + around)
  const posts = oraclePosts(given, minutes)
  const causes = new Map(region.posts.map((post) => [post.code, posts.causesOf(post.code)]))
  const inHours = new Map(region.practices.map((each) => [each.code, hoursOf(each, minutes)]))
  const open = new Map(region.practices.map((each) => [each.code, openOf(given, posts, each, minutes)]))

  const lines = new Map<Practice, readonly string[]>()
  function answer(practice: Practice, minute: number, step: number, post: string | null): string {
    const closures = inForce(practice, minute)
    const cover = closures.find((each) => each.coverPractice !== null && open.get(each.coverPractice)![step] && !isEnded(each, minute))
    if (cover) return says('cover', cover.coverPractice!, '-', '-')
    const cause = post === null ? 'no-post' : causes.get(post)![step]
    if (post !== null && cause === null) return says('post', post, '-', '-')
    if (closures.length > 0 && inHours.get(practice.code)![step]) {
      return says('nobody', '-', closureCause(given, practice, closures, minute), practice.code)
    }
    const isUnknown = practice.hours.length === 0 && (cause === 'no-post' || cause === 'not-published' || cause === 'seam')
    return says('nobody', '-', isUnknown ? 'hours-unknown' : cause!, post ?? '-')
  }

  /** Minute by minute; a practice without closures whose post says the same as a minute ago says the same as well. */
  function walk(practice: Practice, over: Minutes, isOpen: Uint8Array, own: string, responsible: readonly (string | null)[]) {
    let before: { post: string | null; cause: string | null | undefined; text: string } | null = null
    return over.map((minute, step) => {
      if (isOpen[step]) return own
      const post = responsible[step]!
      const cause = post === null ? null : causes.get(post)![step]
      if (practice.closures.length === 0 && before !== null && before.post === post && before.cause === cause) return before.text
      const text = answer(practice, minute, step, post)
      before = { post, cause, text }
      return text
    })
  }

  return {
    from: minutes.from,
    until: minutes.until,
    posts,
    lineOf(practice) {
      const known = lines.get(practice)
      if (known) return known
      const responsible = responsibleOf(practice.links, minutes)
      const isOpen = open.get(practice.code)!
      const own = says('practice', practice.code, '-', '-')
      const line = walk(practice, minutes, isOpen, own, responsible)
      lines.set(practice, line)
      return line
    },
    dutyOf: (post) => dutyOf(given, posts, post, minutes),
  }
}

function hoursOf(practice: Practice, minutes: Minutes): Uint8Array {
  const row = minutes.none()
  for (const date of minutes.dates) {
    const weekday = weekdayOfDate(date)
    for (const each of practice.hours) if (each.weekday === weekday) minutes.paint(row, wall(date, each.open), wall(date, each.close))
  }
  return row
}

const linkOn = (links: readonly Link[], date: string) =>
  links.find((each) => (each.from === null || each.from <= date) && (each.until === null || each.until > date))

function openOf({ region }: Case, posts: OraclePosts, practice: Practice, minutes: Minutes): Uint8Array {
  const row = hoursOf(practice, minutes)
  for (const each of practice.closures) minutes.clear(row, minuteOf(each.from), minuteOf(each.until))
  for (const date of minutes.dates) {
    const link = linkOn(practice.links, date)
    const isHoliday = link ? posts.isHoliday(date, link.post) : region.posts.some((post) => posts.isHoliday(date, post.code))
    if (isHoliday) minutes.clear(row, wall(date, '00:00'), wall(nextDate(date, 1), '00:00'))
  }
  return row
}

function responsibleOf(links: readonly Link[], minutes: Minutes): readonly (string | null)[] {
  let date = ''
  let link: Link | undefined
  let start = 0
  let end = 0
  return minutes.map((minute) => {
    if (minutes.dateOf(minute) !== date) {
      date = minutes.dateOf(minute)
      link = linkOn(links, date)
      start = link ? wall(date, link.nightFrom) : 0
      end = link ? wall(date, link.nightUntil) : 0
    }
    if (!link) return null
    if (link.nightPost === null) return link.post
    const isNight = link.nightFrom < link.nightUntil ? start <= minute && minute < end : minute < end || minute >= start
    return isNight ? link.nightPost : link.post
  })
}

type Closed = Practice['closures'][number]

const isEnded = (closure: Closed, minute: number) => closure.agreementUntil !== null && minuteOf(closure.agreementUntil) <= minute

const noClosures: readonly Closed[] = []

/** The closures in force, earliest first; the sort keeps file order where two begin together. */
function inForce(practice: Practice, minute: number): readonly Closed[] {
  if (practice.closures.length === 0) return noClosures
  return practice.closures
    .filter((each) => minuteOf(each.from) <= minute && minute < minuteOf(each.until))
    .sort((a, b) => minuteOf(a.from) - minuteOf(b.from))
}

function closureCause({ region }: Case, practice: Practice, closures: readonly Closed[], minute: number): string {
  const causes: string[] = closures.map((each) => {
    if (each.coverPractice === null) return 'closed-without-cover'
    if (isEnded(each, minute)) return 'cover-ended'
    const cover = region.practices.find((one) => one.code === each.coverPractice)!
    const isCircular = cover.closures.some(
      (one) => one.coverPractice === practice.code && minuteOf(one.from) <= minute && minute < minuteOf(one.until),
    )
    return isCircular ? 'cover-circular' : 'cover-closed'
  })
  return ['cover-ended', 'cover-circular', 'cover-closed', 'closed-without-cover'].find((cause) => causes.includes(cause))!
}

type Place = { readonly shift: Shift; readonly from: number; readonly until: number; readonly lines: readonly (string | null)[] }

function dutyOf({ region, staffing }: Case, posts: OraclePosts, code: string, minutes: Minutes) {
  const own = region.posts.find((each) => each.code === code)!.roleOrder ?? []
  const shifts = staffing.shifts.filter((each) => each.post === code).sort((a, b) => inBoardOrder(own, a, b))
  const places = shifts.flatMap((shift) =>
    Array.from({ length: posts.positionsOf(shift) }, (_, at) => placeOf(region.practitioners, posts, shift, at + 1)),
  )
  let near = placesBetween(places, minutes.from, minutes.from + 15)
  let before: { state: string; lines: string; parts: readonly string[] } = { state: 'unknown', lines: '[]', parts: [] }
  return minutes.map((minute) => {
    if (minute % 15 === 0) near = placesBetween(places, minute, minute + 15)
    if (!posts.isKnown(code, minute)) return { state: 'unknown', lines: '[]' }
    const here = near.filter((place) => place.from <= minute && minute < place.until)
    const parts = here.flatMap((place) => place.lines[minute - place.from] ?? [])
    const state = here.some((place) => place.shift.needed > 0) ? 'open' : 'closed'
    const isSame = before.state === state && before.parts.length === parts.length && parts.every((part, at) => part === before.parts[at])
    if (!isSame) before = { state, lines: `[${parts.join(',')}]`, parts }
    return before
  })
}

const placesBetween = (places: readonly Place[], from: number, until: number) =>
  places.filter((place) => place.from < until && from < place.until)

function inBoardOrder(own: readonly string[], a: Shift, b: Shift): number {
  const first = [...own, ...['lead', 'consult', 'visit'].filter((role) => !own.includes(role))]
  const rank = (role: string) => (first.includes(role) ? first.indexOf(role) : role === 'triage' ? 900 : role === 'standby' ? 901 : 500)
  const byName = rank(a.role) === 500 ? a.role.localeCompare(b.role) : 0
  return rank(a.role) - rank(b.role) || byName || minuteOf(a.from) - minuteOf(b.from) || a.id.localeCompare(b.id)
}

/** The line of one place at each minute of its shift: its holder, or nobody; an extra place without a holder has none. */
function placeOf(people: Case['region']['practitioners'], posts: OraclePosts, shift: Shift, position: number): Place {
  const { role } = shift
  const from = minuteOf(shift.from)
  const until = minuteOf(shift.until)
  const holders = Array.from({ length: until - from }, (_, step) => posts.holderAt(shift, position, from + step))
  const lines: (string | null)[] = []
  for (let step = 0; step < holders.length; step++) {
    const held = holders[step]
    if (step > 0 && held === holders[step - 1]) lines.push(lines[step - 1]!)
    else if (held) {
      const { name } = people.find((each) => each.code === held.practitioner)!
      const practitioner = { code: held.practitioner, name }
      lines.push(JSON.stringify({ role, practitioner, from: held.from, until: held.until, status: 'scheduled' }))
    } else if (position > shift.needed) lines.push(null)
    else {
      let end = step
      while (end < holders.length && !holders[end]) end++
      lines.push(JSON.stringify({ role, practitioner: null, from: textOf(from + step), until: textOf(from + end), status: 'nobody' }))
    }
  }
  return { shift, from, until, lines }
}
