import { createMemo, createResource, createUniqueId, Show } from 'solid-js'
import { dayShort } from '../../format.ts'
import { firstName } from '../../live-here.ts'
import { toast } from '../../ui/toast.tsx'
import type { Desk } from '../desk.ts'
import { cellsOf, type Clash } from '../draft/step.ts'
import { shortName } from '../grid/spoken.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import { whoChanged } from '../who-changed.ts'
import { t } from './clash-words.ts'

/** Two people saved the same cell: what stands there stays, unless the second wants it otherwise. */
export function ClashCard(props: { readonly clash: Clash; readonly desk: Desk; readonly onDone: () => void }) {
  const id = createUniqueId()
  const roster = createMemo(() => props.desk.draft.roster().id)
  const asked = createMemo(() => ({ roster: roster(), cells: cellsOf(props.clash.change) }))
  const [who] = createResource(asked, ({ roster, cells }) => whoChanged(roster, cells))
  const nameOf = (code: string | null) => (code === null ? t('nobody') : props.desk.draft.nameOf(code))
  const shift = createMemo(() => props.desk.shiftOf(props.clash.place.shift))
  const holder = () => nameOf(props.clash.holder)
  /** Null where somebody is wanted, or nobody: those go by name. */
  const deed = () => {
    const { do: what } = props.clash.change
    return what === 'place' || what === 'clear' || what === 'exchange' || what === 'add-shift' ? null : what
  }
  const wanted = () => {
    const what = deed()
    return what === null ? nameOf(props.clash.wanted) : t(`wanted.${what}`)
  }
  const first = () => {
    const name = who()
    return name ? name.split(', ').map(firstName).join(', ') : t('someone')
  }
  const settle = (choice: 'keep' | 'make') => {
    const made = props.desk.draft.settle(props.clash, choice)
    if (!made.ok) return toast(refusalSentence(made.refusal), { tone: 'bad' })
    props.onDone()
  }
  return (
    <div
      class="clash"
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') settle('keep')
      }}
    >
      <Show when={shift()}>{(one) => <small>{shortName(one(), dayShort)}</small>}</Show>
      <p id={id} role="alert">
        {t('mine', { who: first(), holder: holder(), wanted: wanted() })}
      </p>
      <div>
        <button type="button" class="btn primary small" onClick={() => settle('keep')}>
          {t('keep', { holder: holder() })}
        </button>
        <button type="button" class="btn small" onClick={() => settle('make')}>
          {deed() === null ? t('make', { wanted: wanted() }) : t('anyway')}
        </button>
      </div>
    </div>
  )
}
