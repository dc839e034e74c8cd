import { createMemo, createResource, For, Show } from 'solid-js'
import { dayShort } from '../../format.ts'
import { firstName } from '../../live-here.ts'
import type { Desk } from '../desk.ts'
import type { Refused } from '../draft/create-outcomes.ts'
import { shortName } from '../grid/spoken.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import { t as common } from '../words.ts'
import { whoPlaced } from './who-placed.ts'
import { t } from './words.ts'

/** The server did not keep a change: which, why, and where a rule stood in the way, who had placed the colleague elsewhere. */
export function RefusedCard(props: { readonly refused: Refused; readonly desk: Desk }) {
  const shift = createMemo(() => props.desk.shiftOf(props.refused.place?.shift ?? ''))
  const elsewhere = createMemo(() => othersIn(props.refused))
  const roster = createMemo(() => props.desk.draft.roster().id)
  const asked = createMemo(() => elsewhere() && { ...elsewhere()!, roster: roster() })
  const [placed] = createResource(asked, ({ roster, who, shifts }) => whoPlaced(roster, shifts, who))
  const lines = createMemo(() => [...(placed() ?? [])].flatMap(([id, name]) => lineOf(props.desk, elsewhere(), id, name)))
  return (
    <div class="clash" role="alert">
      <Show when={shift()}>{(one) => <small>{common('refused.head', { shift: shortName(one(), dayShort) })}</small>}</Show>
      <p>{refusalSentence(props.refused.refusal)}</p>
      <For each={lines()}>{(line) => <p>{line}</p>}</For>
      <button type="button" class="btn small" onClick={() => props.desk.draft.dismiss(props.refused)}>
        {common('refused.close')}
      </button>
    </div>
  )
}

/** Where else the rule saw the one who was to be placed. */
function othersIn({ place, refusal }: Refused) {
  const finding = refusal.code === 'rule-broken' ? refusal.findings[0] : undefined
  const shifts = finding?.shifts.filter((shift) => shift !== place?.shift) ?? []
  return finding && shifts.length > 0 ? { who: finding.who, shifts } : null
}

function lineOf(desk: Desk, elsewhere: ReturnType<typeof othersIn>, id: string, name: string): readonly string[] {
  const shift = desk.shiftOf(id)
  if (!shift || !elsewhere) return []
  return [t('refused.by', { name: firstName(name), who: desk.draft.nameOf(elsewhere.who), shift: shortName(shift, dayShort) })]
}
