import type { Deps } from '../deps.ts'
import type { Asked } from '../http/asks.ts'

/** What every handler can reach. */
export type Env = {
  Variables: Asked & {
    readonly deps: Deps
    /** The answer to what was thrown, for a route that answers while it works. */
    readonly failed: (error: unknown) => Response
  }
}
