import type { Holiday } from '../model/holiday.ts'
import type { Region } from '../model/region.ts'
import type { Template } from '../model/template.ts'
import { regionFaults } from '../says/region-faults.ts'
import { shapeFaults } from '../says/shape-faults.ts'
import { doubleFaults, everyFault, type Faults, knownCode, maybeWhole, orderFaults, textFaults, when } from './checks.ts'
import { isRole, ranges } from './shapes.ts'

/** What is wrong with a staffing template. */
export const templateFaults = (one: Template, region: Region): Faults => [
  ...knownCode('post', one.post, region.posts, regionFaults.unknownPost),
  ...when(!isRole(one.role), 'role', shapeFaults.role(one.role)),
  ...when(one.weekdays.length === 0, 'weekdays', regionFaults.noWeekday),
  ...doubleFaults('weekdays', one.weekdays, (weekday) => weekday),
  ...when(one.start === '24:00', 'start', regionFaults.notStart),
  ...when(one.start === one.end, 'end', shapeFaults.startIsEnd),
  ...maybeWhole('needed', one.needed, ranges.needed),
  ...maybeWhole('everyWeeks', one.everyWeeks, ranges.everyWeeks),
  ...when(one.everyWeeks > 1 && one.from === null, 'from', regionFaults.everyFrom),
  ...orderFaults('until', one.from, one.until),
]

/** What is wrong with the list of holidays: a date is there once for a post, and once for all. */
export const holidayFaults = (holidays: readonly Holiday[], region: Region): Faults => [
  ...everyFault('', holidays, ({ name, post }, path) => [
    ...textFaults(`${path}.name`, name),
    ...knownCode(`${path}.post`, post, region.posts, regionFaults.unknownPost),
  ]),
  ...doubleFaults('', holidays, ({ date, post }) => `${date} ${post ?? ''}`),
]
