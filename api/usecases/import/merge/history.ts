import type { Code } from '../../../domain/model/code.ts'
import type { Day } from '../../../domain/time/instant.ts'
import type { RowOf } from '../rows.ts'
import { type Draft, effectOf, refuse, rowNumber } from './draft.ts'

/** Hours somebody worked in an earlier season. */
export type HistoryEntry = { readonly practitioner: Code; readonly date: Day; readonly kind: string; readonly hours: number }

const keyOf = (entry: HistoryEntry) => `${entry.practitioner} ${entry.date} ${entry.kind}`

/** Two entries about the same hours, whatever their number. */
export const sameEntry = (a: HistoryEntry, b: HistoryEntry): boolean => keyOf(a) === keyOf(b)

/** Worked hours by practitioner, date and kind; answers those that are new or other than before. */
export function mergeHistory(draft: Draft, known: readonly HistoryEntry[], rows: readonly RowOf<'history'>[]): readonly HistoryEntry[] {
  const before = new Map(known.map((entry) => [keyOf(entry), entry]))
  const seen = new Map<string, { entry: HistoryEntry; row: RowOf<'history'> }>()
  const fresh: HistoryEntry[] = []
  for (const row of rows) {
    const practitioner = draft.known.person(row.origin, 'practitioner', row.practitioner)
    if (practitioner === null) continue
    const entry: HistoryEntry = { practitioner, date: row.date, kind: row.kind, hours: row.hours }
    const first = seen.get(keyOf(entry))
    if (first) {
      if (first.entry.hours !== entry.hours) refuse(draft, row.origin, 'hours', 'same-code-twice', rowNumber(first.row.origin))
      continue
    }
    seen.set(keyOf(entry), { entry, row })
    const effect = effectOf(before.get(keyOf(entry)), entry)
    draft.effects.set(row.origin, effect)
    if (effect !== 'same') fresh.push(entry)
  }
  return fresh
}
