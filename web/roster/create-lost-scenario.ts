import { useSearchParams } from '@solidjs/router'
import { createEffect } from 'solid-js'
import { problemIn } from '../client.ts'
import { toast } from '../ui/toast.tsx'
import { t } from './words.ts'

/** Somebody has removed the scenario an address names: the draft, which is always there, is shown in its place. */
export function createLostScenario(error: () => Error | null): void {
  const [params, setParams] = useSearchParams()
  createEffect(() => {
    const problem = error()
    // No roster goes by this id, or it is no id at all.
    if (params['scenario'] === undefined || !problem || ![400, 404].includes(problemIn(problem).status)) return
    toast(t('scenario.gone'))
    setParams({ scenario: null }, { replace: true })
  })
}
