import { may } from '../access/may.ts'
import type { Actor } from '../access/actor.ts'
import { seesPost } from '../access/visible-to.ts'
import { type Code, sameCode } from '../model/code.ts'
import type { Post } from '../model/post.ts'
import type { Region } from '../model/region.ts'
import type { Staffing } from '../model/staffing.ts'
import { dayNumber, dayOf, type Instant } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { type Duty, type DutyLine, dutyAt } from './duty.ts'

/** All that "who is on duty" needs of one cooperative in a window of time, and how fresh it is. */
export type DutyFacts = {
  readonly cooperative: string
  readonly region: Region
  readonly staffing: Staffing
  /** The window in which `staffing` is whole. */
  readonly from: Instant
  readonly until: Instant
  /** Changes when the answers may change. */
  readonly version: string
  /** When it was last known to be what the database says. */
  readonly asOf: Instant
}

export type DutySource = 'live' | 'snapshot'

/** A line as an actor may see it; `phone` by permission. */
export type VisibleLine = DutyLine & { readonly phone?: string }

/** Contract: Duty. */
export type DutyAnswer = Omit<Duty, 'now' | 'next'> & {
  /** What the post is called. */
  readonly name: string
  readonly at: Instant
  readonly asOf: Instant
  readonly ageSeconds: number
  readonly source: DutySource
  readonly zone: string
  readonly now: readonly VisibleLine[]
  readonly next: readonly VisibleLine[]
}

export const findPost = (region: Region, code: Code): Post | undefined => region.posts.find((post) => sameCode(post.code, code))

/** The part of an answer that stands until `nextChange`, as this actor may see it; null for a post that is not theirs. */
export function visibleDuty(facts: DutyFacts, actor: Actor, code: Code, at: Instant): (Duty & { name: string; zone: string }) | null {
  const { region, staffing } = facts
  const post = findPost(region, code)
  if (!post || !seesPost(actor, post.code)) return null
  const duty = dutyAt(region, staffing, post.code, at)
  const lines = (all: readonly DutyLine[]) => all.map((line) => ({ ...line, ...phoneOf(region, post, actor, line) }))
  return {
    ...duty,
    name: post.name,
    zone: region.zone,
    now: lines(duty.now),
    next: lines(duty.next),
    escalation: escalationFor(duty, post, actor),
  }
}

/** Personal numbers for those who may call; the post's own line for a partner; nothing for others. */
function phoneOf(region: Region, post: Post, actor: Actor, line: DutyLine): { phone?: string } {
  if (actor.role === 'partner') return lineOf(post)
  if (!may(actor, 'read-phones') || line.practitioner === null) return {}
  const { code } = line.practitioner
  const phone = region.practitioners.find((one) => one.code === code)?.phone
  return phone === undefined ? {} : { phone }
}

function lineOf(post: Post): { phone?: string } {
  const phone = post.partnerPhone ?? post.phone
  return phone === undefined ? {} : { phone }
}

function escalationFor(duty: Duty, post: Post, actor: Actor): Duty['escalation'] {
  if (may(actor, 'read-phones')) return duty.escalation
  const { phone } = actor.role === 'partner' ? lineOf(post) : {}
  return phone === undefined ? [] : [{ order: 1, label: post.name, phone, reachable: true }]
}

/** What a snapshot keeps of a region: posts, and the people who stand in its window. No contracts, wishes or credentials. */
export function dutyRegionOf(region: Region, staffing: Staffing): Region {
  const named = new Set(staffing.assignments.map((assignment) => assignment.practitioner))
  return {
    ...region,
    practices: [],
    templates: [],
    holidays: [],
    practitioners: region.practitioners
      .filter((one) => named.has(one.code))
      .map(({ code, name, discipline, roles, phone, from, until, sickness }) => ({
        ...{ code, name, discipline, roles, from, until, sickness },
        ...(phone !== undefined && { phone }),
        ...{ contract: 'employee' as const, availability: [], recurring: [], exemptions: [], credentials: [], surgery: [] },
      })),
  }
}

/** Staffing that says nothing about the time outside `window`: there the answer is `unknown`, never `closed`. */
export function clipStaffing(staffing: Staffing, window: Interval): Staffing {
  const shifts = staffing.shifts.filter((shift) => shift.from < window.until && window.from < shift.until)
  const kept = new Set(shifts.map((shift) => shift.id))
  return {
    ...staffing,
    shifts,
    assignments: staffing.assignments.filter((assignment) => kept.has(assignment.shift)),
    published: Object.fromEntries(
      Object.entries(staffing.published).map(([post, intervals]) => [
        post,
        intervals
          .map(({ from, until }) => ({ from: from < window.from ? window.from : from, until: until > window.until ? window.until : until }))
          .filter(({ from, until }) => from < until),
      ]),
    ),
  }
}

/** The week a moment lies in, with three days before it and sixteen after; equal for all moments of a week. */
export function windowAround(at: Instant): Interval {
  const week = Math.floor(dayNumber(at) / 7) * 7
  return { from: `${dayOf(week - 3)}T00:00:00Z`, until: `${dayOf(week + 7 + 16)}T00:00:00Z` }
}
