import type { Gap } from '../../api/domain/cover/gap.ts'
import { isHole } from './gaps.ts'
import type { Draft } from './draft/draft.ts'

/** The line of a shift on which its gap shows: for a hole the first place nobody fills, for a problem the holder's. */
export function gapPosition(draft: Draft, gap: Gap): number {
  const held = draft.roster().assignments.filter((one) => one.shift === gap.shift)
  if (!isHole(gap)) return held.find((one) => one.practitioner === gap.practitioner && one.from === gap.from)?.position ?? 1
  const isFilled = (position: number) =>
    held.some((one) => one.position === position && one.from <= gap.from && gap.from < one.until && !draft.isAbsent(one))
  for (let position = 1; position <= gap.needed; position++) if (!isFilled(position)) return position
  return 1
}
