import type { Finding } from '../../api/domain/model/finding.ts'
import type { Policy } from '../../api/domain/model/policy.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import { rowsOf } from '../../api/domain/roster/lenses.ts'
import { checkRow } from '../../api/domain/rules/index.ts'
import { contextOf } from '../../api/domain/rules/rule.ts'

/** What the rules say with other numbers that they did not say, and the other way round. */
export type Effect = { readonly more: readonly Finding[]; readonly fewer: readonly Finding[] }

const peopleAtOnce = 8

const keyOf = ({ rule, level, who, cause, shifts }: Finding) => [rule, level, who, cause, ...shifts].join(' ')

/** Looks at a few people at a time, so that typing goes on; null once nobody waits for the answer. */
export async function effectOf(roster: Roster, region: Region, policy: Policy, isWanted: () => boolean): Promise<Effect | null> {
  const [before, after] = [contextOf(region), contextOf({ ...region, policy })]
  const more: Finding[] = []
  const fewer: Finding[] = []
  for (const [index, row] of rowsOf(roster, region).entries()) {
    if (index % peopleAtOnce === 0) await new Promise((resume) => setTimeout(resume))
    if (!isWanted()) return null
    const [was, now] = [checkRow(row, before), checkRow(row, after)]
    const [known, told] = [new Set(was.map(keyOf)), new Set(now.map(keyOf))]
    more.push(...now.filter((finding) => !known.has(keyOf(finding))))
    fewer.push(...was.filter((finding) => !told.has(keyOf(finding))))
  }
  return { more, fewer }
}
