import type { Practice } from '../../api/domain/model/practice.ts'

type Named = { readonly code?: string; readonly name: string; readonly municipality?: string | null }

/** Without the kind of practice in front, and without the municipality behind, which stands beside it. */
function bareName({ name, municipality }: Named): string {
  const bare = name.replace(/^(huisartsen(praktijk|groep)|gezondheidscentrum|huisartsenpost|praktijk|post)\s+(?=\S)/i, '')
  const suffix = municipality ? ` ${municipality}` : ''
  return suffix !== '' && bare.endsWith(suffix) ? bare.slice(0, -suffix.length) : bare
}

const byBareName = new WeakMap<readonly Practice[], ReadonlyMap<string, readonly Practice[]>>()

/** The practices that share a bare name, of a list that does not change. */
function twinsIn(practices: readonly Practice[], bare: string): readonly Practice[] {
  let named = byBareName.get(practices)
  if (!named) {
    const found = new Map<string, Practice[]>()
    for (const one of practices) found.set(bareName(one), [...(found.get(bareName(one)) ?? []), one])
    named = found
    byBareName.set(practices, named)
  }
  return named.get(bare) ?? []
}

/**
 * A practice by what tells it apart where room is short. Where another of `practices` would look the same, its
 * neighbourhood, street or municipality stands behind, the first that only it has, else its code. The full name is in the
 * list and the title.
 */
export function briefName(practice: Named, practices: readonly Practice[]): string {
  const bare = bareName(practice)
  const twins = twinsIn(practices, bare)
  const own = twins.find((one) => one.code === practice.code)
  if (!own || twins.length < 2) return bare
  const others = twins.filter((one) => one !== own)
  const apart = [own.neighbourhood, own.place, own.municipality].find(
    (where) => where && others.every((one) => ![one.neighbourhood, one.place, one.municipality].includes(where)),
  )
  return `${bare}, ${apart ?? own.code}`
}
