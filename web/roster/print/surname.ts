import type { Code } from '../../../api/domain/model/code.ts'

type Named = { readonly code: Code; readonly name: string }

/** `Van der Meulen` of `J. van der Meulen` or `Anna van der Meulen`: initials, titles and the given name go. */
export function surnameOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const initials = words.findIndex((word) => !word.endsWith('.'))
  const rest = initials > 0 ? words.slice(initials) : words.length > 1 ? words.slice(1) : words
  const surname = rest.join(' ') || name
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
