import type { Code } from '../../../api/domain/model/code.ts'
import type { Role } from '../../../api/domain/model/role.ts'
import { type DayPart, dayParts } from '../grid/day-part.ts'

/** What stands in the state column: the six kinds of problem, gravest first, then what is in order. */
export const listStates = ['open', 'rule', 'unqualified', 'short', 'at-risk', 'wish', 'filled', 'not-needed'] as const
export type ListState = (typeof listStates)[number]

export const sortKeys = ['date', 'part', 'role', 'post', 'who', 'state'] as const
export type SortKey = (typeof sortKeys)[number]

/** Which rows the list shows and in what order; all of it lives in the address. */
export type ListFilter = {
  /** The whole roster, or the period in view. */
  readonly whole: boolean
  /** Empty: every state. */
  readonly states: readonly ListState[]
  readonly part: DayPart | null
  readonly role: Role | null
  readonly who: Code | null
  readonly text: string
  readonly sort: SortKey
  readonly descending: boolean
}

export const noFilter: ListFilter = {
  whole: false,
  states: [],
  part: null,
  role: null,
  who: null,
  text: '',
  sort: 'date',
  descending: false,
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

const one = (value: Params[string]) => (typeof value === 'string' ? value : value?.[0])
const among = <T extends string>(known: readonly T[], value: string | undefined) => known.find((each) => each === value)

/** Reads the address; what it does not know falls back to no filter. */
export function readFilter(params: Params): ListFilter {
  const sort = one(params['sort']) ?? ''
  const asked = (one(params['state']) ?? '').split(',')
  return {
    whole: one(params['span']) === 'roster',
    states: listStates.filter((state) => asked.includes(state)),
    part: among(dayParts, one(params['part'])) ?? null,
    role: one(params['role']) || null,
    who: one(params['who']) || null,
    text: one(params['text']) ?? '',
    sort: among(sortKeys, sort.replace(/^-/, '')) ?? 'date',
    descending: sort.startsWith('-'),
  }
}

/** The same as parameters of the address; what is unset is left out. */
export function paramsOfFilter(filter: ListFilter): Record<string, string | undefined> {
  const { whole, states, part, role, who, text, sort, descending } = filter
  return {
    span: whole ? 'roster' : undefined,
    state: states.length > 0 ? states.join(',') : undefined,
    part: part ?? undefined,
    role: role ?? undefined,
    who: who ?? undefined,
    text: text || undefined,
    sort: sort === 'date' && !descending ? undefined : `${descending ? '-' : ''}${sort}`,
  }
}

/** True when some row may be left out; the order and the span leave nothing out that they do not name. */
export const isFiltered = ({ states, part, role, who, text }: ListFilter): boolean =>
  states.length > 0 || part !== null || role !== null || who !== null || text !== ''

/** A click on a heading: that order, or the other way round. */
export const sortedBy = (filter: ListFilter, sort: SortKey): Pick<ListFilter, 'sort' | 'descending'> => ({
  sort,
  descending: filter.sort === sort && !filter.descending,
})
