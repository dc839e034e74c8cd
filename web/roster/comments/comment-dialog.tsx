import './comments.css'
import { createMemo, createSignal, For, onMount, Show, untrack } from 'solid-js'
import type { CommentAbout } from '../../../api/domain/model/comment.ts'
import { refusalText } from '../../refusal-text.ts'
import { announce } from '../../ui/announce.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import type { Bulk } from '../bulk/create-bulk.ts'
import type { Desk } from '../desk.ts'
import { CommentItem } from './comment-item.tsx'
import type { Comments } from './create-comments.ts'
import { MentionField } from './mention-field.tsx'
import { type Named, stillNamed } from './names.ts'
import { type Subject, subjectsOf } from './subject.ts'
import { t } from './words.ts'

type Props = { readonly desk: Desk; readonly bulk: Bulk; readonly comments: Comments; readonly onClose: () => void }

/** Writes a comment about the chosen cells, the day or who holds them; Ctrl Enter keeps it. What stands there already is above. */
export function CommentDialog(props: Props) {
  const subjects = untrack(() => subjectsOf(props.desk, props.bulk))
  const here = createMemo(() => (subjects[0]?.about ?? []).flatMap((about) => (about.on === 'place' ? props.comments.at(about) : [])))
  return (
    <Dialog open title={t('title')} onClose={() => props.onClose()}>
      <div class="comment-dialog">
        <Show when={here().length > 0}>
          <h3>{t('here')}</h3>
          <ul class="comments">
            <For each={here()}>{(comment) => <CommentItem desk={props.desk} comments={props.comments} comment={comment} />}</For>
          </ul>
        </Show>
        <Form {...props} subjects={subjects} />
      </div>
    </Dialog>
  )
}

function Form(props: Props & { readonly subjects: readonly Subject[] }) {
  let field: HTMLTextAreaElement | undefined
  const [choice, setChoice] = createSignal(0)
  const [text, setText] = createSignal('')
  const [named, setNamed] = createSignal<readonly Named[]>([])
  const [isVisible, setVisible] = createSignal(false)
  const [fault, setFault] = createSignal('')
  /** Where the line fell away between many, the next try goes on with the rest. */
  const kept = new Set<CommentAbout>()
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
    const left = (props.subjects[choice()]?.about ?? []).filter((about) => !kept.has(about))
    for (const about of left) {
      const problem = await props.comments.add({ about, text: text().trim(), mentions: stillNamed(text(), named()), visible: isVisible() })
      if (problem) return setFault(t('failed', { why: refusalText(problem) }))
      kept.add(about)
    }
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
      <About subjects={props.subjects} choice={choice()} onChoose={setChoice} />
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
      <Readers isNaming={stillNamed(text(), named()).length > 0} isVisible={isVisible()} onVisible={setVisible} />
      <button type="submit" class="btn primary">
        {t('save')} <kbd>Ctrl Enter</kbd>
      </button>
    </form>
  )
}

/** Who will read it. */
function Readers(props: { readonly isNaming: boolean; readonly isVisible: boolean; readonly onVisible: (visible: boolean) => void }) {
  return (
    <>
      <Show when={props.isNaming}>
        <p class="comment-note">{t('mention.later')}</p>
      </Show>
      <label>
        <input type="checkbox" checked={props.isVisible} onChange={(event) => props.onVisible(event.currentTarget.checked)} />
        <span>
          {t('visible')} <small>{t('visible.note')}</small>
        </span>
      </label>
    </>
  )
}

function About(props: { readonly subjects: readonly Subject[]; readonly choice: number; readonly onChoose: (choice: number) => void }) {
  return (
    <fieldset>
      <legend>{t('about')}</legend>
      <For each={props.subjects}>
        {({ label }, index) => (
          <label>
            <input type="radio" name="about" checked={props.choice === index()} onChange={() => props.onChoose(index())} />
            {label}
          </label>
        )}
      </For>
    </fieldset>
  )
}
