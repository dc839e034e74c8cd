import { clockDifferences } from '../../../db/zone-check.ts'
import { cooperatives } from '../../../db/cooperatives.ts'
import type { Deps } from '../../deps.ts'

export type Readiness = { readonly isReady: () => Promise<boolean> }

/** Milliseconds the database gets to answer a probe. */
const patienceMs = 2_000

/**
 * Ready: the database answers in time, and it tells the same time as we do in every zone in use (DST-09). Zones are compared
 * once each, in the background; until then, and while they agree, only the answer counts.
 */
export function createReadiness(deps: Deps, complain: (line: string) => void): Readiness {
  const agreed = new Map<string, boolean>()
  let comparing: Promise<void> | null = null

  async function compare(zones: readonly string[]): Promise<void> {
    for (const zone of zones) {
      const [first, ...others] = await clockDifferences(deps.db, zone, deps.now())
      agreed.set(zone, first === undefined)
      if (first !== undefined)
        complain(`the database and Node disagree about ${zone} from ${first.at} (and ${others.length} more): update both`)
    }
  }

  async function check(): Promise<boolean> {
    const zones = [...new Set((await cooperatives(deps.db)).map(({ zone }) => zone))]
    const fresh = zones.filter((zone) => !agreed.has(zone))
    if (fresh.length > 0 && comparing === null) {
      comparing = compare(fresh)
        .catch(() => {})
        .finally(() => {
          comparing = null
        })
    }
    return zones.every((zone) => agreed.get(zone) !== false)
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
