import type { Assignment, RosterId, Shift } from '../../api/domain/model/roster.ts'
import { given, instantIn, type Row } from './row.ts'

export const toShift = (row: Omit<Row<'shift'>, 'cooperative_id' | 'roster_id'>) =>
  ({
    id: row.id,
    post: row.post,
    role: row.role,
    date: row.date,
    start: row.wall_start,
    end: row.wall_end,
    from: instantIn(row.starts_at),
    until: instantIn(row.ends_at),
    needed: row.needed,
    ...given('reason', row.reason),
  }) satisfies Shift

export const fromShift = (cooperative: string, roster: RosterId, shift: Shift) =>
  ({
    cooperative_id: cooperative,
    roster_id: roster,
    id: shift.id,
    post: shift.post,
    role: shift.role,
    date: shift.date,
    wall_start: shift.start,
    wall_end: shift.end,
    starts_at: shift.from,
    ends_at: shift.until,
    needed: shift.needed,
    reason: shift.reason ?? null,
  }) satisfies Row<'shift'>

export const toAssignment = (row: Omit<Row<'assignment'>, 'cooperative_id' | 'roster_id'>) =>
  ({
    id: row.id,
    shift: row.shift_id,
    position: row.position,
    practitioner: row.practitioner,
    from: instantIn(row.starts_at),
    until: instantIn(row.ends_at),
    locked: row.locked,
  }) satisfies Assignment

export const fromAssignment = (cooperative: string, roster: RosterId, held: Assignment) =>
  ({
    cooperative_id: cooperative,
    roster_id: roster,
    id: held.id,
    shift_id: held.shift,
    position: held.position,
    practitioner: held.practitioner,
    starts_at: held.from,
    ends_at: held.until,
    locked: held.locked,
  }) satisfies Row<'assignment'>
