import { createSignal } from 'solid-js'
import { planNeededAgain, planNobody } from '../../../api/domain/roster/needing.ts'
import { dayShort } from '../../format.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { carryOut } from '../bulk/acts.ts'
import type { Bulk } from '../bulk/create-bulk.ts'
import type { Desk } from '../desk.ts'
import { shortName } from '../grid/spoken.ts'
import { Foot, isReason, ReasonField, Told } from './form-parts.tsx'
import { t } from './words.ts'

/** Nobody is needed at the chosen shifts, with why; or, where that was so already, somebody is needed again. */
export function Needed(props: { readonly desk: Desk; readonly bulk: Bulk; readonly onClose: () => void }) {
  const [reason, setReason] = createSignal('')
  const [isShort, setShort] = createSignal(false)
  const shifts = () => [...new Map(props.bulk.places().map(({ shift }) => [shift.id, shift])).values()]
  const isAgain = () => shifts().every(({ needed }) => needed === 0)
  const plan = () => {
    const ids = shifts().map(({ id }) => id)
    const roster = props.desk.draft.roster()
    return isAgain() ? planNeededAgain(roster, props.desk.region(), ids, reason().trim()) : planNobody(roster, ids, reason().trim())
  }
  const held = () => plan().held.map((id) => shortName(props.desk.shiftOf(id)!, dayShort))
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const { changes, done } = plan()
    if (changes.length > 0 && !isReason(reason())) return void setShort(true)
    props.onClose()
    if (changes.length > 0) carryOut(props.desk, done.length > 1 ? 'bulk' : undefined, changes, reason().trim())
  }
  const key = (): 'again' | 'nobody' => (isAgain() ? 'again' : 'nobody')
  return (
    <Dialog open title={t(`${key()}.title`)} onClose={() => props.onClose()}>
      <form class="times-form" onSubmit={submit}>
        <p>{t(`${key()}.told`, { count: plan().done.length })}</p>
        <Told says={t('held', { count: held().length })} lines={held()} />
        <ReasonField reason={reason()} isShort={isShort()} onReason={setReason} isFirst />
        <Foot go={t(`${key()}.go`, { count: plan().done.length })} onClose={props.onClose} />
      </form>
    </Dialog>
  )
}
