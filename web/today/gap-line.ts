import type { Gap } from '../../api/domain/cover/gap.ts'
import type { TodayAnswer } from '../answers.ts'
import { dayIn, spanNear, timeLeft } from '../format.ts'
import { causeName, roleName } from '../i18n/common.ts'
import { type GapGroup, isLate, isNow } from './group-gaps.ts'
import { t } from './words.ts'

/** What a line of the work list says, and where it leads. */
export type GapLine = {
  readonly group: GapGroup
  readonly title: string
  readonly detail: string
  readonly candidates: string
  readonly left: string
  readonly tone: 'now' | 'late' | 'later'
  readonly href: string
}

type Names = Pick<TodayAnswer, 'practices' | 'covers' | 'zone'> & { readonly postName: (code: string) => string }

export function lineOf(group: GapGroup, now: string, names: Names): GapLine {
  const { first } = group
  const today = dayIn(now, names.zone)
  const tone = group.gaps.some((gap) => isNow(gap, now)) ? 'now' : isLate(first, now) ? 'late' : 'later'
  return {
    group,
    title: titleOf(group, names),
    detail: detailOf(group, today, names.zone),
    candidates: candidatesOf(first, names),
    left: leftOf(first, tone, now),
    tone,
    href: hrefOf(first, names.zone),
  }
}

/** Time to the last safe moment; past that what counts is when it begins, and it is said as such: two clocks in one column. */
function leftOf({ from, decideBefore }: Gap, tone: GapLine['tone'], now: string): string {
  if (tone === 'now') return t('now')
  return tone === 'late' ? t('late.in', { time: timeLeft(from, now) }) : timeLeft(decideBefore, now)
}

/** GPs for a shift, practices for a closure; a hole of the post is counted at its shift. */
function candidatesOf(first: Gap, { covers }: Names): string {
  if (first.kind !== 'uncovered') return String(first.candidates)
  const count = covers[first.id]
  return count === undefined ? '' : t('covers', { count })
}

function titleOf(group: GapGroup, names: Names): string {
  const { first, practices } = group
  if ('post' in first.where) return t('at.post', { role: roleName(first.role ?? ''), post: names.postName(first.where.post) })
  const known = practices.map((code) => names.practices[code])
  const places = new Set(known.map((practice) => practice?.municipality ?? null))
  const place = places.size === 1 ? [...places][0] : null
  const suffix = place ? `, ${place}` : ''
  const name = (index: number) => known[index]?.name ?? practices[index] ?? ''
  if (practices.length === 1) return `${name(0)}${suffix}`
  if (practices.length === 2) return `${t('and', { first: name(0), second: name(1) })}${suffix}`
  return `${t('practices', { count: practices.length })}${suffix}`
}

function detailOf({ first, gaps, practices }: GapGroup, today: string, zone: string): string {
  const span = spanNear(first.from, first.until, today, zone)
  if (first.kind === 'short') return `${span}, ${t('filled', { present: first.present, needed: first.needed })}`
  if (first.kind === 'open') return first.cause === 'nobody-placed' ? span : `${span}, ${causeName(first.cause)}`
  const times = practices.length > 0 ? Math.round(gaps.length / practices.length) : 1
  return [span, causeName(first.cause), ...(times > 1 ? [t('times', { count: times })] : [])].join(', ')
}

/** The roster opens at the shift's cell, the 24-hour line at the practice. */
export function hrefOf(gap: Gap, zone: string): string {
  const day = dayIn(gap.from, zone)
  if ('practice' in gap.where) return `/coverage?from=${day}&sel=${encodeURIComponent(gap.where.practice)}`
  return `/roster?from=${day}&gap=${encodeURIComponent(gap.id)}`
}
