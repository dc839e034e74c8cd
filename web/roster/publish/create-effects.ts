import { type Accessor, createMemo, untrack } from 'solid-js'
import type { Gap } from '../../../api/domain/cover/gap.ts'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Shift } from '../../../api/domain/model/roster.ts'
import type { Difference } from '../../../api/domain/roster/diff.ts'
import type { Desk } from '../desk.ts'
import { isHole } from '../gaps.ts'
import { changesByPerson, differencesOf } from '../draft/differences.ts'
import { type Choice, createChoice } from './create-choice.ts'
import { daytimeIn } from './daytime.ts'
import { isInPart, type PublishPart } from './part.ts'

/** What a publication of a part does, before it is done. */
export type PublishEffects = {
  readonly revision: number | null
  readonly inside: readonly Difference[]
  /** Changes that stay draft. */
  readonly outside: number
  readonly people: ReturnType<typeof changesByPerson>
  readonly gaps: readonly Gap[]
  readonly findings: readonly Finding[]
  /** What the rules say of the practices' daytime in this part: told, never asked about. */
  readonly daytime: readonly Finding[]
  /** Gaps go along only with a reason, and so do corrections of what has begun. */
  readonly needsReason: boolean
  /** Readers have seen shifts that change: why is asked, and kept in the history of each. */
  readonly asksReason: boolean
}

export function createEffects(
  desk: Accessor<Desk>,
  part: Accessor<PublishPart>,
): { readonly effects: Accessor<PublishEffects>; readonly choice: Choice } {
  const differences = createMemo(() => differencesOf(desk().draft))
  const inPart = createMemo(() => differences().filter(({ shift }) => isInPart(part(), shift)))
  const choice = createChoice(desk, () => inPart())
  const daytime = createMemo(() => daytimeIn(desk().region(), part(), untrack(desk().now)))
  const effects = createMemo(() => {
    const { draft, now, shiftOf } = desk()
    const chosen = choice.shifts()
    const isIn = (shift: Shift) => isInPart(part(), shift) && (chosen === null || chosen.has(shift.id))
    const inside = choice.inside()
    const gaps = draft.gaps().filter((gap) => {
      const shift = gap.shift === undefined ? undefined : shiftOf(gap.shift)
      return shift !== undefined && isIn(shift) && isHole(gap)
    })
    const ids = new Set(inside.map((one) => one.shift.id))
    const findings = draft
      .findings()
      .filter((finding) => finding.level !== 'info' && finding.level !== 'prefer' && finding.shifts.some((id) => ids.has(id)))
    const told = distinct(findings)
    const isLate = inside.some((one) => one.shift.from <= now())
    const seen = new Set(draft.published()?.shifts.map((shift) => shift.id) ?? [])
    return {
      revision: draft.published()?.revision ?? null,
      inside,
      outside: differences().length - inside.length,
      people: changesByPerson(inside),
      gaps,
      findings: told,
      daytime: daytime(),
      needsReason: gaps.length > 0 || isLate,
      asksReason: inside.some((one) => seen.has(one.shift.id)),
    }
  })
  return { effects, choice }
}

/** One rule may say the same about many shifts; it is told once. */
const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [finding.says.nl, finding])).values(),
]
