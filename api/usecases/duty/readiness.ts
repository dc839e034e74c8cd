import { clockDifferences } from '../../../db/zone-check.ts'
import { cooperatives } from '../../../db/cooperatives.ts'
import type { Deps } from '../../deps.ts'

export type Readiness = { readonly isReady: () => Promise<boolean> }

const patienceMs = 1_000

/** Ready: the database answers in time, and it tells the same time in every zone in use as we do (DST-09, asked once). */
export function createReadiness(deps: Deps, complain: (line: string) => void): Readiness {
  const agreed = new Map<string, boolean>()
  async function check(): Promise<boolean> {
    for (const { zone } of await cooperatives(deps.db)) {
      if (!agreed.has(zone)) {
        const [first, ...others] = await clockDifferences(deps.db, zone, deps.now())
        agreed.set(zone, first === undefined)
        if (first !== undefined)
          complain(`the database and Node disagree about ${zone} from ${first.at} (and ${others.length} more): update both`)
      }
      if (agreed.get(zone) === false) return false
    }
    return true
  }
  return {
    isReady() {
      let timer: NodeJS.Timeout
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => resolve(false), patienceMs)
      })
      return Promise.race([check().catch(() => false), late]).finally(() => clearTimeout(timer))
    },
  }
}
