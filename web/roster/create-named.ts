import { useSearchParams } from '@solidjs/router'
import type { Roster, RosterId } from '../../api/domain/model/roster.ts'
import { must } from '../client.ts'
import { readRoster } from '../server.ts'
import { toast } from '../ui/toast.tsx'
import { t } from './words.ts'

/**
 * Reads the roster or scenario an address names. A scenario may be gone (404), or be no id at all (400): then the answer is
 * null and the address names the draft again, which is always there.
 */
export function createNamed(): (id: RosterId) => Promise<Roster | null> {
  const [params, setParams] = useSearchParams()
  return async (id) => {
    const answer = await readRoster(id)
    if (answer.ok || id !== params['scenario'] || ![400, 404].includes(answer.problem.status)) return must(Promise.resolve(answer))
    toast(t('scenario.gone'))
    setParams({ scenario: null }, { replace: true })
    return null
  }
}
