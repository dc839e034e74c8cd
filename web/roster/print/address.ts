import { startOf, type RosterView } from '../view.ts'

export const printForms = ['month', 'person', 'week'] as const
export type PrintForm = (typeof printForms)[number]

/** The paper of what is in sight: a week as the list of a post, one person's list as their sheet, else the month. */
export function printAddress({ view, zoom, from, post, list }: RosterView): string {
  const who = view === 'list' ? list.who : null
  const form: PrintForm = who !== null ? 'person' : zoom === 'week' ? 'week' : 'month'
  const query = new URLSearchParams({ form, from: startOf(from, form === 'week' ? 'week' : 'month') })
  if (post !== null) query.set('post', post)
  if (who !== null) query.set('who', who)
  return `/roster/print?${query}`
}
