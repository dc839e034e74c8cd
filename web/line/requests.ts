import type { Code } from '../../api/domain/model/code.ts'
import type { CoverRequest } from '../../api/domain/model/cover-request.ts'
import { minuteOf } from '../../api/domain/time/instant.ts'
import type { Line } from './create-line.ts'

/** The open questions about a stretch of the axis of a practice. */
export function requestsIn(
  line: Line,
  practice: Code,
  { start, length }: { readonly start: number; readonly length: number },
): readonly CoverRequest[] {
  const from = line.axis().from + start
  return line
    .answer()
    .requests.filter((one) => one.practice === practice && minuteOf(one.from) < from + length && from < minuteOf(one.until))
}
