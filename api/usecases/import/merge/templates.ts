import { isEqual } from '../../../domain/model/equal.ts'
import type { Holiday } from '../../../domain/model/holiday.ts'
import type { Template } from '../../../domain/model/template.ts'
import { addDays } from '../../../domain/time/instant.ts'
import type { RowOf } from '../rows.ts'
import { lengthHolds, readTimes } from '../times.ts'
import { type Draft, effectOf, grouped, refuse, rowNumber } from './draft.ts'

type TemplateRow = RowOf<'templates'>

/** Templates by code. */
export function mergeTemplates(draft: Draft, rows: readonly TemplateRow[]): void {
  for (const [key, same] of grouped(rows, (row) => row.code.toLowerCase())) {
    const before = draft.templates.get(key)
    for (const row of same) {
      const template = templateOf(draft, row, before)
      if (!template) continue
      if (row !== same[0] && !isEqual(template, draft.templates.get(key))) {
        refuse(draft, row.origin, 'code', 'same-code-twice', rowNumber(same[0]!.origin))
        continue
      }
      draft.templates.set(key, template)
      draft.effects.set(row.origin, row === same[0] ? effectOf(before, template) : 'same')
    }
  }
}

function templateOf(draft: Draft, row: TemplateRow, before: Template | undefined): Template | null {
  const { origin, role, needed } = row
  const post = draft.known.code('posts', origin, 'post', row.post)
  const times = readTimes({ origin, startField: 'start', endField: 'end' }, row.start, row.end, draft.faults)
  const from = row.from === undefined ? (before?.from ?? null) : row.from
  const until = row.until === undefined ? (before?.until ?? null) : row.until === null ? null : addDays(row.until, 1)
  const everyWeeks = row.every_weeks === undefined ? (before?.everyWeeks ?? 1) : (row.every_weeks ?? 1)
  const isBackwards = from !== null && until !== null && until <= from
  if (isBackwards) refuse(draft, origin, 'until', 'backwards')
  if (everyWeeks > 1 && from === null) refuse(draft, origin, row.from === undefined ? 'every_weeks' : 'from', 'from-missing')
  if (post === null || !times || isBackwards || (everyWeeks > 1 && from === null)) return null
  if (!lengthHolds(origin, role, times, row.answered, draft.faults)) return null
  const holidays = row.holidays === undefined ? (before?.holidays ?? 'yes') : (row.holidays ?? 'yes')
  return { code: before?.code ?? row.code, post, role, weekdays: row.weekdays, ...times, needed, holidays, everyWeeks, from, until }
}

/** A file with any date of a year replaces that whole year. */
export function mergeHolidays(draft: Draft, rows: readonly RowOf<'holidays'>[]): void {
  const seen = new Map<string, RowOf<'holidays'>>()
  const fresh: Holiday[] = []
  for (const row of rows) {
    const post = row.post ? draft.known.code('posts', row.origin, 'post', row.post) : null
    if (row.post && post === null) continue
    const holiday: Holiday = {
      date: row.date,
      name: row.name,
      post,
      postOpen: row.post_open ?? true,
      tariff: row.tariff ?? true,
      counts: row.counts ?? true,
      confirmed: true,
    }
    const key = `${holiday.date} ${post ?? ''}`
    const first = seen.get(key)
    if (first) {
      if (
        !isEqual(
          fresh.find((one) => one.date === row.date && one.post === post),
          holiday,
        )
      )
        refuse(draft, row.origin, 'date', 'same-code-twice', rowNumber(first.origin))
      continue
    }
    seen.set(key, row)
    fresh.push(holiday)
    const before = draft.region.holidays.find((one) => one.date === row.date && one.post === post)
    draft.effects.set(row.origin, effectOf(before, holiday))
  }
  const years = new Set(fresh.map((holiday) => holiday.date.slice(0, 4)))
  if (years.size === 0) return
  const kept = draft.holidays.filter((holiday) => !years.has(holiday.date.slice(0, 4)))
  draft.holidays = [...kept, ...fresh].sort((a, b) => compare(a.date, b.date) || compare(a.post ?? '', b.post ?? ''))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
