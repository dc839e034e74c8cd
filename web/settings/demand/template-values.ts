import type { Code } from '../../../api/domain/model/code.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { HolidayMode, Template } from '../../../api/domain/model/template.ts'
import { addDays, isDay, type Weekday } from '../../../api/domain/time/instant.ts'
import { readTime } from '../../ui/read-time.ts'

/** A template as it stands in its fields; `through` is its last date, `since` the date from which a change counts. */
export type Entered = {
  code: string
  post: Code
  role: string
  weekdays: readonly Weekday[]
  start: string
  end: string
  needed: string
  holidays: HolidayMode
  everyWeeks: string
  from: string
  through: string
  since: string
}

export const enteredOf = ({ until, ...rest }: Template): Entered => ({
  ...rest,
  needed: String(rest.needed),
  everyWeeks: String(rest.everyWeeks),
  from: rest.from ?? '',
  through: until === null ? '' : addDays(until, -1),
  since: '',
})

/** What a new template begins with: an evening of one GP every day at the post in view. */
export const freshTemplate = (region: Region, post: Code): Template => ({
  code: firstFree(region, `${post}-`),
  post,
  role: 'consult',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  start: '17:00',
  end: '23:00',
  needed: 1,
  holidays: 'yes',
  everyWeeks: 1,
  from: null,
  until: null,
})

function firstFree({ templates }: Region, stem: string): Code {
  const taken = new Set(templates.map(({ code }) => code.toLowerCase()))
  for (let number = templates.length + 1; ; number++) if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`
}

/** The template that the fields mean; what is no number or date stays wrong, so that the check says it at its field. */
export function templateOf(entered: Entered): Template {
  const { code, post, role, weekdays, start, end, needed, holidays, everyWeeks, from, through } = entered
  return {
    ...{ code: code.trim(), post, role: role.trim().toLowerCase(), holidays },
    ...{ start: readTime(start) ?? start, end: readTime(end) ?? end },
    weekdays: [...weekdays].sort((a, b) => a - b),
    needed: needed.trim() === '' ? Number.NaN : Number(needed),
    everyWeeks: everyWeeks.trim() === '' ? 1 : Number(everyWeeks),
    from: isDay(from) ? from : null,
    until: isDay(through) ? addDays(through, 1) : null,
  }
}
