import { useQueryClient } from '@tanstack/solid-query'
import type { Practitioner, Sickness } from '../../../api/domain/model/practitioner.ts'
import { changeRegion, undoRegionChange } from '../../region-server.ts'
import { refusalText } from '../../refusal-text.ts'
import { toast } from '../../ui/toast.tsx'
import { t } from './words.ts'

/** What other screens show of it; nobody waits for that here. */
const elsewhere = ['region-changes', 'today', 'line', 'line-gaps']

/** Keeps somebody's times of sickness: a change of the person, which counts once it is saved and can be taken back. */
export function createReporting() {
  const client = useQueryClient()
  const look = () => {
    for (const key of elsewhere) void client.invalidateQueries({ queryKey: [key] })
    return client.invalidateQueries({ queryKey: ['region'] })
  }
  const undo = async (id: string): Promise<void> => {
    const answer = await undoRegionChange(id)
    await look()
    toast(answer.ok ? t('undone') : refusalText(answer.problem), answer.ok ? {} : { tone: 'bad' })
  }
  /** True once it is kept. */
  return async ({ code, sickness: was }: Practitioner, now: readonly Sickness[], says: string): Promise<boolean> => {
    const answer = await changeRegion({ changes: [{ entry: 'practitioner', code, was: { sickness: was }, now: { sickness: now } }] })
    await look()
    if (!answer.ok) toast(refusalText(answer.problem), { tone: 'bad' })
    else toast(says, { action: { label: t('undo'), run: () => void undo(answer.value.id) } })
    return answer.ok
  }
}
