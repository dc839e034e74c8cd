import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { LeftOut, Wish } from '../../../api/domain/roster/fill.ts'
import { leastReason } from '../../../api/domain/roster/new-findings.ts'
import { dayShort } from '../../format.ts'
import { language } from '../../i18n/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import type { Desk } from '../desk.ts'
import { shortName } from '../grid/spoken.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import { kindOf, planOf, touchesPast } from './acts.ts'
import type { Bulk } from './create-bulk.ts'
import type { Preview } from './state.ts'
import type { Unclear } from './plan-paste.ts'
import { t } from './words.ts'
import './preview.css'

const mostShown = 8

/** What a bulk action comes to before it is done: counts first, who is unclear, what cannot, what asks a reason. */
export function BulkPreview(props: {
  readonly desk: Desk
  readonly bulk: Bulk
  readonly preview: Preview
  /** Gives the focus back, also where the cell that had it was laid anew. */
  readonly onGone: () => void
}) {
  onCleanup(() => void setTimeout(props.onGone))
  const [meant, setMeant] = createSignal<ReadonlyMap<string, string>>(new Map())
  const [reason, setReason] = createSignal('')
  const [isShort, setShort] = createSignal(false)
  const wishes = createMemo(() => {
    const more = chosen(props.preview.paste.unclear, meant())
    return more.length === 0 ? props.preview.wishes : [...props.preview.wishes, ...more]
  })
  const filling = createMemo(() => planOf(props.desk, wishes(), props.preview.pairs))
  const kind = () => kindOf(props.preview.command)
  const asksWhy = () => filling().asks.length > 0 || touchesPast(props.desk, filling().done)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (filling().changes.length === 0) return props.bulk.closePreview()
    if (asksWhy() && reason().trim().length < leastReason) return void setShort(true)
    props.bulk.finish(props.preview.command, filling(), asksWhy() ? reason().trim() : undefined)
  }
  return (
    <Dialog open wide title={t(`title.${kind()}`)} onClose={() => props.bulk.closePreview()}>
      <form class="bulk-preview" onSubmit={submit}>
        <Counts done={filling().done} same={filling().same} />
        <UnclearNames
          desk={props.desk}
          unclear={props.preview.paste.unclear}
          meant={meant()}
          onChoose={(text, code) => setMeant((known) => new Map(known).set(text, code))}
        />
        <Names says="outside" names={props.preview.paste.outside} />
        <Left desk={props.desk} leftOut={filling().leftOut} />
        <Asks findings={filling().asks} />
        <Show when={asksWhy()}>
          <Show when={touchesPast(props.desk, filling().done)}>
            <p>{t('past')}</p>
          </Show>
          <Field label={t('reason')} fault={isShort() ? t('reason.short') : undefined}>
            {(tied) => (
              <input class="input" value={reason()} maxLength={300} onInput={(event) => setReason(event.currentTarget.value)} {...tied} />
            )}
          </Field>
        </Show>
        <footer>
          <button type="submit" class="btn primary" autofocus>
            {filling().changes.length === 0 ? t('cancel') : t(`go.${kind()}`, { count: filling().done.length })}
          </button>
          <Show when={filling().changes.length > 0}>
            <button type="button" class="btn" onClick={() => props.bulk.closePreview()}>
              {t('cancel')}
            </button>
          </Show>
        </footer>
      </form>
    </Dialog>
  )
}

/** The cells of names that were chosen by hand. */
const chosen = (unclear: readonly Unclear[], meant: ReadonlyMap<string, string>): readonly Wish[] =>
  unclear.flatMap(({ place, text }) => {
    const practitioner = meant.get(text)
    return practitioner ? [{ shift: place.shift.id, position: place.position, practitioner }] : []
  })

