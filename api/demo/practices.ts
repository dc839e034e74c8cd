import { holidayOn } from '../domain/time/holidays.ts'
import { addDays, type Day, weekdayOf } from '../domain/time/instant.ts'
import type { Chance } from './chance.ts'
import { practiceNames, quarters, towns } from './names.ts'
import type { PostPlan, SizePlan } from './sizes.ts'

export type DemoPractice = {
  readonly code: string
  readonly name: string
  readonly kind: 'solo' | 'duo' | 'group'
  readonly patients: number
  readonly post: string
  readonly nightPost: string
  readonly town: string
  readonly neighbourhood: string
}

export type DemoClosure = {
  readonly practice: string
  readonly from: string
  readonly until: string
  readonly reason: string
  readonly cover: string
  readonly agreementUntil: string
}

/** Mean list per kind of practice, so that they sum to the region's inhabitants and the median lies near 3,380. */
const meanPatients = { solo: 2_200, duo: 3_420, group: 5_150 }

export function makePractices(plan: SizePlan, chance: Chance): readonly DemoPractice[] {
  const { solo, duo, group } = plan.practices
  const kinds = chance.shuffled<DemoPractice['kind']>([...fill('solo', solo), ...fill('duo', duo), ...fill('group', group)])
  const names = chance.shuffled(practiceNames)
  const homes = homesOf(plan.posts, kinds.length)
  const places = [...plan.posts.map((post) => post.town), ...towns.filter((town) => !plan.posts.some((post) => post.town === town))]
  return kinds.map((kind, index) => {
    const post = homes[index]!
    const town = chance.happens(0.45) ? post.town : chance.pick(places)
    return {
      code: `P${String(index + 1).padStart(3, '0')}`,
      name: names[index]!,
      kind,
      patients: Math.round(meanPatients[kind] * (0.82 + 0.36 * chance.next())),
      post: post.code,
      nightPost: post.nightPost ?? '',
      town,
      neighbourhood: chance.pick(quarters),
    }
  })
}

const fill = <T extends string>(value: T, count: number): T[] => Array.from({ length: count }, () => value)

function homesOf(posts: readonly PostPlan[], count: number): readonly PostPlan[] {
  let reached = 0
  const bounds = posts.map((post) => {
    reached += post.share
    return Math.round(reached * count)
  })
  return Array.from({ length: count }, (_, index) => posts[bounds.findIndex((bound) => index < bound)] ?? posts[0]!)
}

/** Weeks in which practices like to close, from the Monday of the roster, and for how long. */
const closingWeeks = [3, 5, 9, 13, 14, 19, 22]

/** Two in five practices close for a week of training or holiday, each covered by one neighbour that stays open. */
export function makeClosures(practices: readonly DemoPractice[], start: Day, chance: Chance): readonly DemoClosure[] {
  const closing = chance.shuffled(practices.slice(planted)).slice(0, Math.round(practices.length * 0.4))
  const away = new Set(closing.map((practice) => practice.code))
  return closing.flatMap((practice) => {
    const near = practices
      .slice(planted)
      .filter((other) => other.post === practice.post && !away.has(other.code) && other.patients > practice.patients * 0.8)
    if (near.length === 0) return []
    const monday = addDays(start, 7 * chance.pick(closingWeeks))
    const training = chance.happens(0.35)
    const until = addDays(monday, training ? 1 : 4)
    const reason = training ? 'nascholing' : 'vakantie'
    return [{ practice: practice.code, from: monday, until, reason, cover: chance.pick(near).code, agreementUntil: addDays(until, 14) }]
  })
}

/** The first practices of the list are kept for what goes wrong on purpose. */
const planted = 12

/**
 * Cover chains that break, one of each kind (`cause` of a gap): three practices within two weeks, the others after.
 * And an illness of six weeks that one neighbour covers for longer than is agreed, and not until its end (R26).
 */
export function brokenCover(practices: readonly DemoPractice[], today: Day): readonly DemoClosure[] {
  const closure = (practice: number, cover: number | null, day: Day, days = 1): DemoClosure => ({
    practice: practices[practice]!.code,
    from: day,
    until: addDays(day, days - 1),
    reason: 'vakantie',
    cover: cover === null ? '' : practices[cover]!.code,
    agreementUntil: '',
  })
  const [ill, neighbour] = practices[6]!.patients < practices[11]!.patients ? [6, 11] : [11, 6]
  const [first, second, third, fourth] = [4, 8, 16, 22].map((after) => workdayFrom(addDays(today, after)))
  return [
    closure(0, 1, first!),
    closure(1, 7, first!),
    closure(2, 3, second!),
    closure(3, 2, second!),
    { ...closure(4, 7, third!, 2), agreementUntil: addDays(third!, -1) },
    closure(5, null, fourth!),
    { ...closure(ill, neighbour, addDays(today, -21), 42), reason: 'ziekte', agreementUntil: addDays(today, 12) },
  ]
}

/** The first day from `day` on which, and on the day after, practices work: Monday to Thursday and no holiday. */
function workdayFrom(day: Day): Day {
  const works = (one: Day) => weekdayOf(one) <= 5 && holidayOn([], one, null) === null
  for (let found = day; ; found = addDays(found, 1)) if (works(found) && works(addDays(found, 1))) return found
}
