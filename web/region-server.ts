import type { RegionEvent, RegionOrder } from '../api/domain/model/region-change.ts'
import type { CoverChanged } from './answers.ts'
import { type Answer, ask, withQuery } from './client.ts'

/** An order that was carried out; by `id` it is undone. */
type RegionChanged = CoverChanged

export const changeRegion = (order: RegionOrder): Promise<Answer<RegionChanged>> => ask('/api/region/changes', { json: order })
export const undoRegionChange = (id: string): Promise<Answer<RegionChanged>> => ask(`/api/region/changes/${id}/undo`, { method: 'POST' })
export const readRegionChanges = (of: {
  readonly entry?: string | undefined
  readonly code?: string | undefined
}): Promise<Answer<{ readonly changes: readonly RegionEvent[] }>> => ask(withQuery('/api/region/changes', of))
