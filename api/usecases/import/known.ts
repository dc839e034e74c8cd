import { type Code, sameCode } from '../../domain/model/code.ts'
import type { Table } from '../../formats/table.ts'
import { tidy } from '../../domain/model/letters.ts'
import { matcherOf, type Named } from '../../domain/roster/match-names.ts'
import { type FaultList, type Origin, reportCell } from './fault.ts'

export type CodedKind = 'posts' | 'practices' | 'practitioners'

/** Finds what a code or a name in a row means; null when it means nothing, and then a fault was told. */
export type Known = {
  readonly code: (kind: CodedKind, origin: Origin, field: string, text: Code) => Code | null
  readonly person: (origin: Origin, field: string, text: string) => Code | null
}

export type People = { readonly posts: readonly Named[]; readonly practices: readonly Named[]; readonly practitioners: readonly Named[] }

/**
 * What an import knows: the region with the rows of this import in it. A code whose own row was refused is not told
 * again as unknown: one fault, one line.
 */
export function knownOf(people: People, tables: readonly Table[], faults: FaultList): Known {
  const codes = { posts: byCode(people.posts), practices: byCode(people.practices), practitioners: byCode(people.practitioners) }
  const declared = {
    posts: declaredIn(tables, 'posts'),
    practices: declaredIn(tables, 'practices'),
    practitioners: declaredIn(tables, 'practitioners'),
  }
  const match = matcherOf(people.practitioners)
  const met = new Map<string, Code>()
  return {
    code: (kind, origin, field, text) => {
      const found = codes[kind].get(text.toLowerCase())
      if (found !== undefined) return found
      if (!declared[kind].has(text.toLowerCase())) {
        faults.refused.push(reportCell(origin, field, 'unknown-code', { candidates: nearCodes(text, people[kind]) }))
      }
      return null
    },
    person: (origin, field, text) => {
      const before = met.get(text)
      if (before !== undefined) return before
      const said = tidy(text)
      const found = match(said)
      if (found.kind === 'one') {
        met.set(text, found.code)
        return found.code
      }
      if (declared.practitioners.has(said.toLowerCase())) return null
      const { candidates } = found
      if (found.kind === 'doubtful') faults.asked.push(reportCell(origin, field, 'name-doubtful', { candidates }))
      else
        faults.refused.push(
          reportCell(origin, field, isCodeLike(said) ? 'unknown-code' : 'name-unknown', {
            candidates: nearCodes(said, people.practitioners),
          }),
        )
      return null
    },
  }
}

const isCodeLike = (text: string) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/.test(text)

const byCode = (people: readonly Named[]): ReadonlyMap<string, Code> => new Map(people.map(({ code }) => [code.toLowerCase(), code]))

/** Codes and, for people, names as they stand in the files, also in rows that were refused. */
function declaredIn(tables: readonly Table[], kind: CodedKind): ReadonlySet<string> {
  const found = new Set<string>()
  for (const table of tables) {
    if (table.kind !== kind) continue
    const columns = [table.columns.get('code'), kind === 'practitioners' ? table.columns.get('name') : undefined]
    for (const row of table.sheet.rows.slice(table.top + 1)) {
      for (const column of columns) if (column !== undefined && row[column]) found.add(tidy(row[column]).toLowerCase())
    }
  }
  return found
}

/** Codes that begin alike or differ in one letter: what somebody may have meant. */
function nearCodes(text: string, people: readonly Named[]): readonly Code[] {
  const said = text.toLowerCase()
  const near = people.filter(({ code }) => {
    const other = code.toLowerCase()
    return said.length >= 2 && (sameCode(code, text) || other.startsWith(said) || said.startsWith(other) || differsInOne(said, other))
  })
  return near.slice(0, 5).map(({ code }) => code)
}

function differsInOne(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false
  let different = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) different++
  return different === 1
}
