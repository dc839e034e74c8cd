import type { Context } from 'hono'
import type { DutyLane, DutyText } from './duty-lane.ts'
import { holdsTag } from './etag.ts'
import { refuseWith } from './problem.ts'

/** Writes a duty answer; one from the snapshot says its age in a header as well. */
export function answerDuty(c: Context, result: Awaited<ReturnType<DutyLane['all']>>): Response {
  if (!result.ok) return refuseWith(c, result.refusal)
  const { text, tag, source, ageSeconds }: DutyText = result.value
  const headers: Record<string, string> = { ETag: tag }
  if (source === 'snapshot') headers['Age'] = String(ageSeconds)
  if (source === 'live' && holdsTag(c.req.header('If-None-Match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json' } })
}
