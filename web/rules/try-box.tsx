import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Region } from '../../api/domain/model/region.ts'
import type { Roster, Shift } from '../../api/domain/model/roster.ts'
import { checkPlacement } from '../../api/domain/rules/index.ts'
import { contextOf } from '../../api/domain/rules/rule.ts'
import { roleName } from '../i18n/common.ts'
import { language } from '../i18n/language.ts'
import { Field } from '../ui/field.tsx'
import { t } from './words.ts'

const mostOffered = 60

/** What the rules, with the numbers as they are now typed, say of a person on a shift. */
export function TryBox(props: { readonly roster: Roster; readonly region: Region }) {
  const [person, setPerson] = createSignal('')
  const [shift, setShift] = createSignal('')
  const posts = createMemo(() => new Map(props.region.posts.map((post) => [post.code, post.name])))
  const labelOf = (one: Shift) => `${one.date} ${one.start}-${one.end} ${roleName(one.role)}, ${posts().get(one.post) ?? one.post}`
  const people = () => props.region.practitioners.map(({ name, code }) => ({ code, label: `${name} (${code})` }))
  const shifts = createMemo(() => props.roster.shifts.map((one) => ({ shift: one, label: labelOf(one) })))
  const offered = () =>
    shifts()
      .filter(({ label }) => label.toLowerCase().includes(shift().toLowerCase()))
      .slice(0, mostOffered)
  const chosen = createMemo(() => {
    const who = people().find(({ label }) => label === person())
    const what = shifts().find(({ label }) => label === shift())
    return who && what ? { code: who.code, shift: what.shift } : null
  })
  const says = createMemo(() => {
    const asked = chosen()
    return asked ? checkPlacement(contextOf(props.region), props.roster, asked.shift, {}, asked.code) : []
  })
  return (
    <section class="card rule-card" aria-labelledby="rule-try">
      <h2 id="rule-try">{t('try.title')}</h2>
      <Field label={t('try.person')}>
        {(tied) => <input {...tied} class="input" list="rule-people" onInput={(event) => setPerson(event.currentTarget.value)} />}
      </Field>
      <datalist id="rule-people">
        <For each={people()}>{({ label }) => <option value={label} />}</For>
      </datalist>
      <Field label={t('try.shift')} hint={t('try.hint')}>
        {(tied) => <input {...tied} class="input" list="rule-shifts" onInput={(event) => setShift(event.currentTarget.value)} />}
      </Field>
      <datalist id="rule-shifts">
        <For each={offered()}>{({ label }) => <option value={label} />}</For>
      </datalist>
      <div aria-live="polite">
        <Show when={chosen()}>
          <Show when={says().length > 0} fallback={<p class="rule-fine">{t('try.fine')}</p>}>
            <ul>
              <For each={says()}>
                {(finding) => (
                  <li>
                    <b>{finding.rule}</b> {finding.says[language()]}
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </Show>
      </div>
    </section>
  )
}
