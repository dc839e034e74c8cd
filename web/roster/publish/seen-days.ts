import type { Day } from '../../../api/domain/time/instant.ts'
import type { Desk } from '../desk.ts'

/** True for a shift on a day that readers of its post know: between the first and the last that was published. */
export function seenDays({ draft }: Pick<Desk, 'draft'>): (shift: { readonly post: string; readonly date: Day }) => boolean {
  const ends = new Map<string, readonly [first: Day, last: Day]>()
  for (const { post, date } of draft.published()?.shifts ?? []) {
    const [first, last] = ends.get(post) ?? [date, date]
    ends.set(post, [date < first ? date : first, date > last ? date : last])
  }
  return ({ post, date }) => {
    const known = ends.get(post)
    return known !== undefined && known[0] <= date && date <= known[1]
  }
}
