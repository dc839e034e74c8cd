import { describe, expect, test } from 'vitest'
import type { Gap } from '../../../../api/domain/cover/gap.ts'
import type { RosterChange } from '../../../../api/domain/model/change.ts'
import type { Policy } from '../../../../api/domain/model/policy.ts'
import type { Region } from '../../../../api/domain/model/region.ts'
import type { Roster } from '../../../../api/domain/model/roster.ts'
import { applyChanges, completeIds } from '../../../../api/domain/roster/changes/index.ts'
import { newFindings } from '../../../../api/domain/roster/new-findings.ts'
import { findRepairs } from '../../../../api/domain/roster/repairs/find-repairs.ts'
import { groundOf } from '../../../../api/domain/roster/repairs/ground.ts'
import type { Hole, Repair } from '../../../../api/domain/roster/repairs/repair.ts'
import { rowOf } from '../../../../api/domain/roster/lenses.ts'
import { checkRow } from '../../../../api/domain/rules/index.ts'
import { contextOf } from '../../../../api/domain/rules/rule.ts'
import { minuteOf } from '../../../../api/domain/time/instant.ts'
import { checkRoster } from '../../../laws.ts'
import { gapsOf, holesOf, missingAt, now, randomCase } from './random-hole.ts'

const policies: readonly Partial<Policy>[] = [
  {},
  { mayOverlapStandby: true, restAfterNightMinutes: 11 * 60, mostNightsInRow: 1 },
  { settings: { R02: 'warn', R12: 'warn', R20: 'block' } },
]
const seeds = Array.from({ length: 9 }, (_, index) => index + 1)
const cases = policies.flatMap((policy, number) => seeds.map((seed) => ({ number, seed, policy })))

function applied(roster: Roster, changes: readonly RosterChange[]): Roster {
  let made = 0
  const after = applyChanges(
    roster,
    changes.map((change) => completeIds(change, () => `new ${++made}`)),
  )
  if (!after.ok) throw new Error(JSON.stringify(after.refusal))
  return after.value
}

/** The minutes at which anything can turn: every end of a gap. */
const turnsOf = (...lists: readonly (readonly Gap[])[]) => lists.flat().flatMap(({ from, until }) => [minuteOf(from), minuteOf(until)])

/** Uncovered minutes of all practices together. */
const uncovered = (gaps: readonly Gap[]) =>
  gaps.filter(({ kind }) => kind === 'uncovered').reduce((sum, { from, until }) => sum + minuteOf(until) - minuteOf(from), 0)

function isSound(roster: Roster, region: Region, hole: Hole, changes: readonly RosterChange[]): boolean {
  const after = applied(roster, changes)
  const [before, left] = [gapsOf(roster, region), gapsOf(after, region)]
  const isWorse = turnsOf(before, left).some((minute) =>
    roster.shifts.some(({ id }) => {
      const isInHole = id === hole.shift && minuteOf(hole.from) <= minute && minute < minuteOf(hole.until)
      return missingAt(left, id, minute) > missingAt(before, id, minute) - (isInHole ? 1 : 0)
    }),
  )
  const codes = region.practitioners.map(({ code }) => code)
  const blocks = newFindings(roster, after, region, codes).filter(({ level }) => level === 'block')
  return !isWorse && blocks.length === 0 && uncovered(left) <= uncovered(before) && !isHeldAgainstRule(after, region, changes)
}

/** Whether a rule blocks somebody on a place these changes put them on, were it an old block: nobody is put there by a repair. */
const isHeldAgainstRule = (after: Roster, region: Region, changes: readonly RosterChange[]): boolean =>
  changes.some((change) => {
    if (change.do !== 'place') return false
    const { from, until } = { ...after.shifts.find(({ id }) => id === change.shift)!, ...change }
    const findings = checkRow(rowOf(after, region, change.practitioner)!, contextOf(region)).filter(({ level }) => level === 'block')
    return findings.some((finding) => finding.shifts.includes(change.shift) && finding.from <= until && from <= finding.until)
  })

