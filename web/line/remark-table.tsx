import { For, Show } from 'solid-js'
import type { Day } from '../../api/domain/time/instant.ts'
import { momentNear } from '../format.ts'
import { causeName } from '../i18n/common.ts'
import { language } from '../i18n/language.ts'
import { type ListProps, ListRow } from './list-row.tsx'
import { PracticeOwner } from './practice-owner.tsx'
import { todoOf } from './says.ts'
import { t } from './words.ts'

/** What the rules remark in a table of its own, below the gaps. */
export function RemarkTable(props: ListProps & { readonly today: Day }) {
  const zone = () => props.line.region().zone
  return (
    <Show when={props.line.picture().remarks.length > 0}>
      <section class="remark-list" aria-labelledby="line-remarks">
        <h2 id="line-remarks">{t('remark.heading', { count: props.line.picture().remarks.length })}</h2>
        <table class="table" aria-labelledby="line-remarks">
          <thead>
            <tr>
              <th scope="col">{t('list.practice')}</th>
              <th scope="col">{t('list.from')}</th>
              <th scope="col">{t('list.until')}</th>
              <th scope="col">{t('list.cause')}</th>
              <th scope="col">{t('remark.column')}</th>
              <th scope="col">{t('remark.todo')}</th>
              <th scope="col">{t('list.owner')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.line.picture().remarks}>
              {(remark) => {
                const { finding, practice } = remark
                return (
                  <tr>
                    <th scope="row">
                      <ListRow {...props} name={practice.name} code={practice.code} row={remark} />
                    </th>
                    <td data-label={t('list.from')}>{momentNear(finding.from, props.today, zone())}</td>
                    <td data-label={t('list.until')}>{momentNear(finding.until, props.today, zone())}</td>
                    <td data-label={t('list.cause')}>{causeName(finding.cause ?? '')}</td>
                    <td data-label={t('remark.column')}>{finding.says[language()]}</td>
                    <td data-label={t('remark.todo')}>{todoOf(finding.cause)}</td>
                    <td data-label={t('list.owner')}>
                      <PracticeOwner code={finding.who} line={props.line} />
                    </td>
                  </tr>
                )
              }}
            </For>
          </tbody>
        </table>
      </section>
    </Show>
  )
}
