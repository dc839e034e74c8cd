import type { Deps } from '../deps.ts'
import type { Asked } from '../http/asks.ts'

/** What every handler can reach. */
export type Env = { Variables: Asked & { readonly deps: Deps } }
