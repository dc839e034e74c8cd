import { gzipSync } from 'node:zlib'
import type { RosterChange } from '../../api/domain/model/change.ts'
import type { Place, Roster } from '../../api/domain/model/roster.ts'
import { placesOf } from '../../api/domain/roster/lenses.ts'
import { changeRoster } from '../../api/usecases/rosters/change-roster.ts'
import { readRoster } from '../../api/usecases/rosters/read-roster.ts'
import { forgetRosters } from '../../db/rosters.ts'
import { openTestDatabase } from '../database.ts'
import { makeDeps, queriesOf } from '../in-database.ts'
import { cpuMilliseconds, median, type Report } from './figure.ts'
import { saveMidRoster } from './mid-roster.ts'

export const figures = ['change.cpu', 'change.queries', 'roster.payload.mid', 'roster.queries.mid'] as const

const queued = 100
const runs = 5

/** The places nobody holds. */
function openPlaces(roster: Roster): readonly Place[] {
  const held = new Set(roster.assignments.map((one) => `${one.shift} ${one.position}`))
  return roster.shifts.flatMap((shift) => placesOf(roster, shift)).filter((place) => !held.has(`${place.shift} ${place.position}`))
}

/**
 * One change with 100 queued: median CPU per change of this process (the embedded database runs in it), and the most queries
 * one change sent. The roster as it is read: its size, gzipped, and its queries from a process that never saw it.
 */
export async function bench(report: Report): Promise<void> {
  const opened = await openTestDatabase()
  const { db, kind } = opened
  const deps = makeDeps(db, '2026-10-01T10:00:00Z')
  const { cooperative, roster } = await saveMidRoster(db)
  const places = openPlaces(roster)
  const holders = new Map<Place, string>()
  let turn = 0
  /** Places somebody where nobody is, and takes away who was placed before: every change is a real one. */
  const change = async () => {
    const where = places[turn % places.length]!
    const was = holders.get(where) ?? null
    const practitioner = `gp${((turn++ * 7 + 3) % 195) + 1}`
    const order: RosterChange =
      was === null ? { do: 'place', ...where, practitioner, was, override: 'bench' } : { do: 'clear', ...where, was }
    const done = await changeRoster(deps, cooperative.actor, roster.id, { basedOn: 1, changes: [order], reason: 'bench' })
    if (!done.ok && done.refusal.code !== 'rule-broken') throw new Error(`a change was refused: ${JSON.stringify(done.refusal)}`)
    if (done.ok && was === null) holders.set(where, practitioner)
    if (done.ok && was !== null) holders.delete(where)
    return done.ok
  }
  const burst = async () => (await Promise.all(Array.from({ length: queued }, change))).filter((made) => made).length
  await burst()
  const costs: number[] = []
  let made = 0
  for (let run = 0; run < runs; run++) {
    costs.push((await cpuMilliseconds(async () => void (made += await burst()))) / queued)
  }
  report({
    bench: 'change.cpu',
    metric: `CPU per change, ${kind}, ${Math.round((100 * made) / (runs * queued))} % applied`,
    value: median(costs),
    unit: 'ms',
  })
  const sent = await queriesOf(change)
  report({ bench: 'change.queries', metric: 'queries of one change', value: sent.length, unit: 'queries' })
  forgetRosters()
  let bytes = 0
  const reads = await queriesOf(async () => {
    const read = await readRoster(deps, cooperative.actor, roster.id)
    if (read.ok) bytes = gzipSync(JSON.stringify(read.value)).length
  })
  report({ bench: 'roster.payload.mid', metric: 'half year, gzip', value: bytes, unit: 'bytes' })
  report({ bench: 'roster.queries.mid', metric: 'queries of one read', value: reads.length, unit: 'queries' })
  await opened.close()
}
