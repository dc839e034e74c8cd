import './comments.css'
import { createMemo, createSignal, For, onMount, Show } from 'solid-js'
import { refusalText } from '../../refusal-text.ts'
import { announce } from '../../ui/announce.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import type { Desk } from '../create-desk.ts'
import { CommentItem } from './comment-item.tsx'
import type { Comments } from './create-comments.ts'
import { MentionField } from './mention-field.tsx'
import { aboutName, type Named, stillNamed } from './names.ts'
import type { Subject } from './subject.ts'
import { t } from './words.ts'

type Props = { readonly desk: Desk; readonly comments: Comments; readonly subject: Subject; readonly onClose: () => void }

/** Writes a comment about the chosen cell, its day or who holds it; Ctrl Enter keeps it. What stands there already is above. */
export function CommentDialog(props: Props) {
  const here = createMemo(() => {
    const [about] = props.subject
    return about.on === 'place' ? props.comments.at(about) : []
  })
  return (
    <Dialog open title={t('title')} onClose={() => props.onClose()}>
      <div class="comment-dialog">
        <Show when={here().length > 0}>
          <h3>{t('here')}</h3>
          <ul class="comments">
            <For each={here()}>{(comment) => <CommentItem desk={props.desk} comments={props.comments} comment={comment} />}</For>
          </ul>
        </Show>
        <Form {...props} />
      </div>
    </Dialog>
  )
}

function Form(props: Props) {
  let field: HTMLTextAreaElement | undefined
  const [choice, setChoice] = createSignal(0)
  const [text, setText] = createSignal('')
  const [named, setNamed] = createSignal<readonly Named[]>([])
  const [isVisible, setVisible] = createSignal(false)
  const [fault, setFault] = createSignal('')
  onMount(() => setTimeout(() => field?.focus()))
  const people = createMemo((): readonly Named[] => [
    ...props.comments.colleagues().map((name): Named => ({ mention: { kind: 'colleague', name }, name })),
    ...props.desk.region().practitioners.map(({ code, name }): Named => ({ mention: { kind: 'practitioner', code }, name })),
  ])
  const save = async () => {
    if (text().trim() === '') {
      setFault(t('empty'))
      return field?.focus()
    }
    const about = props.subject[choice()] ?? props.subject[0]
    const problem = await props.comments.add({ about, text: text().trim(), mentions: stillNamed(text(), named()), visible: isVisible() })
    if (problem) return setFault(t('failed', { why: refusalText(problem) }))
    announce(t('saved'))
    props.onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <About desk={props.desk} subject={props.subject} choice={choice()} onChoose={setChoice} />
      <Field label={t('text')} hint={t('text.hint')} fault={fault() || undefined}>
        {(tied) => (
          <MentionField
            tied={tied}
            text={text()}
            people={people()}
            onText={setText}
            onName={(one) => setNamed((known) => [...known, one])}
            onSave={() => void save()}
            ref={(element) => (field = element)}
          />
        )}
      </Field>
      <Show when={stillNamed(text(), named()).length > 0}>
        <p class="comment-note">{t('mention.later')}</p>
      </Show>
      <label>
        <input type="checkbox" checked={isVisible()} onChange={(event) => setVisible(event.currentTarget.checked)} />
        <span>
          {t('visible')} <small>{t('visible.note')}</small>
        </span>
      </label>
      <button type="submit" class="btn primary">
        {t('save')} <kbd>Ctrl Enter</kbd>
      </button>
    </form>
  )
}

function About(props: Pick<Props, 'desk' | 'subject'> & { readonly choice: number; readonly onChoose: (choice: number) => void }) {
  return (
    <fieldset>
      <legend>{t('about')}</legend>
      <For each={props.subject}>
        {(about, index) => (
          <label>
            <input type="radio" name="about" checked={props.choice === index()} onChange={() => props.onChoose(index())} />
            {aboutName(props.desk, about)}
          </label>
        )}
      </For>
    </fieldset>
  )
}
