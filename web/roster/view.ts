import { addDays, type Day, dayNumber, dayOf, isDay, weekdayOf } from '../../api/domain/time/instant.ts'

import { type ListFilter, paramsOfFilter, readFilter } from './list/filter.ts'
import { type PeopleOrder, peopleOrders } from './people/model.ts'

export type ViewKind = (typeof viewKinds)[number]
export type Zoom = (typeof zooms)[number]

export const viewKinds = ['shifts', 'practitioners', 'list'] as const
/** From far to near. */
export const zooms = ['quarter', 'month', 'week'] as const

/** What the roster page shows, whichever cell is chosen: who looks at this is not woken by the cursor. */
export type RosterView = {
  /** Shifts by days, practitioners by days, or one row per place. */
  readonly view: ViewKind
  readonly zoom: Zoom
  /** The first day shown: the first of a quarter or a month, or a Monday. */
  readonly from: Day
  /** Only this post, or every post. */
  readonly post: string | null
  /** How practitioners are ordered. */
  readonly order: PeopleOrder
  /** What the list shows, and in what order. */
  readonly list: ListFilter
}

/** All that lives in the address of the page, so that it can be shared and reopened: the view, and the chosen cell in it. */
export type RosterAddress = RosterView & {
  /** The address of the chosen cell (grid/model.ts). */
  readonly sel: string | null
}

export type Params = Readonly<Record<string, string | readonly string[] | undefined>>

const one = (value: Params[string]) => (typeof value === 'string' ? value : value?.[0])

const among = <T extends string>(known: readonly T[], value: string | undefined) => known.find((each) => each === value)

/** Reads the address; `today` stands in where it names no day. Unknown values fall back instead of failing. */
export function readView(params: Params, today: Day): RosterAddress {
  const zoom = among(zooms, one(params['zoom'])) ?? 'month'
  const view = among(viewKinds, one(params['view'])) ?? 'shifts'
  const given = one(params['from'])
  const day = given && isDay(given) ? given : today
  const order = among(peopleOrders, one(params['order'])) ?? 'name'
  return {
    view,
    zoom,
    from: startOf(day, zoom),
    post: one(params['post']) || null,
    order,
    list: readFilter(params),
    sel: one(params['sel']) || null,
  }
}

/** The same as parameters of the address; what is unset is left out. */
export function paramsOf(view: RosterAddress): Record<string, string | undefined> {
  const { view: kind, zoom, from, post, order, list, sel } = view
  const own = { order: order === 'name' ? undefined : order, ...paramsOfFilter(list) }
  return { view: kind, zoom, from, post: post ?? undefined, ...own, sel: sel ?? undefined }
}

export function startOf(day: Day, zoom: Zoom): Day {
  if (zoom === 'week') return addDays(day, 1 - weekdayOf(day))
  return zoom === 'month' ? firstOfMonth(monthNumber(day)) : firstOfMonth(monthNumber(day) - (monthNumber(day) % 3))
}

/** Months since the year 0. */
const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

const firstOfMonth = (months: number): Day =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`

/** The days shown, in order. */
export function daysOf(view: Pick<RosterView, 'from' | 'zoom'>): readonly Day[] {
  const first = dayNumber(view.from)
  const last = dayNumber(movedBy(view, 1))
  return Array.from({ length: last - first }, (_, index) => dayOf(first + index))
}

/** The first day of the period `steps` further. */
export function movedBy(view: Pick<RosterView, 'from' | 'zoom'>, steps: number): Day {
  if (view.zoom === 'week') return addDays(view.from, 7 * steps)
  return firstOfMonth(monthNumber(view.from) + steps * (view.zoom === 'quarter' ? 3 : 1))
}

/** Another zoom around the same day: the chosen cell's day where there is one, so that the eye keeps its place. */
export function zoomedTo(view: RosterView, zoom: Zoom, around: Day): RosterView {
  return { ...view, zoom, from: startOf(around, zoom) }
}
