import { createMemo, type JSX } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Template } from '../../../api/domain/model/template.ts'
import { addDays } from '../../../api/domain/time/instant.ts'
import { dateShort } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { type EntryColumn, EntryTable } from '../entry-table.tsx'
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
  const entries = createMemo(() =>
    props.region.templates
      .filter(({ post }) => post === props.post)
      .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.role < b.role ? -1 : 1)),
  )
  return (
    <EntryTable
      search={t('search')}
      none={t('none')}
      entries={entries()}
      columns={columns()}
      textOf={(one) => `${one.code} ${roleName(one.role)} ${weekdaysText(one.weekdays)} ${one.start} ${one.end}`}
      isOpen={({ code }) => props.edited !== 'new' && props.edited?.code === code}
      onOpen={props.onEdit}
      form={props.form}
    />
  )
}

const columns = (): readonly [EntryColumn<Template>, ...EntryColumn<Template>[]] => [
  { label: t('field.role'), cell: ({ role }) => roleName(role) },
  {
    label: t('field.weekdays'),
    cell: ({ weekdays, everyWeeks }) => `${weekdaysText(weekdays)}${everyWeeks > 1 ? ` · ${t('every', { count: everyWeeks })}` : ''}`,
  },
  { label: t('times'), cell: ({ start, end }) => `${briefTime(start)}–${briefTime(end)}` },
  { label: t('field.needed'), cell: ({ needed }) => needed, isNumber: true },
  { label: t('field.holidays'), cell: ({ holidays }) => t(`holidays.${holidays}`) },
  { label: t('valid'), cell: validText },
  { label: t('field.code'), cell: ({ code }) => code },
]

function validText({ from, until }: Template): string {
  const through = until === null ? null : addDays(until, -1)
  if (from === null && through === null) return t('always')
  if (through === null) return t('since', { from: dateYear(from!) })
  return from === null ? t('through', { through: dateYear(through) }) : `${dateYear(from)} – ${dateYear(through)}`
}

const dateYear = (day: string): string => `${dateShort(day)} ${day.slice(0, 4)}`
