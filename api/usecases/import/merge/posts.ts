import { isEqual } from '../../../domain/model/equal.ts'
import type { Contact, Post } from '../../../domain/model/post.ts'
import type { RowOf } from '../rows.ts'
import { type Draft, effectOf, grouped, refuse, rowNumber, withFields } from './draft.ts'

/** Posts by code. A post named twice in one import must say the same both times. */
export function mergePosts(draft: Draft, rows: readonly RowOf<'posts'>[]): void {
  for (const [key, same] of grouped(rows, (row) => row.code.toLowerCase())) {
    const before = draft.posts.get(key)
    for (const row of same) {
      const post = withFields<Post>(before ?? { code: row.code, name: row.name, contacts: [] }, {
        name: row.name,
        place: row.place,
        phone: row.phone,
        partnerPhone: row.partner_phone,
      })
      if (row !== same[0] && !isEqual(post, draft.posts.get(key))) {
        refuse(draft, row.origin, 'code', 'same-code-twice', rowNumber(same[0]!.origin))
        continue
      }
      draft.posts.set(key, post)
      draft.effects.set(row.origin, row === same[0] ? effectOf(before, post) : 'same')
    }
  }
}

/** Steps of the escalation lists, by post and order. */
export function mergeContacts(draft: Draft, rows: readonly RowOf<'contacts'>[]): void {
  const seen = new Map<string, RowOf<'contacts'>>()
  for (const row of rows) {
    const code = draft.known.code('posts', row.origin, 'post', row.post)
    const post = code === null ? undefined : draft.posts.get(code.toLowerCase())
    if (!post) continue
    const contact: Contact = { order: row.order, label: row.label, phone: row.phone }
    const key = `${post.code} ${row.order}`
    const first = seen.get(key)
    if (first && (first.label !== row.label || first.phone !== row.phone)) {
      refuse(draft, row.origin, 'order', 'same-code-twice', rowNumber(first.origin))
      continue
    }
    seen.set(key, row)
    const before = post.contacts.find((one) => one.order === row.order)
    draft.effects.set(row.origin, effectOf(before, contact))
    const contacts = [...post.contacts.filter((one) => one !== before), contact].sort((a, b) => a.order - b.order)
    draft.posts.set(post.code.toLowerCase(), { ...post, contacts })
  }
}
