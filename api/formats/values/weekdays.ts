import type { Weekday } from '../../domain/time/instant.ts'
import { fault, type Reading, understood } from '../reading.ts'
import { plain } from '../../domain/model/letters.ts'

const words: readonly (readonly string[])[] = [
  ['mon', 'monday', 'ma', 'maandag', '1'],
  ['tue', 'tuesday', 'di', 'dinsdag', '2'],
  ['wed', 'wednesday', 'wo', 'woensdag', '3'],
  ['thu', 'thursday', 'do', 'donderdag', '4'],
  ['fri', 'friday', 'vr', 'vrijdag', '5'],
  ['sat', 'saturday', 'za', 'zaterdag', '6'],
  ['sun', 'sunday', 'zo', 'zondag', '7'],
]

const groups: Readonly<Record<string, readonly Weekday[]>> = {
  daily: [1, 2, 3, 4, 5, 6, 7],
  dagelijks: [1, 2, 3, 4, 5, 6, 7],
  'elke dag': [1, 2, 3, 4, 5, 6, 7],
  weekdays: [1, 2, 3, 4, 5],
  werkdagen: [1, 2, 3, 4, 5],
  doordeweeks: [1, 2, 3, 4, 5],
  weekend: [6, 7],
}

const weekdayOfWord = (word: string): Weekday | null => {
  const index = words.findIndex((names) => names.includes(word.replace(/\.$/, '').replace(/s$/, '')) || names.includes(word))
  return index < 0 ? null : ((index + 1) as Weekday)
}

/** `mon`, `ma`, `1`; lists and ranges (`ma-vr`, `1-5`, `za zo`, `ma, wo t/m vr`, `vr-ma`); `daily`. In week order, each once. */
export function readWeekdays(text: string): Reading<readonly Weekday[]> {
  const said = plain(text)
  if (said === '') return fault('empty')
  const group = groups[said]
  if (group) return understood(group)
  const found = new Set<Weekday>()
  for (const part of said
    .replace(/ *(-|t\/m|tm|tot en met) */g, '-')
    .replace(/\b(en|and)\b/g, ' ')
    .split(/[ ,;+&/]+/)) {
    if (part === '') continue
    const days = daysOf(part)
    if (!days) return fault('not-weekdays')
    for (const day of days) found.add(day)
  }
  return found.size === 0 ? fault('not-weekdays') : understood([...found].sort((a, b) => a - b))
}

function daysOf(part: string): readonly Weekday[] | null {
  const group = groups[part]
  if (group) return group
  if (/^[1-7]{2,7}$/.test(part)) return [...part].map((digit) => Number(digit) as Weekday)
  const [first, last, more] = part.split('-')
  const from = weekdayOfWord(first ?? '')
  if (last === undefined) return from === null ? null : [from]
  const to = weekdayOfWord(last)
  if (from === null || to === null || more !== undefined) return null
  const length = ((to - from + 7) % 7) + 1
  return Array.from({ length }, (_, index) => (((from - 1 + index) % 7) + 1) as Weekday)
}
