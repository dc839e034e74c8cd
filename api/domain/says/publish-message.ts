import type { Code } from '../model/code.ts'
import type { Says } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { Roster, Shift } from '../model/roster.ts'
import type { Difference } from '../roster/diff.ts'
import { shiftWords } from './changes.ts'

/** What a publication tells one person: the shifts won and lost, and those whose times change under them. */
export type PublishMessage = {
  readonly practitioner: Code
  readonly gains: readonly Says[]
  readonly loses: readonly Says[]
  readonly moved: readonly Says[]
  /** The whole message as it would be read. */
  readonly text: Says
}

/** The messages of a publication, one for everybody it concerns, by name. */
export function publishMessages(
  differences: readonly Difference[],
  draft: Pick<Roster, 'assignments'>,
  region: Pick<Region, 'posts' | 'practitioners' | 'name'>,
): readonly PublishMessage[] {
  const found = new Map<Code, { gains: Says[]; loses: Says[]; moved: Says[] }>()
  const of = (code: Code) => {
    const known = found.get(code) ?? { gains: [], loses: [], moved: [] }
    found.set(code, known)
    return known
  }
  const words = (shift: Shift) => shiftWords(shift, region)
  for (const one of differences) {
    if (one.kind === 'holder') {
      if (one.after !== null) of(one.after).gains.push(words(one.shift))
      if (one.before !== null) of(one.before).loses.push(words(one.shift))
    }
    if (one.kind === 'retimed')
      for (const code of new Set(draft.assignments.filter((held) => held.shift === one.shift.id).map((held) => held.practitioner)))
        of(code).moved.push(movedWords(words(one.before), one.shift))
  }
  const nameOf = (code: Code) => region.practitioners.find((one) => one.code === code)?.name ?? code
  return [...found]
    .map(([practitioner, parts]) => ({ practitioner, ...parts, text: textOf(nameOf(practitioner), region.name, parts) }))
    .sort((a, b) => (nameOf(a.practitioner) < nameOf(b.practitioner) ? -1 : 1))
}

const movedWords = (was: Says, { start, end }: Shift): Says => ({
  nl: `${was.nl}: nu ${start}–${end}`,
  en: `${was.en}: now ${start}–${end}`,
})

type Parts = Pick<PublishMessage, 'gains' | 'loses' | 'moved'>

function textOf(name: string, region: string, { gains, loses, moved }: Parts): Says {
  const inLanguage = (language: keyof Says, heads: readonly [string, string, string], open: string): string => {
    const lists = [gains, loses, moved].map((list, index) => listed(heads[index]!, list, language))
    return [open, ...lists.filter((text) => text !== '')].join('\n\n')
  }
  return {
    nl: inLanguage('nl', ['Erbij:', 'Eraf:', 'Andere tijden:'], `Beste ${name},\n\nJe rooster bij ${region} is gewijzigd.`),
    en: inLanguage('en', ['New:', 'No longer yours:', 'Other times:'], `Dear ${name},\n\nYour roster at ${region} has changed.`),
  }
}

const listed = (head: string, list: readonly Says[], language: keyof Says): string =>
  list.length === 0 ? '' : [head, ...list.map((one) => `- ${one[language]}`)].join('\n')
