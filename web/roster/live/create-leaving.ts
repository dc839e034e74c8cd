import { useBeforeLeave } from '@solidjs/router'
import { onCleanup } from 'solid-js'
import type { Draft } from '../draft/draft.ts'
import { t } from './words.ts'

/** Saving is waited for so long before it is asked whether to leave all the same. */
const patienceMs = 2_500
const lookMs = 50

/** Leaving with unsaved work: another screen waits a moment for it, then asks; the browser asks before the page goes. */
export function createLeaving(draft: Pick<Draft, 'saving'>): void {
  const isUnsaved = () => draft.saving().waiting > 0
  const onUnload = (event: BeforeUnloadEvent) => {
    if (isUnsaved()) event.preventDefault()
  }
  addEventListener('beforeunload', onUnload)
  onCleanup(() => removeEventListener('beforeunload', onUnload))
  useBeforeLeave((event) => {
    const isSame = typeof event.to === 'string' && event.to.split('?')[0] === event.from.pathname
    if (event.defaultPrevented || isSame || !isUnsaved()) return
    event.preventDefault()
    void settled(isUnsaved).then(() => {
      if (!isUnsaved() || confirm(t('leave', { count: draft.saving().waiting }))) event.retry(true)
    })
  })
}

async function settled(isUnsaved: () => boolean): Promise<void> {
  for (let waited = 0; isUnsaved() && waited < patienceMs; waited += lookMs) await new Promise((resume) => setTimeout(resume, lookMs))
}
