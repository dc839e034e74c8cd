import { cooperatives } from '../../../db/cooperatives.ts'
import { tokenHolders } from '../../../db/tokens.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { clipStaffing, type DutyFacts, windowAround } from '../../domain/cover/duty-facts.ts'
import { dutyVersion, readDutyFacts } from './read-duty-facts.ts'

/** What a board needs without a database; `mark` is equal while nothing of it changed. */
export type MadeSnapshot = { readonly mark: string; readonly facts: DutyFacts; readonly holders: Readonly<Record<string, Actor>> }

export const snapshotSubjects = async (deps: Deps): Promise<readonly string[]> => (await cooperatives(deps.db)).map(({ id }) => id)

/** The duty of a cooperative for at least the next 72 hours and who may ask for it; null where `before` still says it all. */
export async function makeSnapshot(deps: Deps, cooperative: string, before: string | null): Promise<MadeSnapshot | null> {
  const asOf = deps.now()
  const window = windowAround(asOf)
  const version = await dutyVersion(deps, cooperative)
  const holders = await tokenHolders(deps.db, cooperative)
  const mark = [version, window.from, ...Object.keys(holders).sort()].join(' ')
  if (mark === before) return null
  const read = await readDutyFacts(deps, cooperative, window)
  return { mark, holders, facts: { ...read, staffing: clipStaffing(read.staffing, window), version, asOf } }
}