function checkRepair(roster: Roster, region: Region, hole: Hole, repair: Repair): void {
  expect(isSound(roster, region, hole, repair.changes), `${repair.says.nl} ${JSON.stringify(repair.changes)}`).toBe(true)
  const after = applied(roster, repair.changes)
  checkRoster(after)
  const holderIn = (value: Roster, cell: Repair['cells'][number]) =>
    value.assignments.find(
      (one) => one.shift === cell.shift && one.position === cell.position && one.from <= cell.from && cell.from < one.until,
    )
  for (const cell of repair.cells) {
    expect(holderIn(roster, cell)?.practitioner ?? null, 'a cell tells who stood there').toBe(cell.before)
    expect(holderIn(after, cell)?.practitioner ?? null, 'and who will').toBe(cell.after)
    expect(holderIn(roster, cell)?.locked ?? false, 'what is locked stays').toBe(false)
    const shift = roster.shifts.find(({ id }) => id === cell.shift)!
    expect(shift.from > now, 'what has begun stays').toBe(true)
    expect(cell.after !== null || cell.position > shift.needed, 'no place that is asked for is emptied').toBe(true)
  }
  const touched = new Set(repair.cells.map(({ shift, position }) => `${shift} ${position}`))
  const untouched = (value: Roster) => value.assignments.filter((one) => !touched.has(`${one.shift} ${one.position}`))
  expect(untouched(after), 'all that is not told stays').toEqual(untouched(roster))
  const people = [...new Set(repair.cells.flatMap(({ before, after: next }) => [before, next]).filter((code) => code !== null))]
  expect(newFindings(roster, after, region, people), 'what the rules newly say is told').toEqual(repair.findings)
}

describe('a repair fills its hole, opens none and makes no rule block', () => {
  test.each(cases)('with two moves, rules $number, roster $seed', ({ policy, seed }) => {
    const { region, roster } = randomCase(seed, policy)
    const ground = groundOf(roster, region, now)
    for (const hole of holesOf(roster, region)) {
      const repairs = findRepairs(ground, hole, { moves: 2, most: 40, withPlain: true })
      for (const repair of repairs) checkRepair(roster, region, hole, repair)
      expect(new Set(repairs.map(({ says }) => says.nl)).size, 'each is told once').toBe(repairs.length)
    }
  })

  test.each(cases.filter(({ seed }) => seed <= 4))('with three moves, rules $number, roster $seed', ({ policy, seed }) => {
    const { region, roster } = randomCase(seed, policy)
    const ground = groundOf(roster, region, now)
    for (const hole of holesOf(roster, region)) {
      for (const repair of findRepairs(ground, hole, { moves: 3, most: 25 })) checkRepair(roster, region, hole, repair)
    }
  })
})

/** Every single move there is, tried by hand: anybody on the place, from nowhere or from a place above what is needed. */
function triedByHand(roster: Roster, region: Region, hole: Hole): readonly string[] {
  const shift = roster.shifts.find(({ id }) => id === hole.shift)!
  const isLocked = roster.assignments.some((one) => one.shift === hole.shift && one.position === hole.position && one.locked)
  if (shift.from <= now || isLocked) return []
  const part = { from: hole.from, until: hole.until }
  return region.practitioners.flatMap(({ code }) => {
    if (code === hole.was) return []
    const placed: RosterChange = { do: 'place', shift: hole.shift, position: hole.position, ...part, practitioner: code, was: hole.was }
    if (isSound(roster, region, hole, [placed])) return [code]
    return roster.assignments
      .filter((one) => one.practitioner === code && !one.locked)
      .filter((one) => {
        const own = roster.shifts.find(({ id }) => id === one.shift)!
        if (own.from <= now || own.id === hole.shift || one.position <= own.needed) return false
        const seat = { shift: one.shift, position: one.position, from: one.from, until: one.until }
        return isSound(roster, region, hole, [{ do: 'clear', ...seat, was: code }, placed])
      })
      .map((one) => `${code} from ${one.shift} ${one.position}`)
  })
}

describe('every way of one move is found', () => {
  test.each(cases)('rules $number, roster $seed', ({ policy, seed }) => {
    const { region, roster } = randomCase(seed, policy)
    const ground = groundOf(roster, region, now)
    for (const hole of holesOf(roster, region)) {
      const found = findRepairs(ground, hole, { moves: 1, most: Number.POSITIVE_INFINITY, withPlain: true }).map(({ moves: [move] }) =>
        move!.kind === 'move' ? `${move!.who} from ${move!.from.shift} ${move!.from.position}` : move!.who,
      )
      expect([...found].sort().join(), JSON.stringify(hole)).toBe([...triedByHand(roster, region, hole)].sort().join())
    }
  })
})
