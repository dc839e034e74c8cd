import { type Accessor, createMemo } from 'solid-js'
import type { RosterId } from '../../../api/domain/model/roster.ts'
import type { Scenario } from '../../../api/domain/model/scenario.ts'
import { must } from '../../client.ts'
import { listScenarios } from '../../server.ts'
import { useQuery } from '../../use-query.ts'

/** The scenarios of a roster, asked again whenever a draft or a scenario changes. */
export function createScenarioList(roster: Accessor<RosterId>) {
  const query = useQuery(() => ({ queryKey: ['rosters', 'scenarios', roster()], queryFn: () => must(listScenarios(roster())) }))
  const list = createMemo<readonly Scenario[]>(() => query.data?.scenarios ?? [])
  /** The roster that all of them stand beside; known once they are read. */
  const origin = () => query.data?.roster
  return { list, origin }
}
