import type { APIRequestContext } from '@playwright/test'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Roster, ShiftId } from '../../../api/domain/model/roster.ts'
import type { Somebody } from './somebody.ts'

type Logged = { readonly step: string; readonly changes: readonly RosterChange[] }

/** What the server kept of the roster of a day, and on which day each shift is. */
export async function readLog(
  request: APIRequestContext,
  day: string,
): Promise<{ readonly log: readonly Logged[]; readonly dates: ReadonlyMap<ShiftId, string> }> {
  const read = async <T>(address: string): Promise<T> => (await (await request.get(address)).json()) as T
  const { rosters } = await read<{ rosters: readonly { id: string; from: string; until: string }[] }>('/api/rosters')
  const { id } = rosters.find(({ from, until }) => from <= day && day < until)!
  const { history } = await read<{ history: readonly Logged[] }>(`/api/rosters/${id}/history`)
  const { shifts } = await read<Roster>(`/api/rosters/${id}`)
  return { log: history, dates: new Map(shifts.map((shift) => [shift.id, shift.date])) }
}

/** Changes of somebody that the server did not keep, that nobody else made just so, and that no sentence told of. */
export function unexplained({ steps, said }: Somebody, log: readonly Logged[], dates: ReadonlyMap<ShiftId, string>): readonly string[] {
  const outcomes = new Set(log.flatMap(({ changes }) => changes.map(outcomeOf)))
  const isTold = (change: RosterChange) =>
    placesOf(change).some((shift) => {
      const day = new RegExp(`\\b${Number(dates.get(shift)?.slice(8))}\\b`)
      return said.some((sentence) => isAnswer.test(sentence) && day.test(sentence))
    })
  return [...steps.values()].flatMap(({ id, changes }) => {
    const kept = new Set(log.filter(({ step }) => step === id).flatMap((one) => one.changes.map(textOf)))
    const lost = changes.filter((change) => !kept.has(textOf(change)) && !outcomes.has(outcomeOf(change)) && !isTold(change))
    return lost.map((change) => `${id}: ${textOf(change)}`)
  })
}

/** A card that asks or tells what became of a change. */
const isAnswer = /Jij wilde|You wanted|Niet opgeslagen:|Not saved:/

const textOf = (change: RosterChange): string => JSON.stringify(change, Object.keys(change).sort())

/** What a change comes to, whoever makes it. */
const outcomeOf = (change: RosterChange): string =>
  change.do === 'place' ? `${change.shift}:${change.position} ${change.practitioner}` : textOf(change)

function placesOf(change: RosterChange): readonly ShiftId[] {
  if (change.do === 'exchange') return [change.a.shift, change.b.shift]
  return 'shift' in change && typeof change.shift === 'string' ? [change.shift] : []
}
