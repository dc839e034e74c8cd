import { For } from 'solid-js'
import type { ShiftId } from '../../../api/domain/model/roster.ts'
import { dayShort } from '../../format.ts'
import { language } from '../../i18n/language.ts'
import { firstName } from '../../live-here.ts'
import { useMe } from '../../session.ts'
import type { Desk } from '../desk.ts'
import { shortName } from '../grid/spoken.ts'
import type { Together } from './create-together.ts'
import { t } from './words.ts'

/** Two people placed the same colleague, each without the other, and a rule objects to both at once. */
export function TogetherCard(props: { readonly together: Together; readonly desk: Desk; readonly onClose: () => void }) {
  const me = useMe()
  const shiftsOf = (ids: readonly ShiftId[]) =>
    ids
      .flatMap((id) => props.desk.shiftOf(id) ?? [])
      .map((shift) => shortName(shift, dayShort))
      .join('; ')
  const lineOf = ([name, ids]: Together['by'][number]) =>
    name === me().name
      ? t('together.mine', { shifts: shiftsOf(ids) })
      : t('together.theirs', { name: firstName(name), shifts: shiftsOf(ids) })
  const goto = () => {
    const gap = props.desk
      .gaps()
      .find((one) => one.practitioner === props.together.finding.who && props.together.finding.shifts.includes(one.shift ?? ''))
    if (gap) props.desk.goto(gap)
  }
  return (
    <div class="clash" role="alert">
      <p>
        <b>{t('together')}</b> {props.together.finding.says[language()]}
      </p>
      <For each={props.together.by}>{(line) => <p>{lineOf(line)}</p>}</For>
      <div>
        <button type="button" class="btn primary small" onClick={goto}>
          {t('together.goto')}
        </button>
        <button type="button" class="btn small" onClick={() => props.onClose()}>
          {t('together.close')}
        </button>
      </div>
    </div>
  )
}
