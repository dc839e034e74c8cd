import type { Post } from '../model/post.ts'
import type { Region } from '../model/region.ts'
import { shapeFaults } from '../says/shape-faults.ts'
import {
  doubleFaults,
  everyFault,
  type Faults,
  maybeNumber,
  maybePhone,
  maybeText,
  maybeWhole,
  phoneFaults,
  textFaults,
  when,
} from './checks.ts'
import { isRole, ranges } from './shapes.ts'

/** What is wrong with a post and its escalation list. */
export const postFaults = (post: Post, _region: Region): Faults => [
  ...textFaults('name', post.name),
  ...maybeText('place', post.place),
  ...maybePhone('phone', post.phone),
  ...maybePhone('partnerPhone', post.partnerPhone),
  ...everyFault('roleOrder', post.roleOrder ?? [], (role, path) => when(!isRole(role), path, shapeFaults.role(role))),
  ...doubleFaults('roleOrder', post.roleOrder ?? [], (role) => role),
  ...maybeNumber('leadHours', post.leadHours, ranges.leadHours),
  ...everyFault('contacts', post.contacts, ({ order, label, phone }, path) => [
    ...maybeWhole(`${path}.order`, order, ranges.contactOrder),
    ...textFaults(`${path}.label`, label),
    ...phoneFaults(`${path}.phone`, phone),
  ]),
  ...doubleFaults('contacts', post.contacts, ({ order }) => order),
]
