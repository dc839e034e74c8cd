import type { Command, RosterChange } from '../../../api/domain/model/change.ts'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { type Pair, planExchange } from '../../../api/domain/roster/exchange-many.ts'
import { type Filling, planFilling, type Wish, withReason } from '../../../api/domain/roster/fill.ts'
import { matcherOf } from '../../../api/domain/roster/match-names.ts'
import { newId } from '../../new-id.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.tsx'
import { type BulkState, emptied, holderAt, type Preview } from './state.ts'
import { exchangeChosen } from './exchange.ts'
import type { Desk } from '../desk.ts'
import { undoing } from '../create-undoing.ts'
import { keyOf } from '../draft/held.ts'
import { cellsOf } from '../draft/step.ts'
import type { GridPlace } from '../grid/model.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import { t as roster } from '../words.ts'
import { type Paste, planPaste } from './plan-paste.ts'
import { placesIn, type Range } from './range.ts'
import { fromTableText, openWord } from './table-text.ts'
import { t } from './words.ts'

const nothingUnclear: Preview['paste'] = { unclear: [], outside: [] }

/** The bulk actions: what is clear is done at once, the rest is shown first. */
export function createActs(state: BulkState) {
  const { desk, here, places, cut, setCut, setPreview } = state
  const finish = (command: Command, filling: Filling, reason: string | undefined) => {
    const changes = reason === undefined ? filling.changes : withReason(filling.changes, reason)
    carryOut(desk, command, changes, reason)
    setCut(null)
    setPreview(null)
  }
  const start = (command: Command, wishes: readonly Wish[], paste = nothingUnclear, mustShow = false) => {
    const filling = plan(desk, wishes)
    const isPlain = filling.leftOut.length + filling.asks.length + paste.unclear.length + paste.outside.length === 0
    if (isPlain && filling.changes.length === 0) return announce(t('nothing'))
    if (isPlain && !mustShow && !touchesPast(desk, filling.done)) return finish(command, filling, undefined)
    setPreview({ command, wishes, paste })
  }
  const paste = (text: string) => {
    const at = here()
    if (!at || text.trim() === '') return
    if (desk.view().view === 'practitioners') return toast(t('notHere'))
    const meant = pasteOf(desk, at, text)
    const taken = cut()?.text === text ? cut()!.wishes : []
    const given = new Set(meant.wishes.map(keyOfWish))
    start('paste', [...taken.filter((wish) => !given.has(keyOfWish(wish))), ...meant.wishes], meant, isFromOutside(desk, text))
  }
  return {
    finish,
    /** Shows what many wishes come to before they are done, however plain. */
    look: (command: Command, wishes: readonly Wish[]) => start(command, wishes, nothingUnclear, true),
    paste,
    fill: (to: 'down' | 'right', size?: number) => start('fill', filled(desk, here(), to, size)),
    exchange: () => exchangeChosen(state, (pairs) => setPreview({ command: 'bulk', wishes: [], pairs, paste: nothingUnclear })),
    lock: () => lockAll(desk, places()),
    clear: () => start('bulk', places().map(emptied)),
    placeAll: (code: Code, mustShow: boolean) => {
      const wishes = places().map((place) => ({ ...emptied(place), practitioner: code }))
      start('bulk', wishes, nothingUnclear, mustShow)
    },
  }
}

export type BulkActs = ReturnType<typeof createActs>

/** The words a bulk action goes by. */
export const kindOf = (command: Command | undefined) =>
  command === 'paste' || command === 'fill' || command === 'repeat' ? command : 'bulk'

const planned = new WeakMap<readonly Wish[], { readonly draft: Roster; readonly region: Region; readonly filling: Filling }>()

/** What a look tells of: an exchange, or these wishes. */
export const planOf = (desk: Desk, wishes: readonly Wish[], pairs: readonly Pair[] | undefined): Filling =>
  pairs ? planExchange(desk.draft.roster(), desk.region(), pairs) : plan(desk, wishes)

