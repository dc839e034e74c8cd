import type { AddShiftChange, ChangeOrder, RetimeChange, RosterChange } from '../model/change.ts'
import { type Code, sameCode } from '../model/code.ts'
import type { Region } from '../model/region.ts'
import type { Roster } from '../model/roster.ts'
import type { Says } from '../model/finding.ts'
import { type Fault, faultAt, ok, type Refusal, type Result, refuse, refuseField } from '../refusal.ts'
import { orderFaults } from '../says/order-faults.ts'
import { type Day, type Instant, instantOf, isDay, isWallEnd, isWallTime, parseInstant, type WallTime } from '../time/instant.ts'
import { type Fold, toInstant, wallChoice, type Zone } from '../time/zone.ts'
import { completeIds } from './changes/index.ts'
import { endDay } from './changes/times.ts'
import { shiftOf } from './roster.ts'

const mostChanges = 5_000

/**
 * The changes of an order as the roster keeps them: codes in the region's own spelling, moments in our one form, ids made
 * for what has none. Every fault is told at once; a doubtful wall time waits for a `fold`.
 */
export function readOrder(order: ChangeOrder, roster: Roster, region: Region, newId: () => string): Result<readonly RosterChange[]> {
  const count = order.changes.length
  if (count === 0 || count > mostChanges) return refuseField('changes', orderFaults.changeCount(mostChanges))
  const faults: Fault[] = []
  const doubts: Refusal[] = []
  const changes = order.changes.map((change, index) => {
    const path = `changes.${index}`
    const reader = { path, zone: roster.zone, faults, doubts }
    if (change.do === 'needed' && change.needed === 0 && change.was > 0 && change.reason.trim() === '')
      faults.push(faultAt(`${path}.reason`, orderFaults.neededReason))
    return completeIds(lowerIds(spelled(moments(change, reader), region, reader)), newId)
  })
  if (faults.length > 0) return refuse({ code: 'malformed', faults })
  changes.forEach((change, index) => {
    if (change.do === 'add-shift') askTimes(change.date, change, `changes.${index}`, roster.zone, doubts)
    const retimed = change.do === 'retime' ? shiftOf(roster, change.shift) : undefined
    if (retimed && change.do === 'retime') askTimes(retimed.date, change, `changes.${index}`, roster.zone, doubts)
  })
  return doubts[0] ? refuse(doubts[0]) : ok(changes)
}

type Reader = { readonly path: string; readonly zone: Zone; readonly faults: Fault[]; readonly doubts: Refusal[] }

/** The change with the moments of its part read; a local wall time without an offset is read in the roster's zone. */
function moments(change: RosterChange, reader: Reader): RosterChange {
  if (change.do !== 'place' && change.do !== 'clear') return change
  const { fold, from, until, ...rest } = change
  const start = from === undefined ? {} : { from: momentOf(from, 'from', fold, reader) }
  const end = until === undefined ? {} : { until: momentOf(until, 'until', fold, reader) }
  return { ...rest, ...start, ...end }
}

function momentOf(text: string, field: string, fold: Fold | undefined, reader: Reader): Instant {
  const path = `${reader.path}.${field}`
  const local = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::00)?$/.exec(text)
  if (local && isDay(local[1]!) && isWallTime(local[2]!)) {
    doubt(local[1]!, local[2]!, fold, path, reader)
    return toInstant(local[1]!, local[2]!, reader.zone, fold)
  }
  const moment = parseInstant(text)
  if (moment === null) reader.faults.push(faultAt(path, orderFaults.notAMoment))
  else if (!moment.endsWith(':00Z')) reader.faults.push(faultAt(path, orderFaults.wholeMinute))
  return moment ?? text
}

function doubt(day: Day, time: WallTime, fold: Fold | undefined, path: string, { zone, doubts }: Pick<Reader, 'zone' | 'doubts'>): void {
  const choice = wallChoice(day, time, zone)
  if (fold !== undefined || choice.kind === 'plain') return
  const choices = { first: instantOf(choice.first), last: instantOf(choice.last) }
  doubts.push({ code: choice.kind === 'ambiguous' ? 'wall-time-ambiguous' : 'wall-time-missing', path, choices })
}

function askTimes(date: Day, times: AddShiftChange | RetimeChange, path: string, zone: Zone, doubts: Refusal[]): void {
  const { start, end, fold } = times
  if (!isDay(date) || !isWallTime(start) || !isWallEnd(end)) return
  doubt(date, start, fold, `${path}.start`, { zone, doubts })
  doubt(endDay(date, times), end, fold, `${path}.end`, { zone, doubts })
}

/** The change with codes as the region spells them; a code it does not know is a fault. */
function spelled(change: RosterChange, region: Region, { path, faults }: Reader): RosterChange {
  const known = (code: Code, among: readonly { readonly code: Code }[], field: string, says: (code: Code) => Says): Code => {
    const found = among.find((one) => sameCode(one.code, code))
    if (!found) faults.push(faultAt(`${path}.${field}`, says(code)))
    return found?.code ?? code
  }
  if (change.do === 'place')
    return { ...change, practitioner: known(change.practitioner, region.practitioners, 'practitioner', orderFaults.unknownPractitioner) }
  if (change.do === 'add-shift') return { ...change, post: known(change.post, region.posts, 'post', orderFaults.unknownPost) }
  return change
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const lower = (id: string): string => (uuid.test(id) ? id.toLowerCase() : id)

/** Ids in lower case, as every database answers them. */
function lowerIds(change: RosterChange): RosterChange {
  if (change.do === 'exchange') {
    const [a, b] = [change.a, change.b].map((place) => ({ ...place, shift: lower(place.shift) }))
    return { ...change, a: a!, b: b! }
  }
  if (change.do === 'add-shift') return change.id === undefined ? change : { ...change, id: lower(change.id) }
  if (change.do === 'place' || change.do === 'clear') {
    const tail = change.tail === undefined ? {} : { tail: lower(change.tail) }
    const id = change.do === 'clear' || change.id === undefined ? {} : { id: lower(change.id) }
    return { ...change, shift: lower(change.shift), ...tail, ...id }
  }
  return { ...change, shift: lower(change.shift) }
}
