import type { Says } from '../../api/domain/model/finding.ts'
import type { RosterId } from '../../api/domain/model/roster.ts'
import type { Days } from '../../api/domain/time/interval.ts'
import type { RosterHead } from '../answers.ts'
import { type Answer, ask } from '../client.ts'

type MadeRoster = RosterHead & { readonly shifts: number; readonly notices: readonly Says[] }

export const makeRoster = (days: Days, idempotencyKey: string): Promise<Answer<MadeRoster>> =>
  ask('/api/rosters', { json: days, idempotencyKey })
export const dropRoster = (id: RosterId): Promise<Answer<unknown>> => ask(`/api/rosters/${id}`, { method: 'DELETE' })
