import { instantOf, minutesPerDay } from '../api/domain/time/instant.ts'
import type { Gap } from '../api/domain/cover/gap.ts'
import { must } from './client.ts'
import { readGaps } from './server.ts'
import { serverNow } from './ui/connection.ts'

/** The practices' gaps of the next 14 days, counted by cause and place, for the number in the bar. Asked after the first screen is quiet. */
export const lineGaps = () => ({
  queryKey: ['line-gaps'],
  queryFn: async () => {
    await new Promise((quiet) => setTimeout(quiet, 5000))
    const from = Math.floor(serverNow() / 60_000)
    const { gaps } = await must(readGaps({ from: instantOf(from), until: instantOf(from + 14 * minutesPerDay) }, { kind: 'uncovered' }))
    return countPractices(gaps)
  },
  staleTime: 60_000,
})

/** Practices with nobody at some minute. */
const countPractices = (gaps: readonly Pick<Gap, 'where'>[]): number =>
  new Set(gaps.flatMap((gap) => ('practice' in gap.where ? [gap.where.practice] : []))).size
