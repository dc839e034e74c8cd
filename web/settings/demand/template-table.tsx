import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import { plain } from '../../../api/domain/model/letters.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Template } from '../../../api/domain/model/template.ts'
import { addDays } from '../../../api/domain/time/instant.ts'
import { dateShort } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { Search } from '../search.tsx'
import { briefTime } from './week-rows.ts'
import { weekdaysText } from './weekdays.tsx'
import { t } from './words.ts'

type TableProps = {
  readonly region: Region
  readonly post: Code
  readonly edited: Template | 'new' | null
  readonly onEdit: (template: Template | null) => void
  readonly form: (template: Template) => JSX.Element
}

/** The templates of a post; Enter opens one in its row. */
export function TemplateTable(props: TableProps) {
  const [sought, setSought] = createSignal('')
  const shown = createMemo(() => {
    const words = plain(sought()).split(/\s+/).filter(Boolean)
    return props.region.templates
      .filter((one) => one.post === props.post && words.every((word) => plain(searched(one)).includes(word)))
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.role < b.role ? -1 : 1))
  })
  const isEdited = (code: Code) => props.edited !== 'new' && props.edited?.code === code
  return (
    <section class="card">
      <Search label={t('search')} count={shown().length} onSearch={setSought} />
      <div class="scroll-x">
        <table class="table entries">
          <thead>
            <tr>
              <th scope="col">{t('field.role')}</th>
              <th scope="col">{t('field.weekdays')}</th>
              <th scope="col">{t('times')}</th>
              <th scope="col" class="number">
                {t('field.needed')}
              </th>
              <th scope="col">{t('field.holidays')}</th>
              <th scope="col">{t('valid')}</th>
              <th scope="col">{t('field.code')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()} fallback={<NoRows />}>
              {(template) => (
                <>
                  <Line template={template} isOpen={isEdited(template.code)} onEdit={props.onEdit} />
                  <Show when={isEdited(template.code)}>
                    <tr>
                      <td colspan="7">{props.form(template)}</td>
                    </tr>
                  </Show>
                </>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  )
}

const NoRows = () => (
  <tr>
    <td colspan="7">{t('none')}</td>
  </tr>
)

const searched = (one: Template): string => `${one.code} ${roleName(one.role)} ${weekdaysText(one.weekdays)} ${one.start} ${one.end}`

function Line(props: { readonly template: Template; readonly isOpen: boolean; readonly onEdit: (template: Template | null) => void }) {
  const one = () => props.template
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          class="entry-open"
          aria-expanded={props.isOpen}
          onClick={() => props.onEdit(props.isOpen ? null : props.template)}
        >
          {roleName(one().role)}
        </button>
      </th>
      <td>
        {weekdaysText(one().weekdays)}
        <Show when={one().everyWeeks > 1}> · {t('every', { count: one().everyWeeks })}</Show>
      </td>
      <td>
        {briefTime(one().start)}–{briefTime(one().end)}
      </td>
      <td class="number">{one().needed}</td>
      <td>{t(`holidays.${one().holidays}`)}</td>
      <td>{validText(one())}</td>
      <td>{one().code}</td>
    </tr>
  )
}

function validText({ from, until }: Template): string {
  const through = until === null ? null : addDays(until, -1)
  if (from === null && through === null) return t('always')
  if (through === null) return t('since', { from: dateYear(from!) })
  return from === null ? t('through', { through: dateYear(through) }) : `${dateYear(from)} – ${dateYear(through)}`
}

const dateYear = (day: string): string => `${dateShort(day)} ${day.slice(0, 4)}`
