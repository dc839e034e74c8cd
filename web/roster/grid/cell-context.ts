import type { Accessor } from 'solid-js'
import type { Colleague } from '../../live-here.ts'
import type { Desk } from '../desk.ts'
import type { PlaceKey } from '../draft/held.ts'
import type { Speaking } from './create-speaking.ts'
import type { Strips } from './create-strips.ts'

/** What every cell needs from the grid around it. */
export type CellContext = {
  readonly desk: Desk
  /** Whose cursor rests where. */
  readonly company: Accessor<ReadonlyMap<PlaceKey, Colleague>>
  readonly speaking: Speaking
  readonly strips: Strips
}
