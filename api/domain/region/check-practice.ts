import { closureLengthFault } from '../cover/closure-change.ts'
import type { Closure, Hours, Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import { coverFaults } from '../says/cover-faults.ts'
import { regionFaults } from '../says/region-faults.ts'
import {
  clashFaults,
  datesOverlap,
  everyFault,
  type Faults,
  knownCode,
  maybePhone,
  maybeText,
  maybeWhole,
  momentFaults,
  orderFaults,
  spanFaults,
  sound,
  textFaults,
  when,
} from './checks.ts'
import { ranges } from './shapes.ts'

/** What is wrong with a practice, its links to posts, its hours and its closures. */
export const practiceFaults = (practice: Practice, region: Region): Faults => [
  ...textFaults('name', practice.name),
  ...maybeWhole('patients', practice.patients, ranges.patients),
  ...maybeText('place', practice.place),
  ...maybeText('neighbourhood', practice.neighbourhood),
  ...maybeText('municipality', practice.municipality),
  ...maybePhone('phone', practice.phone),
  ...everyFault('links', practice.links, ({ post, nightPost, nightFrom, from, until }, path) => [
    ...knownCode(`${path}.post`, post, region.posts, regionFaults.unknownPost),
    ...knownCode(`${path}.nightPost`, nightPost, region.posts, regionFaults.unknownPost),
    ...when(nightFrom === '24:00', `${path}.nightFrom`, regionFaults.notStart),
    ...orderFaults(`${path}.until`, from, until),
  ]),
  ...clashFaults('links', practice.links, datesOverlap),
  ...everyFault('hours', practice.hours, ({ open, close }, path) => orderFaults(`${path}.close`, open, close)),
  ...clashFaults('hours', practice.hours, hoursOverlap),
  ...everyFault('closures', practice.closures, (closure, path) => closureFaults(closure, path, practice, region)),
]

const hoursOverlap = (a: Hours, b: Hours): boolean => a.weekday === b.weekday && a.open < b.close && b.open < a.close

function closureFaults(closure: Closure, path: string, practice: Practice, region: Region): Faults {
  const { id, from, until, reason, intent, agreementIntent, coverPractice, agreementUntil } = closure
  const standing = region.practices.flatMap((one) => (one.code === practice.code ? practice.closures : one.closures))
  const spans = [...spanFaults(path, from, until), ...momentFaults(`${path}.agreementUntil`, agreementUntil)]
  if (spans.length > 0) return spans
  const long = closureLengthFault({ from, until })
  return [
    ...when(standing.filter((one) => one.id === id).length > 1, `${path}.id`, regionFaults.idTaken),
    ...(long ? when(true, `${path}.until`, long) : sound),
    ...maybeText(`${path}.reason`, reason),
    ...maybeText(`${path}.intent.from`, intent?.from),
    ...maybeText(`${path}.intent.until`, intent?.until),
    ...maybeText(`${path}.agreementIntent`, agreementIntent),
    ...knownCode(`${path}.coverPractice`, coverPractice, region.practices, regionFaults.unknownPractice),
    ...when(coverPractice === practice.code, `${path}.coverPractice`, coverFaults.self),
    ...when(agreementUntil !== null && agreementUntil < from, `${path}.agreementUntil`, coverFaults.outside),
  ]
}
