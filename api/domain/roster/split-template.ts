import { type Code, sameCode } from '../model/code.ts'
import type { Template } from '../model/template.ts'
import { addDays, type Day, dayNumber, weekdayOf } from '../time/instant.ts'
import { isInCycle } from './template-days.ts'

/**
 * A need that changes from a date on: the template as it was until then, and a new one with what it becomes. A cycle of
 * several weeks goes on as it ran: the new one begins in a week in which the old one would have run.
 */
export function splitTemplate(was: Template, now: Template, from: Day, taken: readonly Code[]): readonly [Template, Template] {
  const goesOn = now.everyWeeks > 1 && now.everyWeeks === was.everyWeeks && now.from === was.from
  return [
    { ...was, until: from },
    { ...now, code: freeCode(was.code, taken), from: goesOn ? inCycle(was, from) : from },
  ]
}

/** True where a change from this date on would leave nothing of the template as it was. */
export const isFromStart = (was: Template, from: Day): boolean => was.from !== null && from <= was.from

function inCycle(template: Template, from: Day): Day {
  if (isInCycle(template, dayNumber(from))) return from
  let monday = addDays(from, 8 - weekdayOf(from))
  while (!isInCycle(template, dayNumber(monday))) monday = addDays(monday, 7)
  return monday
}

/** `AV` becomes `AV-2`, `AV-2` becomes `AV-3`: the first that nobody has, within the letters of a code. */
export function freeCode(code: Code, taken: readonly Code[]): Code {
  const stem = code.replace(/-\d+$/, '')
  for (let number = 2; ; number++) {
    const found = `${stem.slice(0, 32 - `-${number}`.length)}-${number}`
    if (!taken.some((one) => sameCode(one, found))) return found
  }
}