/** What many wishes come to, as the roster stands now. Thousands take a second: the same ones are worked out once per roster. */
function plan(desk: Desk, wishes: readonly Wish[]): Filling {
  const [draft, region] = [desk.draft.roster(), desk.region()]
  const known = planned.get(wishes)
  if (known?.draft === draft && known.region === region) return known.filling
  const filling = planFilling(draft, region, wishes, newId)
  planned.set(wishes, { draft, region, filling })
  return filling
}

export const touchesPast = (desk: Desk, wishes: readonly Wish[]): boolean =>
  wishes.some(({ shift }) => (desk.shiftOf(shift)?.from ?? '') <= desk.now())

const keyOfWish = ({ shift, position }: Wish) => `${shift}:${position}`

/** Text with anything but the codes the grid itself writes is looked at before it is done. */
function isFromOutside(desk: Desk, text: string): boolean {
  const codes = new Set(desk.region().practitioners.map(({ code }) => code))
  return fromTableText(text).some((row) => row.some((cell) => cell !== '' && cell !== openWord && !codes.has(cell)))
}

function pasteOf(desk: Desk, range: Range, text: string): Paste {
  const sheet = desk.sheet()
  const shown = Array.from({ length: sheet.rows }, (_, row) => row).filter((row) => !sheet.isHidden(row))
  const match = matcherOf(desk.region().practitioners)
  return planPaste(
    fromTableText(text),
    range,
    (line, column) => (column < sheet.days.length ? sheet.placeAt({ line, column }) : null),
    (from) => shown.filter((line) => line >= from),
    match,
  )
}

/** Locks what somebody holds; where all of it is locked already, unlocks it. */
function lockAll(desk: Desk, places: readonly GridPlace[]): void {
  const held = places.filter((place) => holderAt(desk, place).length > 0)
  const isLocked = ({ shift, position }: GridPlace) => desk.draft.heldNow(shift.id, position).every((piece) => piece.locked)
  const isAll = held.every(isLocked)
  const changing = held.filter((place) => isLocked(place) === isAll)
  if (changing.length === 0) return announce(t('nothing'))
  carryOut(
    desk,
    'bulk',
    changing.map(({ shift, position }) => ({ do: isAll ? 'unlock' : 'lock', shift: shift.id, position })),
    undefined,
  )
}

/**
 * As in a spreadsheet: the first `size` rows or columns of the range go on, over and over; of one cell the one before it does.
 */
function filled(desk: Desk, range: Range | null, to: 'down' | 'right', size = 1): readonly Wish[] {
  if (!range) return []
  const isOne = to === 'down' ? range.top === range.bottom : range.left === range.right
  const wide: Range = !isOne
    ? range
    : to === 'down'
      ? { ...range, top: Math.max(0, range.top - 1) }
      : { ...range, left: Math.max(0, range.left - 1) }
  const rows = placesIn(desk.sheet(), wide)
  return rows.flatMap((row, line) =>
    row.flatMap((place, column): Wish[] => {
      const source = to === 'down' ? rows[line % size]?.[column] : row[column % size]
      if (!place || !source || (to === 'down' ? line : column) < size) return []
      return [{ ...emptied(place), practitioner: holderAt(desk, source)[0] ?? null }]
    }),
  )
}

/** One order that is one step back, and says how many cells it was about. */
export function carryOut(desk: Desk, command: Command | undefined, changes: readonly RosterChange[], reason: string | undefined): void {
  const result = desk.draft.change(changes, reason, command)
  if (!result.ok) return toast(refusalSentence(result.refusal), { tone: 'bad' })
  const count = new Set(changes.flatMap(cellsOf).map(keyOf)).size
  toast(t(`done.${kindOf(command)}`, { count }), {
    action: { label: roster('undo'), run: () => undoing(desk)('undo') },
  })
}
