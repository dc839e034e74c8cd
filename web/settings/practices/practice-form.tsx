import { A } from '@solidjs/router'
import { For, Show, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Practice } from '../../../api/domain/model/practice.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { EntryChange } from '../../../api/domain/model/region-change.ts'
import { type Day, instantOf } from '../../../api/domain/time/instant.ts'
import { toMinute } from '../../../api/domain/time/zone.ts'
import { spanNear } from '../../format.ts'
import { createEntry } from '../../create-entry.ts'
import type { RegionDesk } from '../../region-desk.ts'
import { Field } from '../../ui/field.tsx'
import { EntryForm } from '../entry-form.tsx'
import { t } from '../words.ts'
import { HoursFields, LinkFields } from './practice-fields.tsx'
import { type Entered, enteredOf, practiceOf, unreadHours } from './practice-values.ts'

type FormProps = {
  readonly region: Region
  readonly practice: Practice | null
  readonly desk: RegionDesk
  readonly today: Day
  readonly onClose: () => void
}

/** A practice in its fields: its list, its hours, the post that answers for it; closures are shown and changed on the line. */
export function PracticeForm(props: FormProps) {
  const [entered, set] = createStore<Entered>(untrack(() => enteredOf(props.practice, props.region.posts[0]?.code ?? '')))
  const change = (): EntryChange => {
    const now = practiceOf(entered, props.practice)
    if (!props.practice) return { entry: 'practice', code: now.code, was: null, now }
    return { entry: 'practice', code: props.practice.code, was: props.practice, now }
  }
  const entry = createEntry({
    region: () => props.region,
    changes: () => [change()],
    unread: () => unreadHours(entered),
    desk: untrack(() => props.desk),
    onDone: () => props.onClose(),
  })
  const input = (name: 'code' | 'name' | 'patients' | 'place' | 'neighbourhood' | 'municipality' | 'phone') => (
    <Field label={t(`field.${name}`)} fault={entry.faultAt(name)}>
      {(tied) => <input {...tied} class="input" value={entered[name]} onInput={(event) => set(name, event.currentTarget.value)} />}
    </Field>
  )
  const remove = (practice: Practice) => entry.send([{ entry: 'practice', code: practice.code, was: practice, now: null }])
  return (
    <EntryForm
      kind="practice"
      code={props.practice?.code ?? null}
      entry={entry}
      desk={props.desk}
      onClose={props.onClose}
      onSave={entry.save}
      onRemove={props.practice ? () => void remove(props.practice!) : undefined}
      below={
        <Show when={props.practice}>
          {(practice) => (
            <>
              <Closures region={props.region} practice={practice()} today={props.today} />
              <Neighbours region={props.region} practice={practice()} />
            </>
          )}
        </Show>
      }
    >
      <div class="entry-fields">
        <Show when={!props.practice}>{input('code')}</Show>
        {input('name')}
        {input('patients')}
        {input('phone')}
        {input('place')}
        {input('neighbourhood')}
        {input('municipality')}
      </div>
      <HoursFields hours={entered.hours} set={(index, text) => set('hours', index, text)} faultAt={entry.faultAt} />
      <LinkFields links={entered.links} region={props.region} set={(links) => set('links', links)} faultAt={entry.faultAt} />
    </EntryForm>
  )
}

/** What is to come: who answers when. Changed on the 24-hour line, where its effect is seen. */
function Closures(props: { readonly region: Region; readonly practice: Practice; readonly today: Day }) {
  const start = () => instantOf(toMinute(props.today, '00:00', props.region.zone))
  const coming = () => props.practice.closures.filter(({ until }) => until > start())
  const nameOf = (code: string) => props.region.practices.find((one) => one.code === code)?.name ?? code
  return (
    <section aria-label={t('closures.title')}>
      <h2>{t('closures.title')}</h2>
      <ul>
        <For each={coming()} fallback={<li>{t('closures.none')}</li>}>
          {(closure) => (
            <li>
              {spanNear(closure.from, closure.until, props.today, props.region.zone)}
              {closure.reason ? ` · ${closure.reason}` : ''} ·{' '}
              {closure.coverPractice ? t('closures.cover', { name: nameOf(closure.coverPractice) }) : t('closures.nobody')}
            </li>
          )}
        </For>
      </ul>
      <A href={`/coverage?sel=${encodeURIComponent(props.practice.code)}`}>{t('closures.line')}</A>
    </section>
  )
}

function Neighbours(props: { readonly region: Region; readonly practice: Practice }) {
  const names = () => {
    const { municipality, neighbourhood, code } = props.practice
    return props.region.practices
      .filter((one) => one.code !== code && municipality !== undefined && one.municipality === municipality)
      .sort((a, b) => Number(b.neighbourhood === neighbourhood) - Number(a.neighbourhood === neighbourhood))
      .slice(0, 8)
      .map(({ name }) => name)
  }
  return <p class="hint">{names().length > 0 ? t('neighbours', { names: names().join(', ') }) : t('neighbours.none')}</p>
}
