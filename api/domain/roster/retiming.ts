import type { RosterChange } from '../model/change.ts'
import type { Finding } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { Roster, Shift, ShiftId } from '../model/roster.ts'
import type { Refusal } from '../refusal.ts'
import { isWallEnd, isWallTime, type Day, type WallTime } from '../time/instant.ts'
import { type Fold, wallChoice, type Zone } from '../time/zone.ts'
import { applyChange } from './changes/index.ts'
import { endDay } from './changes/times.ts'
import { newFindings, peopleOf } from './new-findings.ts'
import { shiftOf } from './roster.ts'

type Times = { readonly start: WallTime; readonly end: WallTime; readonly fold?: Fold }

/** Other times for many shifts as one order. */
export type Retiming = {
  readonly changes: readonly RosterChange[]
  readonly done: readonly ShiftId[]
  readonly same: number
  readonly leftOut: readonly { readonly shift: ShiftId; readonly refusal: Refusal | null; readonly findings: readonly Finding[] }[]
  /** What the rules say of whoever holds them and a reason passes. */
  readonly asks: readonly Finding[]
  /** Dates on which the clock makes one of the times doubtful; `fold` settles them all. */
  readonly doubts: readonly Day[]
}

/** Gives shifts other times: what loses somebody's part or breaks what nobody may pass stays as it is and is named. */
export function planTimes(roster: Roster, region: Region, shifts: readonly ShiftId[], times: Times): Retiming {
  const leftOut: Retiming['leftOut'][number][] = []
  const asks: Finding[] = []
  const changes: RosterChange[] = []
  const done: ShiftId[] = []
  const doubts: Day[] = []
  let after = roster
  let same = 0
  for (const id of shifts) {
    const shift = shiftOf(after, id)
    if (!shift) continue
    if (shift.start === times.start && shift.end === times.end && times.fold === undefined) {
      same++
      continue
    }
    const isDoubtful = isDoubtfulOn(shift, times, roster.zone)
    const fold = isDoubtful && times.fold !== undefined ? { fold: times.fold } : {}
    const was = { start: shift.start, end: shift.end }
    const change: RosterChange = { do: 'retime', shift: id, start: times.start, end: times.end, was, ...fold }
    const made = applyChange(after, change)
    const findings = made.ok ? inTheWay(newFindings(after, made.value, region, peopleOf(change, after))) : []
    const isHard = findings.some(({ mayOverride }) => !mayOverride)
    if (!made.ok || isHard) {
      leftOut.push({ shift: id, refusal: made.ok ? null : made.refusal, findings })
      continue
    }
    if (isDoubtful && times.fold === undefined) doubts.push(shift.date)
    asks.push(...findings)
    changes.push(change)
    done.push(id)
    after = made.value
  }
  return { changes, done, same, leftOut, asks, doubts }
}

const inTheWay = (findings: readonly Finding[]) => findings.filter(({ level }) => level === 'block' || level === 'warn')

function isDoubtfulOn({ date }: Shift, times: Times, zone: Zone): boolean {
  if (!isWallTime(times.start) || !isWallEnd(times.end)) return false
  return wallChoice(date, times.start, zone).kind !== 'plain' || wallChoice(endDay(date, times), times.end, zone).kind !== 'plain'
}
