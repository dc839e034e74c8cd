/** What is wrong with a cell. The code names the fault; its sentence stands in one place (says.ts). */
export type CellFault =
  | 'empty'
  | 'not-a-date'
  | 'year-missing'
  | 'not-a-time'
  | 'not-weekdays'
  | 'not-a-number'
  | 'out-of-range'
  | 'not-yes-or-no'
  | 'not-a-code'
  | 'not-a-role'
  | 'not-a-discipline'
  | 'not-a-contract'
  | 'not-a-mark'
  | 'not-a-holiday-mode'
  | 'not-an-exemption'
  | 'not-a-reason'
  | 'not-a-phone'
  | 'not-an-email'
  | 'too-long-text'

/** A cell understood, or the fault that stands in the way. `doubtful` can mean two things: it is asked, not refused. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: CellFault; readonly doubtful?: boolean }

export const understood = <T>(value: T): Reading<T> => ({ ok: true, value })
export const fault = (code: CellFault): Reading<never> => ({ ok: false, code })
export const doubt = (code: CellFault): Reading<never> => ({ ok: false, code, doubtful: true })
