import type { Candidate } from '../../../api/domain/roster/candidates.ts'
import { plain } from '../../plain-text.ts'

/** How well somebody fits what was typed: code first, then surname, then any word; null is no fit. */
export function rankOf(typed: string, code: string, name: string): number | null {
  const text = plain(typed)
  if (text === '') return 3
  if (plain(code).startsWith(text)) return 0
  const words = wordsOf(name)
  if (words.at(-1)?.startsWith(text)) return 1
  if (words.some((word) => word.startsWith(text))) return 2
  const whole = words.join(' ')
  return whole.includes(` ${text}`) || whole.startsWith(text) ? 2 : null
}

/** A name in plain words; known after the first letter, for each letter asks it of everybody. */
function wordsOf(name: string): readonly string[] {
  const words =
    wordsOfNames.get(name) ??
    plain(name)
      .split(/[\s.-]+/)
      .filter(Boolean)
  wordsOfNames.set(name, words)
  return words
}

const wordsOfNames = new Map<string, readonly string[]>()

export type Group = { readonly group: Candidate['group']; readonly choices: readonly Candidate[] }

const mostOfGroup = 30
/** As many as fit in the list before anybody scrolls. */
export const inSightOfGroup = 8
const groups: readonly Candidate['group'][] = ['can', 'can-but', 'cannot']

/**
 * What the list shows for some letters: those who can, those who can with a reason, and those who cannot; in each the
 * ranking of the candidates, better matches first. Nobody who matches is hidden: the coordinator looks for that very name.
 */
export function matching(choices: readonly Candidate[], typed: string, most = mostOfGroup): readonly Group[] {
  const found = choices.flatMap((choice, order) => {
    const rank = rankOf(typed, choice.practitioner.code, choice.practitioner.name)
    return rank === null ? [] : [{ choice, rank, order }]
  })
  found.sort((a, b) => a.rank - b.rank || a.order - b.order)
  return groups
    .map((group) => ({
      group,
      choices: found
        .map(({ choice }) => choice)
        .filter((choice) => choice.group === group)
        .slice(0, most),
    }))
    .filter((one) => one.choices.length > 0)
}
