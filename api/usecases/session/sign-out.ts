import { endSession } from '../../../db/sessions.ts'
import type { Deps } from '../../deps.ts'

/** Ends the session with this hash, at once and everywhere. */
export const signOut = (deps: Deps, sha256: string): Promise<void> => endSession(deps.db, sha256)
