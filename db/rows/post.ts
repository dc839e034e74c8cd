import type { Contact, Post } from '../../api/domain/model/post.ts'
import { given, type Row } from './row.ts'

export const toPost = (row: Row<'post'>, contacts: readonly Row<'contact'>[] = []) =>
  ({
    code: row.code,
    name: row.name,
    ...given('place', row.place),
    ...given('phone', row.phone),
    ...given('partnerPhone', row.partner_phone),
    ...given('roleOrder', row.role_order),
    ...given('leadHours', row.lead_hours),
    contacts: [...contacts].sort((a, b) => a.rank - b.rank).map(toContact),
  }) satisfies Post

const toContact = (row: Row<'contact'>) => ({ order: row.rank, label: row.label, phone: row.phone }) satisfies Contact

export const fromPost = (cooperative: string, post: Post) =>
  ({
    cooperative_id: cooperative,
    code: post.code,
    name: post.name,
    place: post.place ?? null,
    phone: post.phone ?? null,
    partner_phone: post.partnerPhone ?? null,
    role_order: post.roleOrder ?? null,
    lead_hours: post.leadHours ?? null,
  }) satisfies Row<'post'>

export const fromContacts = (cooperative: string, post: Post): Row<'contact'>[] =>
  post.contacts.map(({ order, label, phone }) => ({ cooperative_id: cooperative, post: post.code, rank: order, label, phone }))
