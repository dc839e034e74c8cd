import type { RosterId } from '../../api/domain/model/roster.ts'
import { faultAt, type Refusal, type Result } from '../../api/domain/refusal.ts'
import type { Answer } from '../client.ts'
import type { Problem } from '../problem.ts'
import { changeRoster, readPublished, readRoster, readSteps } from '../server.ts'
import { instantOf } from '../../api/domain/time/instant.ts'
import { newId } from '../new-id.ts'
import { pauseOrContact, serverNow } from '../ui/connection.ts'
import type { DraftSource } from './draft/draft.ts'

/** The draft's world in the browser: the server, the clock of the screen, and ids that rise with time. */
export function sourceOf(id: RosterId): Omit<DraftSource, 'watching'> {
  return {
    read: async () => valueOf(await readRoster(id)),
    send: async (order, key) => resultOf(await changeRoster(id, order, key)),
    readPublished: async () => {
      const answer = await readPublished(id)
      return answer.ok ? answer.value : { revision: null, shifts: [], assignments: [] }
    },
    readSteps: async () => valueOf(await readSteps(id)),
    newId,
    now: () => instantOf(Math.floor(serverNow() / 60_000)),
    pause: pauseOrContact,
    later: afterPicture,
    besides,
  }
}

/** Milliseconds after which nobody is looking: a tab behind another is not painted. */
const unpainted = 250

/** Runs work once, after the next picture; where no picture comes, a moment later all the same. */
export function afterPicture(work: () => void): void {
  let isDone = false
  const once = () => {
    if (isDone) return
    isDone = true
    work()
  }
  requestAnimationFrame(() => setTimeout(once))
  setTimeout(once, unpainted)
}

/**
 * Runs what stands beside the grid a picture after that of the cell, its rules and its gaps: of two edits in a row it follows the
 * second once, and the hand waits for neither.
 */
export const besides = (work: () => void): void => afterPicture(() => afterPicture(work))

/** Troubles of the road: the same order is tried again until the server says something. */
const onTheRoad: ReadonlySet<Problem['code']> = new Set<Problem['code']>(['offline', 'unavailable', 'failed', 'too-many'])

function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value
  throw new Error(answer.problem.code)
}

function resultOf<T>(answer: Answer<T>): Result<T> {
  if (answer.ok) return answer
  if (onTheRoad.has(answer.problem.code)) throw new Error(answer.problem.code)
  return { ok: false, refusal: refusalIn(answer.problem) }
}

/** The problem as the domain knows it; what it lacks is said by its sentence. */
function refusalIn(problem: Problem): Refusal {
  const { code } = problem
  if (code === 'change-conflict') return { code, head: problem.head ?? 0, says: problem.says ?? inBoth(problem.detail) }
  if (code === 'rule-broken') return { code, findings: problem.findings }
  if (code === 'not-signed-in' || code === 'not-found' || code === 'place-taken' || code === 'person-busy' || code === 'read-only')
    return { code }
  if (code === 'not-allowed') return { code, action: problem.detail }
  return { code: 'malformed', faults: problem.faults.length > 0 ? problem.faults : [faultAt('', inBoth(problem.detail))] }
}

/** A sentence that came in one language only. */
const inBoth = (text: string) => ({ nl: text, en: text })