function Counts(props: { readonly done: readonly Wish[]; readonly same: number }) {
  const placed = () => props.done.filter(({ practitioner }) => practitioner !== null).length
  const cleared = () => props.done.length - placed()
  return (
    <ul class="bulk-counts">
      <Show when={placed() > 0}>
        <li class="good">{t('can.place', { count: placed() })}</li>
      </Show>
      <Show when={cleared() > 0}>
        <li>{t('can.clear', { count: cleared() })}</li>
      </Show>
      <Show when={props.same > 0}>
        <li>{t('same', { count: props.same })}</li>
      </Show>
    </ul>
  )
}

/** Names that several people fit are asked once each, however often they stand there; names nobody has are told. */
function UnclearNames(props: {
  readonly desk: Desk
  readonly unclear: readonly Unclear[]
  readonly meant: ReadonlyMap<string, string>
  readonly onChoose: (text: string, code: string) => void
}) {
  const byText = createMemo(() => {
    const groups = new Map<string, { readonly candidates: readonly string[]; count: number }>()
    for (const { text, candidates } of props.unclear) {
      const known = groups.get(text)
      if (known) known.count++
      else groups.set(text, { candidates, count: 1 })
    }
    return [...groups].map(([text, group]) => ({ text, ...group }))
  })
  const doubtful = () => byText().filter(({ candidates }) => candidates.length > 0)
  const unknown = () => byText().flatMap(({ text, candidates }) => (candidates.length === 0 ? [text] : []))
  return (
    <>
      <Show when={doubtful().length > 0}>
        <fieldset>
          <legend>{t('unclear', { count: doubtful().length })}</legend>
          <For each={doubtful()}>
            {({ text, candidates, count }) => (
              <label>
                <span>{t('unclear.for', { text, count })}</span>
                <select
                  class="input"
                  value={props.meant.get(text) ?? ''}
                  onChange={(event) => props.onChoose(text, event.currentTarget.value)}
                >
                  <option value="">{t('unclear.skip')}</option>
                  <For each={candidates}>
                    {(code) => (
                      <option value={code}>
                        {props.desk.draft.nameOf(code)} ({code})
                      </option>
                    )}
                  </For>
                </select>
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <Names says="unknown" names={unknown()} />
    </>
  )
}

function Names(props: { readonly says: 'unknown' | 'outside'; readonly names: readonly string[] }) {
  const named = () => [...new Set(props.names)].slice(0, mostShown).join(', ') + (props.names.length > mostShown ? ', …' : '')
  return (
    <Show when={props.names.length > 0}>
      <p class="bulk-warn">{t(props.says, { count: props.names.length, names: named() })}</p>
    </Show>
  )
}

function Left(props: { readonly desk: Desk; readonly leftOut: readonly LeftOut[] }) {
  const sentence = (one: LeftOut): string => {
    const known = props.desk.shiftOf(one.wish.shift)
    const shift = known ? shortName(known, dayShort) : one.wish.shift
    if (one.why === 'rule') return t('left.rule', { shift, says: one.findings[0]?.says[language()] ?? '' })
    if (one.why === 'cannot') return t('left.rule', { shift, says: refusalSentence(one.refusal) })
    if (one.why === 'no-other') return t('left.noOther', { shift })
    return one.why === 'locked' ? t('left.locked', { shift }) : t('left.gone', { shift })
  }
  return (
    <Show when={props.leftOut.length > 0}>
      <section>
        <p class="bulk-warn">{t('left', { count: props.leftOut.length })}</p>
        <Some lines={props.leftOut.map(sentence)} />
      </section>
    </Show>
  )
}

function Asks(props: { readonly findings: readonly Finding[] }) {
  return (
    <Show when={props.findings.length > 0}>
      <section>
        <p>{t('asks', { count: props.findings.length })}</p>
        <Some lines={[...new Set(props.findings.map((finding) => finding.says[language()]))]} />
      </section>
    </Show>
  )
}

function Some(props: { readonly lines: readonly string[] }) {
  return (
    <ul>
      <For each={props.lines.slice(0, mostShown)}>{(line) => <li>{line}</li>}</For>
      <Show when={props.lines.length > mostShown}>
        <li>{t('more', { count: props.lines.length - mostShown })}</li>
      </Show>
    </ul>
  )
}
