import { createRenderEffect, untrack } from 'solid-js'
import { holidayOn } from '../../../api/domain/time/holidays.ts'
import { isWeekend } from '../../format.ts'
import { firstName } from '../../live-here.ts'
import { t } from '../live/words.ts'
import type { Desk } from '../desk.ts'
import { type Look, lookOf } from './look.ts'
import type { GridLine, GridPlace } from './model.ts'
import { hearSeen, sameSeen, type Seen, seenAt } from './seen.ts'
import type { CellContext } from './cell-context.ts'
import { spokenEmpty, spokenPlace } from './spoken.ts'

/** What the cells of a line show, kept up to date by one effect. */
export function createSeenLine(line: GridLine, { desk, company }: Pick<CellContext, 'desk' | 'company'>) {
  const seen: (Seen | undefined)[] = []
  /** `touch` hears of every cell now, and later of each that shows something else. */
  const follow = (touch: (column: number, seen: Seen | null) => void) =>
    createRenderEffect<ReturnType<typeof hearSeen> | undefined>((before) => {
      const ground = hearSeen(desk)
      const others = company()
      const isAnew = before?.region !== ground.region || before.language !== ground.language
      untrack(() => {
        line.cells.forEach((place, column) => {
          if (!place) return isAnew && touch(column, null)
          const now = seenAt(desk, place, others)
          if (!isAnew && sameSeen(seen[column], now)) return
          seen[column] = now
          return touch(column, now)
        })
      })
      return ground
    })
  /** What a reader says of a cell. */
  const sentenceAt = (column: number): string =>
    untrack(() => {
      const [place, now] = [line.cells[column], seen[column]]
      return place && now ? sentenceOf(desk, place, now) : spokenEmpty(desk.grid().days[column]!)
    })
  return { follow, sentenceAt }
}

function sentenceOf(desk: Desk, place: GridPlace, seen: Seen): string {
  const by = seen.colleague ? ` ${t('cell.held', { name: firstName(seen.colleague.name) })}` : ''
  return spokenPlace(desk, place, lookNow(desk, place, seen)) + by
}

export const lookNow = (desk: Desk, place: GridPlace, seen: Seen): Look => lookOf({ ...seen, place, isAbsent: desk.draft.isAbsent })

/** A weekend or a holiday of the post. */
export const isTinted = (desk: Desk, { shift }: GridPlace): boolean =>
  isWeekend(shift.date) || holidayOn(desk.region().holidays, shift.date, shift.post) !== null
