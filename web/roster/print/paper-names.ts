import type { Code } from '../../../api/domain/model/code.ts'
import { surnameOf } from '../../../api/domain/model/surname.ts'

type Named = { readonly code: Code; readonly name: string }

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
