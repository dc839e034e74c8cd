import { isEqual } from '../../domain/model/equal.ts'
import type { Code } from '../../domain/model/code.ts'
import type { Region } from '../../domain/model/region.ts'
import { type RegionDiff, regionLists } from './region-diff.ts'

type Coded = { readonly code: Code }

/** What of an import is no longer as it left it, or is leaned on by what came later; in words a person finds it by. */
export function changedSince(region: Region, diff: RegionDiff): readonly string[] {
  const found: string[] = []
  for (const list of regionLists) {
    const now = new Map((region[list] as readonly Coded[]).map((one) => [one.code, one]))
    for (const one of (diff.after[list] ?? []) as readonly Coded[]) if (!isEqual(now.get(one.code), one)) found.push(`${list} ${one.code}`)
  }
  if (diff.after.holidays && !isEqual(region.holidays, diff.after.holidays)) found.push('holidays')
  return [...found, ...leaning(region, diff)]
}

/** Things the import did not make that name something it did. */
function leaning(region: Region, { made, after, before }: RegionDiff): readonly string[] {
  const posts = new Set(made.posts ?? [])
  const practices = new Set(made.practices ?? [])
  const mine = (list: 'practices' | 'practitioners' | 'templates', code: Code) => (after[list] ?? []).some((one) => one.code === code)
  const wasThere = (list: 'practices' | 'practitioners' | 'templates', code: Code) => (before[list] ?? []).some((one) => one.code === code)
  const templates = region.templates.filter((one) => posts.has(one.post) && !mine('templates', one.code))
  const links = region.practices.filter(
    (one) => !mine('practices', one.code) && one.links.some((link) => posts.has(link.post) || posts.has(link.nightPost ?? '')),
  )
  const covered = region.practices.filter(
    (one) => !mine('practices', one.code) && one.closures.some((closure) => practices.has(closure.coverPractice ?? '')),
  )
  const people = region.practitioners.filter(
    (one) =>
      !mine('practitioners', one.code) &&
      (practices.has(one.practice ?? '') || one.surgery.some((surgery) => practices.has(surgery.practice))),
  )
  const told = (list: 'practices' | 'practitioners' | 'templates', all: readonly Coded[]) =>
    all.filter((one) => !wasThere(list, one.code)).map((one) => `${list} ${one.code}`)
  return [...told('templates', templates), ...told('practices', [...links, ...covered]), ...told('practitioners', people)]
}
