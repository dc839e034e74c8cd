import { createMemo, For } from 'solid-js'
import { causeName } from '../i18n/common.ts'
import { language } from '../i18n/language.ts'
import { percent } from './axis.ts'
import { CauseMark } from './cause-mark.tsx'
import { ThickRow } from './cause-rows.tsx'
import type { Line } from './create-line.ts'
import type { Remark } from './remarks.ts'
import { briefName } from './brief-name.ts'
import { todoOf } from './says.ts'
import { RowBox } from './row-box.tsx'
import { t } from './words.ts'

/** The remarks on practices of a municipality: amber, below its gaps, each with its sentence on the time axis. */
export function RemarksOf(props: { readonly remarks: readonly Remark[]; readonly line: Line; readonly onChosen: () => void }) {
  return <For each={props.remarks}>{(remark) => <RemarkRow remark={remark} line={props.line} onChosen={props.onChosen} />}</For>
}

function RemarkRow(props: { readonly remark: Remark; readonly line: Line; readonly onChosen: () => void }) {
  const isChosen = () => props.line.remark()?.id === props.remark.id
  const practice = () => props.remark.practice
  const says = () => props.remark.finding.says[language()]
  const label = () =>
    t('remark.label', {
      who: practice().name,
      where: practice().municipality ?? t('group.none.municipality'),
      says: says(),
      todo: todoOf(props.remark.finding.cause),
    })
  return (
    <RowBox row={props.remark} line={props.line} isChosen={isChosen()} label={label()} class="remark-row" onChosen={() => props.onChosen()}>
      <Caption remark={props.remark} line={props.line} text={says()} />
      <ThickRow practice={practice()} line={props.line} name={briefName(practice(), props.line.region().practices)} title={practice().name}>
        <For each={props.remark.spans}>
          {(span) => (
            <i
              class="remark-mark"
              style={{ left: percent(props.line.axis(), span.start), width: percent(props.line.axis(), span.length) }}
            />
          )}
        </For>
      </ThickRow>
    </RowBox>
  )
}

/** The cause as a word, and the rule's sentence beside the time it is about, on the side where there is more room. */
function Caption(props: { readonly remark: Remark; readonly line: Line; readonly text: string }) {
  const place = createMemo(() => {
    const axis = props.line.axis()
    const start = props.remark.spans[0]?.start ?? 0
    const last = props.remark.spans.at(-1)
    const end = last ? last.start + last.length : 0
    const after = axis.length - start
    return after >= end
      ? { left: percent(axis, start), 'max-width': percent(axis, after) }
      : { right: percent(axis, axis.length - end), 'max-width': percent(axis, end) }
  })
  return (
    <div class="cause-line">
      <span class="cause-word">
        <CauseMark cause={props.remark.finding.cause ?? 'cover-load'} /> {causeName(props.remark.finding.cause ?? '')}
      </span>
      <div class="line-track">
        <span class="caption" style={place()} title={props.text}>
          {props.text}
        </span>
      </div>
    </div>
  )
}
