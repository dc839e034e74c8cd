import type { Holiday } from '../../api/domain/model/holiday.ts'
import type { Row } from './row.ts'

export const toHoliday = (row: Row<'holiday'>) =>
  ({
    date: row.date,
    name: row.name,
    post: row.post,
    postOpen: row.post_open,
    tariff: row.tariff,
    counts: row.counts,
    confirmed: row.confirmed,
  }) satisfies Holiday

export const fromHoliday = (cooperative: string, holiday: Holiday) =>
  ({
    cooperative_id: cooperative,
    date: holiday.date,
    post: holiday.post,
    name: holiday.name,
    post_open: holiday.postOpen,
    tariff: holiday.tariff,
    counts: holiday.counts,
    confirmed: holiday.confirmed,
  }) satisfies Row<'holiday'>
