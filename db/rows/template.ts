import type { Template } from '../../api/domain/model/template.ts'
import type { Row } from './row.ts'

export const toTemplate = (row: Row<'template'>) =>
  ({
    code: row.code,
    post: row.post,
    role: row.role,
    weekdays: row.weekdays,
    start: row.wall_start,
    end: row.wall_end,
    needed: row.needed,
    holidays: row.holidays,
    everyWeeks: row.every_weeks,
    from: row.from_day,
    until: row.until_day,
  }) satisfies Template

export const fromTemplate = (cooperative: string, template: Template) =>
  ({
    cooperative_id: cooperative,
    code: template.code,
    post: template.post,
    role: template.role,
    weekdays: template.weekdays,
    wall_start: template.start,
    wall_end: template.end,
    needed: template.needed,
    holidays: template.holidays,
    every_weeks: template.everyWeeks,
    from_day: template.from,
    until_day: template.until,
  }) satisfies Row<'template'>
