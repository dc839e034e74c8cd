import type { Bulk } from '../bulk/create-bulk.ts'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../desk.ts'
import type { Hand } from '../create-hand.ts'
import { keyLines } from '../key-list.ts'
import type { Ask, Command } from '../keys.ts'
import { t as sick } from '../sick/words.ts'
import { t } from './words.ts'

export type MenuItem = { readonly label: string; readonly keys?: string; readonly run: () => void }

type Ground = { readonly desk: Desk; readonly hand: Hand; readonly bulk: Bulk; readonly commands: Commands }

/** Everything that can be done at the chosen cell, or at all chosen cells at once, each with the key that does the same. */
export function menuItems(ground: Ground): readonly (readonly MenuItem[])[] {
  const groups = ground.bulk.isMany() ? itemsOfMany(ground) : itemsOfOne(ground)
  return groups.map((group) => group.flat()).filter((group) => group.length > 0)
}

type Items = readonly (MenuItem | readonly MenuItem[])[]

function itemsOfOne({ desk, commands }: Ground): readonly Items[] {
  const place = desk.place()
  const { run } = commands
  const ask = askItem(run)
  if (!place) return [[item(t('choose'), { do: 'edit' }, run), ask('repeat', t('repeat'))]]
  const held = desk.draft.heldNow(place.shift.id, place.position)
  const only = held.length === 1 ? held[0] : undefined
  const when = (isSo: boolean, one: MenuItem): readonly MenuItem[] => (isSo ? [one] : [])
  return [
    [
      item(t('choose'), { do: 'edit' }, run),
      when(only !== undefined, ask('move', t('move'))),
      item(t('exchange'), { do: 'exchange' }, run),
      when(held.length > 0, item(t('clear'), { do: 'clear' }, run)),
      when(held.length > 0, item(t(held.some((one) => one.locked) ? 'unlock' : 'lock'), { do: 'lock' }, run)),
    ],
    [
      ask('times', t('times')),
      ask('part', t('part')),
      when(held.length === 0 || place.shift.needed === 0, ask('needed', t(place.shift.needed === 0 ? 'needed' : 'notNeeded'))),
    ],
    [when(held.length === 1, ask('sick', sick('report', { name: desk.draft.nameOf(only?.practitioner ?? '') })))],
    [item(t('comment'), { do: 'comment' }, run), ask('history', t('history'))],
    [ask('repeat', t('repeat'))],
  ]
}

function itemsOfMany({ desk, bulk, commands }: Ground): readonly Items[] {
  const { run } = commands
  const ask = askItem(run)
  const places = bulk.places()
  const held = places.filter(({ shift, position }) => desk.draft.heldNow(shift.id, position).length > 0).length
  const count = places.length
  const shifts = new Set(places.map(({ shift }) => shift.id)).size
  return [
    [
      item(t('many.place', { count }), { do: 'place-all' }, run),
      item(t('many.exchange', { count }), { do: 'exchange' }, run),
      item(t('many.clear', { count: held }), { do: 'clear' }, run),
      item(t('many.lock', { count: held }), { do: 'lock' }, run),
    ],
    [ask('times', t('many.times', { count: shifts })), ask('needed', t('many.needed', { count: shifts }))],
    [item(t('many.comment', { count }), { do: 'comment' }, run), ask('repeat', t('repeat'))],
  ]
}

/** The key of a command, from the one list of keys. */
const keysOf = (command: Command): string =>
  keyLines().find((line) => line.command && JSON.stringify(line.command) === JSON.stringify(command))?.keys ?? ''

const item = (label: string, command: Command, run: (command: Command) => void): MenuItem => ({
  label,
  keys: keysOf(command),
  run: () => run(command),
})

const askItem = (run: (command: Command) => void) => (what: Ask, label: string) => item(label, { do: 'ask', what }, run)
