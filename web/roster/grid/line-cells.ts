import { type Accessor, createRenderEffect, onCleanup, untrack } from 'solid-js'
import { holidayOn } from '../../../api/domain/time/holidays.ts'
import { isWeekend } from '../../format.ts'
import { firstName } from '../../live-here.ts'
import { t } from '../live/words.ts'
import type { Desk } from '../create-desk.ts'
import { dressCell, makeCell } from './cell-node.tsx'
import { type Look, lookOf } from './look.ts'
import { addressOf, type GridLine, type GridPlace } from './model.ts'
import { hearSeen, sameSeen, type Seen, seenAt } from './seen.ts'
import type { CellContext } from './shifts-grid.tsx'
import { spokenEmpty, spokenPlace } from './spoken.ts'

/**
 * The cells of a line as plain nodes. A quarter of a large region has four thousand: a component with its computations for each
 * took a second to mount and was asked anew at every key. One effect for the line looks at all of its cells and touches those
 * that changed.
 */
export function createLineCells(line: GridLine, index: Accessor<number>, context: CellContext): HTMLTableCellElement[] {
  const { desk, company, speaking } = context
  const seen: (Seen | undefined)[] = []
  const cells = untrack(() => {
    const at = index()
    return line.cells.map((place, column) => makeCell(addressOf(desk.grid(), { line: at, column }), place ? 'cell' : 'cell none'))
  })
  const speak = (column: number) => {
    const [cell, place] = [cells[column]!, line.cells[column]]
    const held = seen[column]
    cell.setAttribute('aria-label', place && held ? sentenceOf(desk, place, held) : spokenEmpty(desk.grid().days[column]!))
  }
  cells.forEach((cell, column) => speaking.mayAsk(cell, () => untrack(() => speak(column))))
  const speakAll = () => untrack(() => cells.forEach((cell, column) => cell.hasAttribute('aria-label') || speak(column)))
  onCleanup(speaking.soon(speakAll))

  createRenderEffect(() => {
    const at = index()
    cells.forEach((cell, column) => cell.setAttribute('data-spot', `${at}/${column}`))
  })
  createRenderEffect<ReturnType<typeof hearSeen> | undefined>((before) => {
    const ground = hearSeen(desk)
    const others = company()
    const isAnew = before?.region !== ground.region || before.language !== ground.language
    untrack(() => {
      const dresser = dresserOf(desk, line)
      line.cells.forEach((place, column) => {
        const cell = cells[column]!
        if (place) {
          const now = seenAt(desk, place, others)
          if (!isAnew && sameSeen(seen[column], now)) return
          seen[column] = now
          dressCell(cell, dresser(place, now, column))
        } else if (!isAnew) return
        if (cell.hasAttribute('aria-label')) speak(column)
      })
    })
    return ground
  })
  return cells
}

function sentenceOf(desk: Desk, place: GridPlace, seen: Seen): string {
  const by = seen.colleague ? ` ${t('cell.held', { name: firstName(seen.colleague.name) })}` : ''
  return spokenPlace(desk, place, lookNow(desk, place, seen)) + by
}

const lookNow = (desk: Desk, place: GridPlace, seen: Seen): Look => lookOf({ ...seen, place, isAbsent: desk.draft.isAbsent })

/** How the places of a line are dressed at the zoom they are laid out for. */
function dresserOf(desk: Desk, line: GridLine) {
  const { zoom } = desk.view()
  const { days } = desk.grid()
  const { holidays } = desk.region()
  const isWeek = zoom === 'week'
  return (place: GridPlace, seen: Seen, column: number) => {
    const look = lookNow(desk, place, seen)
    const { shift } = place
    const day = days[column]!
    const names = look.holders.map((one) => desk.draft.nameOf(one.practitioner)).join(', ')
    const text = zoom === 'quarter' ? '' : isWeek && names ? names : look.code
    const looks = [
      look.kind,
      isWeekend(day) || holidayOn(holidays, day, shift.post) !== null ? 'is-weekend' : '',
      look.isChanged ? 'changed' : '',
      text.length > 3 && !isWeek ? 'long' : '',
      seen.isWaiting ? 'waiting' : '',
      seen.hasComment ? 'has-comment' : '',
      seen.isFound ? 'is-found' : '',
      seen.isLately ? 'is-lately' : '',
      seen.colleague ? `is-held here-${seen.colleague.tone}` : '',
    ]
    return {
      look: looks.filter(Boolean).join(' '),
      glyph: look.glyph,
      text,
      times: isWeek && (shift.start !== line.start || shift.end !== line.end) ? `${shift.start}–${shift.end}` : '',
      isLocked: look.isLocked,
      title: names,
      colleague: seen.colleague,
    }
  }
}
