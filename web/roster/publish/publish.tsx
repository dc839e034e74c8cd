import { useQueryClient } from '@tanstack/solid-query'
import ArrowLeft from 'lucide-solid/icons/arrow-left'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { missingIn } from '../../../api/domain/cover/gap.ts'
import { addDays, type Day } from '../../../api/domain/time/instant.ts'
import { t as common } from '../../i18n/common.ts'
import { refusalText } from '../../refusal-text.ts'
import { publishRoster } from '../../server.ts'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Desk } from '../create-desk.ts'
import { t } from '../words.ts'
import { createEffects } from './create-effects.ts'
import { Effects, PersonChanges } from './effects.tsx'
import './publish.css'

const leastLetters = 3

/** The last day readers have seen of this roster: a publication renews that part unless told otherwise. */
function lastSeen(desk: Desk): Day | undefined {
  const { from } = desk.draft.roster()
  return desk.draft
    .published()
    ?.shifts.map((shift) => shift.date)
    .filter((date) => date >= from)
    .sort()
    .at(-1)
}

/** Publishing: what happens is shown first; the button carries the number. */
export function Publish(props: { readonly desk: Desk; readonly rosterId: string; readonly onClose: () => void }) {
  const cache = useQueryClient()
  const roster = () => props.desk.draft.roster()
  const [posts, setPosts] = createSignal<readonly string[]>(props.desk.region().posts.map((post) => post.code))
  const [from, setFrom] = createSignal(roster().from)
  const [last, setLast] = createSignal(lastSeen(props.desk) ?? addDays(roster().until, -1))
  const [reason, setReason] = createSignal('')
  const [fault, setFault] = createSignal<string>()
  const [problem, setProblem] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  const part = createMemo(() => ({ posts: posts(), from: from(), until: addDays(last(), 1) }))
  const effects = createEffects(props.desk, part)
  const missing = () => effects().gaps.reduce((sum, gap) => sum + missingIn(gap), 0)
  const isEmpty = () => effects().inside.length === 0 && effects().revision !== null

  const toggle = (code: string) => setPosts((known) => (known.includes(code) ? known.filter((one) => one !== code) : [...known, code]))

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    const waiting = props.desk.draft.saving().waiting
    if (waiting > 0) return void setProblem(t('pub.unsaved', { count: waiting }))
    if (isEmpty()) return void setProblem(t('pub.nothing'))
    const why = reason().trim()
    if (effects().needsReason && why.length < leastLetters) {
      setFault(t('pub.acknowledge.short'))
      document.querySelector<HTMLInputElement>('.publish .input[aria-invalid]')?.focus()
      return
    }
    setBusy(true)
    setProblem(undefined)
    await send(why)
    setBusy(false)
  }

  const send = async (why: string) => {
    const all = posts().length === props.desk.region().posts.length
    const order = {
      basedOn: props.desk.draft.head(),
      ...(all ? {} : { posts: posts() }),
      from: from(),
      until: addDays(last(), 1),
      ...(why ? { acknowledge: { reason: why } } : {}),
    }
    const answer = await publishRoster(props.rosterId, order, crypto.randomUUID())
    if (answer.ok) {
      toast(t('pub.done', { revision: answer.value.revision }))
      await props.desk.draft.reloadPublished()
      void cache.invalidateQueries()
      props.onClose()
      return
    }
    if (answer.problem.code === 'change-conflict') await props.desk.draft.refresh()
    setProblem(answer.problem.code === 'change-conflict' ? t('pub.moved') : refusalText(answer.problem))
  }

  return (
    <form class="publish" onSubmit={(event) => void submit(event)}>
      <header>
        <button type="button" class="btn" onClick={() => props.onClose()}>
          <ArrowLeft size={15} aria-hidden="true" /> {t('pub.back')}
        </button>
        <h1>{t('pub.title')}</h1>
      </header>
      <Show when={props.desk.draft.published()} fallback={<p class="side-fine">{common('loading')}</p>}>
        <div class="publish-columns">
          <section class="card" aria-labelledby="pub-people">
            <header>
              <h2 id="pub-people">{t('pub.byPerson')}</h2>
              <span>{t('pub.people', { count: effects().people.filter(([code]) => code !== null).length })}</span>
            </header>
            <PersonChanges desk={props.desk} effects={effects()} />
          </section>
          <div class="publish-side">
            <section class="card" aria-labelledby="pub-what">
              <header>
                <h2 id="pub-what">{t('pub.what')}</h2>
              </header>
              <fieldset>
                <legend>{t('pub.posts')}</legend>
                <For each={props.desk.region().posts}>
                  {(post) => (
                    <label>
                      <input type="checkbox" checked={posts().includes(post.code)} onChange={() => toggle(post.code)} /> {post.name}
                    </label>
                  )}
                </For>
              </fieldset>
              <div class="dates">
                <Field label={t('pub.from')}>
                  {(tied) => (
                    <input
                      class="input"
                      type="date"
                      min={roster().from}
                      max={last()}
                      value={from()}
                      onChange={(event) => setFrom(event.currentTarget.value || roster().from)}
                      {...tied}
                    />
                  )}
                </Field>
                <Field label={t('pub.until')}>
                  {(tied) => (
                    <input
                      class="input"
                      type="date"
                      min={from()}
                      max={addDays(roster().until, -1)}
                      value={last()}
                      onChange={(event) => setLast(event.currentTarget.value || addDays(roster().until, -1))}
                      {...tied}
                    />
                  )}
                </Field>
              </div>
            </section>
            <Effects desk={props.desk} effects={effects()} missing={missing()} />
            <Show when={effects().needsReason}>
              <Field label={t('pub.acknowledge')} hint={t('pub.acknowledge.hint')} fault={fault()}>
                {(tied) => (
                  <input
                    class="input"
                    value={reason()}
                    maxLength={300}
                    onInput={(event) => setReason(event.currentTarget.value)}
                    {...tied}
                  />
                )}
              </Field>
            </Show>
            <Show when={problem()}>
              {(text) => (
                <p class="note bad" role="alert">
                  {text()}
                </p>
              )}
            </Show>
            <button type="submit" class="btn primary go" aria-disabled={isBusy()}>
              {isBusy() ? t('pub.busy') : t('pub.go', { count: effects().inside.length })}
            </button>
          </div>
        </div>
      </Show>
    </form>
  )
}
