import type { Practitioner, Surgery } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import { regionFaults } from '../says/region-faults.ts'
import { shapeFaults } from '../says/shape-faults.ts'
import {
  clashFaults,
  datesOverlap,
  doubleFaults,
  everyFault,
  type Faults,
  knownCode,
  maybeEmail,
  maybeNumber,
  maybePhone,
  maybeText,
  maybeWhole,
  orderFaults,
  spanFaults,
  textFaults,
  when,
} from './checks.ts'
import { isRole, ranges } from './shapes.ts'

/** What is wrong with a practitioner and all that is known of one. */
export const practitionerFaults = (one: Practitioner, region: Region): Faults => [
  ...textFaults('name', one.name),
  ...when(one.roles.length === 0, 'roles', regionFaults.noRole),
  ...everyFault('roles', one.roles, (role, path) => when(!isRole(role), path, shapeFaults.role(role))),
  ...doubleFaults('roles', one.roles, (role) => role),
  ...knownCode('practice', one.practice, region.practices, regionFaults.unknownPractice),
  ...maybeEmail('email', one.email),
  ...maybePhone('phone', one.phone),
  ...maybeText('big', one.big),
  ...maybeNumber('minHours', one.minHours, ranges.hours),
  ...maybeNumber('maxHours', one.maxHours, ranges.hours),
  ...when((one.minHours ?? 0) > (one.maxHours ?? Number.POSITIVE_INFINITY), 'minHours', regionFaults.leastAboveMost),
  ...maybeWhole('maxNights', one.maxNights, ranges.nights),
  ...orderFaults('until', one.from, one.until),
  ...everyFault('sickness', one.sickness, ({ id, from, until }, path) => [
    ...when(isIdOfOther(id, one, region), `${path}.id`, regionFaults.idTaken),
    ...spanFaults(path, from, until),
  ]),
  ...doubleFaults('sickness', one.sickness, ({ id }) => id),
  ...everyFault('availability', one.availability, ({ from, until }, path) => spanFaults(path, from, until)),
  ...everyFault('recurring', one.recurring, ({ weekdays, everyWeeks, start, end, from, until }, path) => [
    ...when(weekdays.length === 0, `${path}.weekdays`, regionFaults.noWeekday),
    ...doubleFaults(`${path}.weekdays`, weekdays, (weekday) => weekday),
    ...maybeWhole(`${path}.everyWeeks`, everyWeeks, ranges.everyWeeks),
    ...when(start === end, `${path}.end`, shapeFaults.startIsEnd),
    ...orderFaults(`${path}.until`, from, until),
  ]),
  ...doubleFaults('recurring', one.recurring, (mark) => JSON.stringify(mark)),
  ...everyFault('exemptions', one.exemptions, ({ from, until }, path) => orderFaults(`${path}.until`, from, until)),
  ...clashFaults('exemptions', one.exemptions, (a, b) => a.of === b.of && datesOverlap(a, b)),
  ...everyFault('credentials', one.credentials, ({ kind, number, from, until }, path) => [
    ...textFaults(`${path}.kind`, kind),
    ...maybeText(`${path}.number`, number),
    ...orderFaults(`${path}.until`, from, until),
  ]),
  ...doubleFaults('credentials', one.credentials, ({ kind, number, from }) => JSON.stringify([kind.toLowerCase(), number, from])),
  ...everyFault('surgery', one.surgery, ({ practice, start, end }, path) => [
    ...knownCode(`${path}.practice`, practice, region.practices, regionFaults.unknownPractice),
    ...orderFaults(`${path}.end`, start, end),
  ]),
  ...clashFaults('surgery', one.surgery, surgeryOverlaps),
]

const isIdOfOther = (id: string, { code }: Practitioner, region: Region): boolean =>
  region.practitioners.some((other) => other.code !== code && other.sickness.some((one) => one.id === id))

const surgeryOverlaps = (a: Surgery, b: Surgery): boolean => a.weekday === b.weekday && a.start < b.end && b.start < a.end
