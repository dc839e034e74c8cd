import ArrowLeft from 'lucide-solid/icons/arrow-left'
import { For, Show } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import { t as common } from '../../i18n/common.ts'
import { Field } from '../../ui/field.tsx'
import { Hint } from '../../ui/hint.tsx'
import type { Desk } from '../desk.ts'
import { reasonText, shortReasons } from '../versions/reasons.ts'
import { t as told } from '../versions/words.ts'
import { t as roster } from '../words.ts'
import { t } from './words.ts'
import { createPublishing, type Publishing } from './create-publishing.ts'
import { ChangeGroups } from './change-groups.tsx'
import { Effects } from './effects.tsx'
import { MessagePreview } from './message-preview.tsx'
import './publish.css'

/** Publishing: what happens is shown first; the button carries the number. */
export function Publish(props: { readonly desk: Desk; readonly onClose: () => void }) {
  return (
    <Show when={props.desk.draft.published()} fallback={<p class="side-fine">{common('loading')}</p>}>
      <PublishForm desk={props.desk} onClose={props.onClose} />
    </Show>
  )
}

function PublishForm(props: { readonly desk: Desk; readonly onClose: () => void }) {
  const form = createPublishing(
    () => props.desk,
    () => props.onClose(),
  )
  let element!: HTMLFormElement
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const isSaid = await form.submit()
    if (!isSaid) element.querySelector<HTMLInputElement>('.input[aria-invalid]')?.focus()
  }
  return (
    <form class="publish" ref={element} onSubmit={(event) => void submit(event)}>
      <header>
        <button type="button" class="btn" onClick={() => props.onClose()}>
          <ArrowLeft size={15} aria-hidden="true" /> {roster('back')}
        </button>
        <h1>{t('title')}</h1>
      </header>
      <Hint name="publish" isDone={(event) => event.type === 'submit'}>
        {common('hint.publish')}
      </Hint>
      <div class="publish-columns">
        <div class="publish-side">
          <section class="card" aria-labelledby="pub-people">
            <header>
              <h2 id="pub-people">{told('pub.list')}</h2>
              <span>{t('people', { count: form.effects().people.filter(([code]) => code !== null).length })}</span>
            </header>
            <ChangeGroups desk={props.desk} part={form.part()} choice={form.choice} mayChoose={form.effects().revision !== null} />
          </section>
          <MessagePreview desk={props.desk} differences={form.effects().inside} />
        </div>
        <div class="publish-side">
          <PartChoice desk={props.desk} form={form} />
          <Show when={!form.isBackward()}>
            <Effects desk={props.desk} effects={form.effects()} missing={form.missing()} />
          </Show>
          <Show when={form.choice.along() > 0}>
            <p class="note">{told('pub.along', { count: form.choice.along() })}</p>
          </Show>
          <Show when={form.choice.unseen() > 0}>
            <p class="note">{told('pub.unseen', { count: form.choice.unseen() })}</p>
          </Show>
          <Consent form={form} />
        </div>
      </div>
    </form>
  )
}

/** Which posts and which days. */
function PartChoice(props: { readonly desk: Desk; readonly form: Publishing }) {
  /** In a narrow window what a post brings stands above its box, which stays in sight however much that is. */
  const toggle = (post: Code, box: HTMLElement) => {
    props.form.toggle(post)
    requestAnimationFrame(() => box.scrollIntoView({ block: 'nearest' }))
  }
  return (
    <section class="card" aria-labelledby="pub-what">
      <header>
        <h2 id="pub-what">{t('what')}</h2>
      </header>
      <fieldset>
        <legend>{t('posts')}</legend>
        <For each={props.desk.region().posts}>
          {(post) => (
            <label>
              <input
                type="checkbox"
                checked={props.form.posts().includes(post.code)}
                onChange={(event) => toggle(post.code, event.currentTarget)}
              />{' '}
              {post.name}
            </label>
          )}
        </For>
      </fieldset>
      <div class="dates">
        <Field label={t('from')}>
          {(tied) => (
            <input
              class="input"
              type="date"
              min={props.form.roster().from}
              max={props.form.lastDay()}
              value={props.form.from()}
              onChange={(event) => props.form.set.from(event.currentTarget.value)}
              {...tied}
            />
          )}
        </Field>
        <Field label={t('until')} fault={props.form.isBackward() ? t('until.backward') : undefined}>
          {(tied) => (
            <input
              class="input"
              type="date"
              min={props.form.roster().from}
              max={props.form.lastDay()}
              value={props.form.last()}
              onChange={(event) => props.form.set.last(event.currentTarget.value)}
              {...tied}
            />
          )}
        </Field>
      </div>
    </section>
  )
}

/** Why, where gaps go along; what stands in the way; and the button. */
function Consent(props: { readonly form: Publishing }) {
  return (
    <>
      <Show when={props.form.effects().needsReason || props.form.effects().asksReason}>
        <Field
          label={props.form.missing() > 0 ? t('acknowledge') : told('why.publish')}
          hint={told('why.publish.hint')}
          fault={props.form.isShort() ? t('acknowledge.short') : undefined}
        >
          {(tied) => (
            <input
              class="input"
              value={props.form.reason()}
              maxLength={300}
              onInput={(event) => props.form.set.reason(event.currentTarget.value)}
              {...tied}
            />
          )}
        </Field>
        <div class="short-reasons" role="group" aria-label={told('why.short')}>
          <For each={shortReasons}>
            {(reason) => (
              <button type="button" class="btn small" onClick={() => props.form.set.reason(reasonText(reason))}>
                {reasonText(reason)}
              </button>
            )}
          </For>
        </div>
      </Show>
      <Show when={props.form.problem()}>
        {(text) => (
          <p class="note bad" role="alert">
            {text()}
          </p>
        )}
      </Show>
      <button type="submit" class="btn primary go" aria-disabled={props.form.isBusy()}>
        {props.form.isBusy() ? t('busy') : t('go', { count: props.form.effects().inside.length })}
      </button>
    </>
  )
}
