import { addDays, type Day, isDay } from '../../../api/domain/time/instant.ts'
import { movedBy, type RosterView, startOf } from '../view.ts'

export const printForms = ['month', 'week', 'person'] as const
export type PrintForm = (typeof printForms)[number]

/** What is on paper; all of it lives in the address. */
export type PrintOrder = {
  readonly form: PrintForm
  readonly from: Day
  readonly post: string | null
  readonly who: string | null
  readonly source: 'draft' | 'published'
  readonly phones: boolean
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

const one = (value: Params[string]) => (typeof value === 'string' ? value : value?.[0])
const zoomOf = (form: PrintForm) => (form === 'week' ? 'week' : 'month')

/** Reads the address; `today` stands in where it names no day. */
export function readOrder(params: Params, today: Day): PrintOrder {
  const form = printForms.find((each) => each === one(params['form'])) ?? 'month'
  const given = one(params['from'])
  return {
    form,
    from: startOf(given && isDay(given) ? given : today, zoomOf(form)),
    post: one(params['post']) || null,
    who: one(params['who']) || null,
    source: one(params['source']) === 'published' ? 'published' : 'draft',
    phones: one(params['phones']) === '1',
  }
}

/** The same as parameters of the address. */
export function paramsOfOrder({ form, from, post, who, source, phones }: PrintOrder): Record<string, string | null> {
  return { form, from, post, who, source: source === 'published' ? source : null, phones: phones ? '1' : null }
}

/** The first day of the next paper of this form, or of the one before. */
export const stepped = ({ form, from }: Pick<PrintOrder, 'form' | 'from'>, by: 1 | -1): Day => movedBy({ from, zoom: zoomOf(form) }, by)

/** The dates `[from, until)` of a month or week paper. */
export const untilOf = (order: Pick<PrintOrder, 'form' | 'from'>): Day =>
  order.form === 'week' ? addDays(order.from, 7) : stepped(order, 1)

/** The paper of what is in sight: a week as the list of a post, one person's list as their sheet, else the month. */
export function printAddress({ view, zoom, from, post, list }: RosterView): string {
  const who = view === 'list' ? list.who : null
  const form: PrintForm = who !== null ? 'person' : zoom === 'week' ? 'week' : 'month'
  const query = new URLSearchParams({ form, from: startOf(from, zoomOf(form)) })
  if (post !== null) query.set('post', post)
  if (who !== null) query.set('who', who)
  return `/roster/print?${query}`
}
