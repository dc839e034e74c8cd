import { A } from '@solidjs/router'
import SquareArrowRight from 'lucide-solid/icons/arrow-right'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import Scale from 'lucide-solid/icons/scale'
import { createMemo, Index, Show } from 'solid-js'
import type { Finding } from '../../api/domain/model/finding.ts'
import type { TodayAnswer } from '../answers.ts'
import { dayIn, dayNear } from '../format.ts'
import { causeName } from '../i18n/common.ts'
import { language } from '../i18n/language.ts'
import { t } from './words.ts'

/**
 * What the rules remark on the practices' daytime: below the gaps and in none of their numbers. One line with how many, of
 * which kind, and the way to the 24-hour line; opened, each with its sentence.
 */
export function Remarks(props: { readonly today: TodayAnswer; readonly now: string }) {
  const day = (instant: string) => dayIn(instant > props.now ? instant : props.now, props.today.zone)
  const href = ({ from, who }: Finding) => `/coverage?from=${day(from)}&sel=${encodeURIComponent(who)}`
  const nameOf = ({ who }: Finding) => {
    const practice = props.today.practices[who]
    return [practice?.name ?? who, practice?.municipality].filter(Boolean).join(', ')
  }
  return (
    <Show when={props.today.findings[0]}>
      {(first) => (
        <div class="today-remarks">
          <details>
            <summary>
              <Scale class="icon" size={15} aria-hidden="true" /> <b>{t('remarks', { count: props.today.findings.length })}</b>{' '}
              <Kinds findings={props.today.findings} />
              <ChevronRight class="icon fold-mark" size={14} aria-hidden="true" />
            </summary>
            <ul>
              <Index each={props.today.findings}>
                {(finding) => (
                  <li>
                    <A href={href(finding())}>
                      <b>{nameOf(finding())}</b>
                      <small>{finding().says[language()]}</small>
                      <time>{dayNear(dayIn(finding().from, props.today.zone), dayIn(props.now, props.today.zone))}</time>
                    </A>
                  </li>
                )}
              </Index>
            </ul>
          </details>
          <A class="to-line" href={href(first())}>
            {t('to.line')} <SquareArrowRight class="icon" size={14} aria-hidden="true" />
          </A>
        </div>
      )}
    </Show>
  )
}

/** `3 × te druk, beide huisartsen weg`. */
function Kinds(props: { readonly findings: readonly Finding[] }) {
  const kinds = createMemo(() => {
    const counts = new Map<string, number>()
    for (const { cause, rule } of props.findings) counts.set(cause ?? rule, (counts.get(cause ?? rule) ?? 0) + 1)
    return [...counts].map(([cause, count]) => (count > 1 ? `${count} × ${causeName(cause)}` : causeName(cause))).join(', ')
  })
  return <small>{kinds()}</small>
}
