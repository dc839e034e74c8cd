import type { Code } from '../../../api/domain/model/code.ts'
import { namePartsOf } from '../../../api/domain/model/surname.ts'

type Named = { readonly code: Code; readonly name: string }

/** The surname by itself, as a line begins with it: `Van der Meulen` of `J. van der Meulen` or `Anna van der Meulen`. */
export function surnameOf(name: string): string {
  const { infix, main } = namePartsOf(name)
  const surname = [...infix, ...main].join(' ')
  return surname.charAt(0).toUpperCase() + surname.slice(1)
}

/** What each is called where room is short: the surname, with the code behind it where two people share one. */
export function paperNames(people: readonly Named[]): ReadonlyMap<Code, string> {
  const counts = new Map<string, number>()
  for (const { name } of people) counts.set(surnameOf(name), (counts.get(surnameOf(name)) ?? 0) + 1)
  return new Map(
    people.map(({ code, name }) => {
      const surname = surnameOf(name)
      return [code, counts.get(surname)! > 1 ? `${surname} ${code}` : surname] as const
    }),
  )
}
