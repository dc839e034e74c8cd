import { type Range, ranges } from '../../domain/region/shapes.ts'
import type { ImportKind } from '../../formats/headings.ts'
import type { Reading } from '../../formats/reading.ts'
import { readDay, readMoment } from '../../formats/values/dates.ts'
import { readHours, readWhole, readYesNo } from '../../formats/values/numbers.ts'
import { readTime } from '../../formats/values/times.ts'
import { readWeekdays } from '../../formats/values/weekdays.ts'
import {
  readCode,
  readContract,
  readDiscipline,
  readEmail,
  readExempt,
  readHolidayMode,
  readMark,
  readPhone,
  readReason,
  readRole,
  readRoles,
  readText,
} from '../../formats/values/words.ts'

/** How a column is read. A required one must hold something in every row. */
export type Field<T, Required extends boolean = boolean> = { readonly read: (text: string) => Reading<T>; readonly required: Required }

const must = <T>(read: (text: string) => Reading<T>): Field<T, true> => ({ read, required: true })
const may = <T>(read: (text: string) => Reading<T>): Field<T, false> => ({ read, required: false })
const whole =
  ({ least, most }: Range) =>
  (text: string) =>
    readWhole(text, least, most)
const hours = (text: string) => readHours(text, ranges.hours.least, ranges.hours.most)

/** The columns of every file. Start and end of a shift are read together (times.ts), people are matched by name (people.ts). */
export const specs = {
  posts: { code: must(readCode), name: must(readText), place: may(readText), phone: may(readPhone), partner_phone: may(readPhone) },
  practices: {
    code: must(readCode),
    name: must(readText),
    patients: must(whole(ranges.patients)),
    post: must(readCode),
    night_post: may(readCode),
    night_from: may(readTime),
    night_until: may(readTime),
    place: may(readText),
    neighbourhood: may(readText),
    municipality: may(readText),
    phone: may(readPhone),
    linked_from: may(readDay),
    linked_until: may(readDay),
  },
  hours: { practice: must(readCode), weekday: must(readWeekdays), open: may(readText), close: may(readText) },
  closures: {
    practice: must(readCode),
    from: must(readMoment),
    until: must(readMoment),
    reason: may(readText),
    cover_practice: may(readCode),
    agreement_until: may(readMoment),
  },
  practitioners: {
    code: must(readCode),
    name: must(readText),
    discipline: must(readDiscipline),
    contract: must(readContract),
    roles: must(readRoles),
    practice: may(readCode),
    email: may(readEmail),
    phone: may(readPhone),
    big: may(readText),
    min_hours: may(hours),
    max_hours: may(hours),
    max_nights: may(whole(ranges.nights)),
    from: may(readDay),
    until: may(readDay),
  },
  templates: {
    code: must(readCode),
    post: must(readCode),
    role: must(readRole),
    weekdays: must(readWeekdays),
    start: may(readText),
    end: may(readText),
    needed: must(whole(ranges.needed)),
    holidays: may(readHolidayMode),
    every_weeks: may(whole(ranges.everyWeeks)),
    from: may(readDay),
    until: may(readDay),
  },
  roster: {
    date: must(readDay),
    post: must(readCode),
    role: must(readRole),
    start: may(readText),
    end: may(readText),
    practitioner: may(readText),
  },
  availability: { practitioner: must(readText), from: must(readMoment), until: must(readMoment), mark: must(readMark) },
  recurring: {
    practitioner: must(readText),
    mark: must(readMark),
    weekdays: must(readWeekdays),
    start: may(readText),
    end: may(readText),
    every_weeks: may(whole(ranges.everyWeeks)),
    from: must(readDay),
    until: may(readDay),
  },
  exemptions: {
    practitioner: must(readText),
    of: must(readExempt),
    reason: must(readReason),
    from: may(readDay),
    until: may(readDay),
  },
  holidays: {
    date: must(readDay),
    name: must(readText),
    post: may(readCode),
    post_open: may(readYesNo),
    tariff: may(readYesNo),
    counts: may(readYesNo),
  },
  credentials: { practitioner: must(readText), kind: must(readText), number: may(readText), from: may(readDay), until: may(readDay) },
  surgery: {
    practitioner: must(readText),
    practice: must(readCode),
    weekday: must(readWeekdays),
    start: may(readText),
    end: may(readText),
  },
  contacts: { post: must(readCode), order: must(whole(ranges.contactOrder)), label: must(readText), phone: must(readPhone) },
  history: { practitioner: must(readText), date: must(readDay), kind: must(readText), hours: must(hours) },
} as const satisfies Record<ImportKind, Record<string, Field<unknown>>>

export type Specs = typeof specs

type ValueOf<F> = F extends Field<infer T, infer R> ? (R extends true ? T : T | null | undefined) : never

/** The values of a row: null is an empty cell, undefined a column the file does not have. */
export type Values<K extends ImportKind> = { readonly [F in keyof Specs[K]]: ValueOf<Specs[K][F]> }
