import type { Code } from '../model/code.ts'
import type { Says } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { Roster, Shift } from '../model/roster.ts'
import type { Move, Seat } from '../roster/repairs/repair.ts'
import { nameOf, shiftOf } from '../roster/roster.ts'
import type { Interval } from '../time/interval.ts'
import { toWall } from '../time/zone.ts'
import { dayWords } from './changes.ts'
import { roleWords } from './roles.ts'

/** What tells the shifts of one repair apart: the day and times always, role and post where they differ. */
type Difference = { readonly role: boolean; readonly post: boolean }

/**
 * A repair as one sentence: "Zet Villerius van zo 17 jan 08:00–17:00 naar za 16 jan 23:00–08:00. Laat Postma zo 17 jan
 * 08:00–17:00 doen." Every move is a clause of its own, the hole first.
 */
export function saysRepair(moves: readonly Move[], roster: Roster, region: Region): Says {
  const shifts = moves.flatMap(seatsOf).map(({ shift }) => shiftOf(roster, shift)!)
  const differs = { role: new Set(shifts.map(({ role }) => role)).size > 1, post: new Set(shifts.map(({ post }) => post)).size > 1 }
  const told = moves.map((move) =>
    saysMove(
      move,
      (seat) => seatWords(seat, roster, region, differs),
      (code) => nameOf(roster, code),
    ),
  )
  return { nl: told.map(({ nl }) => nl).join(' '), en: told.map(({ en }) => en).join(' ') }
}

const seatsOf = (move: Move): readonly Seat[] =>
  move.kind === 'exchange' ? [move.gives, move.gets] : move.kind === 'move' ? [move.from, move.to] : [move.to]

function saysMove(move: Move, words: (seat: Seat) => Says, name: (code: string) => string): Says {
  const who = name(move.who)
  if (move.kind === 'take') {
    const to = words(move.to)
    return { nl: `Laat ${who} ${to.nl} doen.`, en: `Let ${who} do ${to.en}.` }
  }
  if (move.kind === 'move') {
    const [from, to] = [words(move.from), words(move.to)]
    return { nl: `Zet ${who} van ${from.nl} naar ${to.nl}.`, en: `Move ${who} from ${from.en} to ${to.en}.` }
  }
  const [gives, gets, other] = [words(move.gives), words(move.gets), name(move.other)]
  return {
    nl: `Ruil ${gives.nl} van ${who} met ${gets.nl} van ${other}.`,
    en: `Exchange ${gives.en} of ${who} with ${gets.en} of ${other}.`,
  }
}

/** Whom to look for when a night stays and the surgery after it cannot: "Zoek een waarnemer voor het spreekuur van ...". */
export function saysLocum(name: string, practice: Code | null, { from, until }: Interval, region: Region): Says {
  const [start, end] = [toWall(from, region.zone), toWall(until, region.zone)]
  const where = region.practices.find((one) => one.code === practice)?.name
  const times = `${start.time}–${end.time}`
  return {
    nl: `Zoek een waarnemer voor het spreekuur van ${name}, ${dayWords(start.day, 'nl')} ${times}${where ? `, ${where}` : ''}.`,
    en: `Find a locum for the surgery of ${name}, ${dayWords(start.day, 'en')} ${times}${where ? `, ${where}` : ''}.`,
  }
}

/** `zo 17 jan 08:00–17:00`, with the role and the post where the repair has several; the times of a part are its own. */
function seatWords(seat: Seat, roster: Roster, region: Region, differs: Difference): Says {
  const shift: Shift = shiftOf(roster, seat.shift)!
  const start = toWall(seat.from, roster.zone).time
  const end = seat.until === shift.until ? shift.end : toWall(seat.until, roster.zone).time
  const post = region.posts.find((one) => one.code === shift.post)?.name ?? shift.post
  const extra = (language: 'nl' | 'en') => [differs.role ? roleWords(shift.role)[language] : '', differs.post ? post : ''].filter(Boolean)
  const words = (language: 'nl' | 'en') => {
    const more = extra(language)
    return `${dayWords(shift.date, language)} ${start}–${end}${more.length > 0 ? ` (${more.join(', ')})` : ''}`
  }
  return { nl: words('nl'), en: words('en') }
}
