import type { Code } from '../model/code.ts'
import type { Region } from '../model/region.ts'
import { needsGp, standby } from '../model/role.ts'
import { runsOn, templateMinutes } from '../roster/template-days.ts'
import { dayNumber, dayOf, minuteOf } from '../time/instant.ts'
import { minuteOfWall } from '../time/zone.ts'
import { type Cause, staffingCauses } from './causes.ts'
import type { Frame } from './frame.ts'
import { peopleOf } from './people.ts'
import { gapsOfShift, partsPresent } from './shift-gaps.ts'
import { type StaffingIndex, shiftsTouching } from './staffing-index.ts'

/** A stretch of a post with one answer: served (cause null), or why it is not. Stretches touch and fill the frame. */
export type PostStretch = { readonly from: number; readonly until: number; readonly cause: Cause | null }

/** What can hold for a post at a minute; the numbers are places in the counter below. Gaps come first, one per cause. */
const layers = { gap: 0, served: staffingCauses.length, needed: 5, published: 6, ended: 7 } as const
const layerCount = 8

/** Starts and ends of what holds, as `minute of the frame * 16 + layer * 2 + (1 for a start)`: plain numbers sort fast. */
type Marks = number[]

function mark(marks: Marks, frame: Frame, layer: number, from: number, until: number) {
  const start = Math.max(from, frame.from)
  const end = Math.min(until, frame.until)
  if (start < end) marks.push((start - frame.from) * 16 + layer * 2 + 1, (end - frame.from) * 16 + layer * 2)
}

/**
 * When a post is served and, where it is not, why (R23). Served: somebody present who is a
 * GP, on a role other than standby. The causes of a practice's closures do not belong here.
 */
export function postTime(region: Region, index: StaffingIndex, post: Code, frame: Frame): readonly PostStretch[] {
  const marks: Marks = []
  markStaffing(marks, region, index, post, frame)
  const isDraft = index.staffing.source === 'draft'
  if (isDraft) mark(marks, frame, layers.published, frame.from, frame.until)
  else
    for (const { from, until } of index.staffing.published[post] ?? [])
      mark(marks, frame, layers.published, minuteOf(from), minuteOf(until))
  markEndedTemplates(marks, region, post, frame)
  return stretchesOf(Float64Array.from(marks).sort(), frame)
}

function markStaffing(marks: Marks, region: Region, index: StaffingIndex, post: Code, frame: Frame) {
  const people = peopleOf(region)
  for (const each of shiftsTouching(index, post, frame.from, frame.until)) {
    const { role, needed } = each.shift
    if (role !== standby) {
      for (const held of each.held) {
        const person = people.get(held.assignment.practitioner)
        if (!person?.isGp) continue
        for (const part of partsPresent(held, person)) mark(marks, frame, layers.served, part.from, part.until)
      }
    }
    if (needed <= 0 || !needsGp(role)) continue
    mark(marks, frame, layers.needed, each.from, each.until)
    for (const gap of gapsOfShift(each, people)) {
      mark(marks, frame, layers.gap + staffingCauses.indexOf(gap.cause), gap.from, gap.until)
    }
  }
}

/** Where templates whose last date lies behind would still have had somebody, by their pattern alone. */
function markEndedTemplates(marks: Marks, region: Region, post: Code, frame: Frame) {
  for (const template of region.templates) {
    if (template.post !== post || template.until === null || template.needed <= 0 || !needsGp(template.role)) continue
    const ended = minuteOfWall(dayNumber(template.until), 0, region.zone)
    if (ended >= frame.until) continue
    const first = Math.max(frame.days[0]!.number, dayNumber(template.until)) - 1
    const { start, end } = templateMinutes(template)
    for (let number = first; number <= frame.days[frame.days.length - 1]!.number; number++) {
      const day = dayOf(number)
      if ((template.from !== null && day < template.from) || !runsOn(template, day, number, region.holidays)) continue
      const from = minuteOfWall(number, start, region.zone)
      mark(marks, frame, layers.ended, Math.max(from, ended), minuteOfWall(number, end, region.zone))
    }
  }
}

function stretchesOf(marks: Float64Array, frame: Frame): readonly PostStretch[] {
  const open = new Array<number>(layerCount).fill(0)
  const stretches: { from: number; until: number; cause: Cause | null }[] = []
  let from = frame.from
  for (let next = 0; from < frame.until; ) {
    while (next < marks.length && frame.from + (marks[next]! >> 4) <= from) {
      const code = marks[next++]! & 15
      open[code >> 1]! += (code & 1) === 1 ? 1 : -1
    }
    const until = next < marks.length ? frame.from + (marks[next]! >> 4) : frame.until
    const cause = causeNow(open)
    const last = stretches[stretches.length - 1]
    if (last && last.cause === cause) last.until = until
    else stretches.push({ from, until, cause })
    from = until
  }
  return stretches
}

/** The law of the order of causes: the first that holds. */
function causeNow(open: readonly number[]): Cause | null {
  if (open[layers.served]! > 0) return null
  if (open[layers.published] === 0) return 'not-published'
  if (open[layers.needed] === 0) return open[layers.ended]! > 0 ? 'template-ended' : 'seam'
  return staffingCauses.find((_, at) => open[layers.gap + at]! > 0) ?? 'no-gp'
}
