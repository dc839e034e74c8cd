import { bringToPalette, type PaletteRow } from '../frame/palette/registry.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import { dayShort } from '../format.ts'
import type { Commands } from './create-commands.ts'
import type { Desk } from './desk.ts'
import { keyOf } from './draft/held.ts'
import { type Findable, findablesOf, matchesOf } from './find/matches.ts'
import { goToPlace } from './go-to.ts'
import { shortName } from './grid/spoken.ts'
import { keyLines } from './key-list.ts'
import { t as sick } from './sick/words.ts'
import { t } from './words.ts'

const leastLetters = 2
const mostShifts = 20

/** Brings to the palette what the roster can do, each with its key, and the places that fit what is typed. */
export function createPaletteRows(desk: Desk, commands: Commands, publish: () => void): void {
  const findables = remembered((roster: Roster) => findablesOf(desk, roster))
  bringToPalette((typed) => [
    { id: 'publish', kind: 'command', label: t('publish').replace('…', ''), go: publish },
    ...commandRows(commands),
    ...(typed.trim().length < leastLetters ? [] : sickRows(desk, commands)),
    ...shiftRows(desk, commands, typed.trim().length < leastLetters ? [] : findables(desk.draft.roster()), typed),
  ])
}

const commandRows = (commands: Commands): readonly PaletteRow[] =>
  keyLines().flatMap(({ keys, does, command }): readonly PaletteRow[] =>
    command ? [{ id: `key ${keys}`, kind: 'command', label: does, keys, go: () => commands.run(command) }] : [],
  )

/** A command and a name: "meld ziek kuipers". */
const sickRows = (desk: Desk, commands: Commands): readonly PaletteRow[] =>
  desk.region().practitioners.map(({ code, name }) => ({
    id: `sick ${code}`,
    kind: 'command',
    label: sick('report', { name }),
    more: code,
    go: () => commands.ask('sick', code),
  }))

function shiftRows(desk: Desk, commands: Commands, all: readonly Findable[], typed: string): readonly PaletteRow[] {
  const posts = new Map(desk.region().posts.map((post) => [post.code, post.name]))
  return matchesOf(all, typed)
    .slice(0, mostShifts)
    .map((place): PaletteRow => {
      const { shift, position } = place
      const holders = desk.draft.heldNow(shift.id, position).map((held) => desk.draft.nameOf(held.practitioner))
      const more = [posts.get(shift.post), holders.join(', ') || t('word_open')].filter(Boolean).join(' · ')
      const go = () => {
        goToPlace(desk, place)
        commands.focusGrid()
      }
      return { id: `shift ${keyOf({ shift: shift.id, position })}`, kind: 'shift', label: shortName(shift, dayShort), more, go }
    })
}

/** The answer for the value asked for last. */
function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | undefined
  return (key) => {
    if (last?.key !== key) last = { key, value: find(key) }
    return last.value
  }
}
