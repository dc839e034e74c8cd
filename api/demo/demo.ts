import { defaultPolicy } from '../domain/model/policy.ts'
import type { Region } from '../domain/model/region.ts'
import type { Shift } from '../domain/model/roster.ts'
import type { Template } from '../domain/model/template.ts'
import { planShifts } from '../domain/roster/plan.ts'
import { addDays, type Day, type Weekday, weekdayOf } from '../domain/time/instant.ts'
import type { Days } from '../domain/time/interval.ts'
import { chanceOf } from './chance.ts'
import { fillPlaces } from './fill.ts'
import { awayOf, duoAway, makeMarks } from './marks.ts'
import { makePeople } from './people.ts'
import { brokenCover, makeClosures, makePractices } from './practices.ts'
import { type DemoTables, tablesOf } from './rows.ts'
import { type DemoSize, type PostPlan, sizePlans } from './sizes.ts'
import { makeStanding } from './standing.ts'
import { makeTrouble, type Trouble } from './trouble.ts'
import type { DemoParts } from './parts.ts'

/** An invented cooperative: the rows an import reads, and what no file tells. */
export type Demo = {
  readonly code: string
  readonly name: string
  readonly zone: string
  readonly tables: DemoTables
  /** The half-year of the roster, and how much of it is published. */
  readonly days: Days
  readonly publishedUntil: Day
  readonly sick: Trouble['sick']
  readonly left: Trouble['left']
  readonly expired: Trouble['expired']
}

export type DemoOrder = { readonly size: DemoSize; readonly seed: number; readonly today: Day }

const zone = 'Europe/Amsterdam'
const rosterWeeks = 26
const weeksBehind = 4
const weeksPublished = 13

/** The same size, seed and day make the same cooperative. */
export function makeDemo({ size, seed, today }: DemoOrder): Demo {
  const chance = chanceOf(seed)
  const plan = sizePlans[size]
  const start = addDays(today, 1 - weekdayOf(today) - 7 * weeksBehind)
  const days = { from: start, until: addDays(start, 7 * rosterWeeks) }
  const practices = makePractices(plan, chance)
  const people = makePeople(plan, practices, chance)
  const templates = templatesOf(plan.posts, size, addDays(start, 7 * (weeksBehind + 6)))
  const shifts = shiftsOf(plan.posts, templates, days)
  const marks = makeMarks(people, shifts, start, chance)
  const seats = fillPlaces(shifts, people, awayOf(marks, zone), zone, chance)
  const lone = plan.posts.at(-1)!.code
  const whole = size === 'large' ? plan.posts[0]!.code : null
  const main = plan.posts[size === 'large' ? 1 : 0]!.code
  const trouble = makeTrouble(seats, { today, people, lone, main, whole, chance })
  const closures = [...brokenCover(practices, today), ...makeClosures(practices, start, chance)]
  const told = [...marks, ...trouble.marks]
  const closed = new Set(closures.map((closure) => closure.practice))
  const parts = {
    posts: plan.posts,
    templates,
    practices,
    closures,
    people,
    marks: [...told, ...duoAway({ people, marks: told, seats: trouble.seats, closed, today })],
    standing: makeStanding({ people, seats: trouble.seats, start, today }),
    seats: trouble.seats,
    today,
  }
  return {
    code: 'demo',
    name: 'Huisartsenposten Waterland-Oost (voorbeeld)',
    zone,
    tables: tablesOf(parts),
    days,
    publishedUntil: addDays(start, 7 * weeksPublished),
    sick: trouble.sick,
    left: trouble.left,
    expired: trouble.expired,
  }
}

type DemoTemplate = DemoParts['templates'][number]

/** The satellite's Sunday evening ends on a day and its successor begins a week too late: a hole in the templates. */
function templatesOf(posts: readonly PostPlan[], size: DemoSize, monday: Day): readonly DemoTemplate[] {
  const lines = posts.flatMap((post) => post.demand.map((demand) => ({ post: post.code, demand, from: null, until: null })))
  if (size === 'small') return lines
  const last = lines.findLast((line) => line.demand.code === 'WA-C')!
  const saturday = { ...last, demand: { ...last.demand, weekdays: 'sat' } }
  const sunday = { ...last, demand: { ...last.demand, code: 'ZA-C', weekdays: 'sun' }, until: addDays(monday, -1) }
  const successor = { ...sunday, demand: { ...sunday.demand, code: 'ZA-C2' }, from: addDays(monday, 7), until: null }
  return lines.flatMap((line): DemoTemplate[] => (line === last ? [saturday, sunday, successor] : [line]))
}

const weekdaysOf: Readonly<Record<string, readonly Weekday[]>> = {
  'mon-fri': [1, 2, 3, 4, 5],
  'sat sun': [6, 7],
  sat: [6],
  sun: [7],
  daily: [1, 2, 3, 4, 5, 6, 7],
  'mon-thu sat sun': [1, 2, 3, 4, 6, 7],
  fri: [5],
  'mon-thu': [1, 2, 3, 4],
  'tue-fri': [2, 3, 4, 5],
  'fri-sun': [5, 6, 7],
}

/** The shifts that an import will plan from the same templates. */
function shiftsOf(posts: readonly PostPlan[], templates: readonly DemoTemplate[], days: Days): readonly Shift[] {
  const region: Region = {
    cooperative: 'demo',
    name: 'demo',
    zone,
    version: 1,
    posts: posts.map((post) => ({ code: post.code, name: post.town, contacts: [] })),
    practices: [],
    practitioners: [],
    templates: templates.map(({ post, demand, from, until }): Template => {
      const { role, start, end, needed } = demand
      const weekdays = weekdaysOf[demand.weekdays]!
      const holidays = demand.holidays ?? 'yes'
      return {
        code: `${post}-${demand.code}`,
        post,
        role,
        weekdays,
        start,
        end,
        needed,
        holidays,
        everyWeeks: 1,
        from,
        until: until && addDays(until, 1),
      }
    }),
    holidays: [],
    policy: defaultPolicy,
  }
  let count = 0
  return planShifts(region, days, () => String(++count)).shifts
}
