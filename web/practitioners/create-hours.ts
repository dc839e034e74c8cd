import { createMemo } from 'solid-js'
import type { Code } from '../../api/domain/model/code.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Assignment, Shift } from '../../api/domain/model/roster.ts'
import { hoursOf } from '../../api/domain/rules/personal-maximum.ts'
import { linesOf } from '../../api/domain/rules/line.ts'
import type { Day, Instant } from '../../api/domain/time/instant.ts'
import { must } from '../client.ts'
import { listRosters, readRoster } from '../server.ts'
import { useQuery } from '../use-query.ts'

export type NextShift = { readonly shift: Shift; readonly held: Assignment }

/** The roster of today, or the next, as its draft stands: what everybody works in it, and what comes. */
export function createHours(region: () => Region | undefined, today: () => Day) {
  const heads = useQuery(() => ({ queryKey: ['rosters'], queryFn: () => must(listRosters()) }))
  const head = createMemo(() => {
    const known = heads.isSuccess ? heads.data.rosters.filter(({ until }) => until > today()) : []
    return [...known].sort((a, b) => (a.from < b.from ? -1 : 1))[0]
  })
  const roster = useQuery(() => ({
    queryKey: ['roster-of-people', head()?.id, head()?.version],
    queryFn: () => must(readRoster(head()!.id)),
    enabled: head() !== undefined,
  }))
  const lines = createMemo(() => {
    const known = region()
    return known && roster.isSuccess ? linesOf(roster.data, known) : null
  })
  const minutesOf = (code: Code): number | null => {
    const found = lines()
    return found && hoursOf(found.get(code.toLowerCase())?.held ?? [])
  }
  const nextOf = (code: Code, now: Instant): readonly NextShift[] => {
    if (!roster.isSuccess) return []
    const shifts = new Map(roster.data.shifts.map((shift) => [shift.id, shift]))
    return roster.data.assignments
      .filter((held) => held.practitioner === code && held.until > now)
      .flatMap((held) => {
        const shift = shifts.get(held.shift)
        return shift ? [{ shift, held }] : []
      })
      .sort((a, b) => (a.held.from < b.held.from ? -1 : 1))
  }
  return { head, minutesOf, nextOf }
}
