import { For } from 'solid-js'
import type { Region } from '../../../api/domain/model/region.ts'
import { weekdayName } from '../demand/weekdays.tsx'
import { t } from '../words.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Field } from '../../ui/field.tsx'
import { type EnteredLink, freshLink, weekdays } from './practice-values.ts'

type FaultAt = (path: string) => string | undefined

/** The weekly hours, a line of times for each day. */
export function HoursFields(props: {
  readonly hours: readonly string[]
  readonly set: (index: number, text: string) => void
  readonly faultAt: FaultAt
}) {
  const copy = () => [1, 2, 3, 4].forEach((index) => props.set(index, props.hours[0]!))
  return (
    <fieldset class="rows">
      <legend>{t('field.hours')}</legend>
      <p class="hint">{t('hours.hint')}</p>
      <div class="entry-fields">
        <For each={weekdays}>
          {(weekday, index) => (
            <Field label={weekdayName(weekday)} fault={props.faultAt(`hours.${index()}`)}>
              {(tied) => (
                <input
                  {...tied}
                  class="input"
                  value={props.hours[index()]}
                  onChange={(event) => props.set(index(), event.currentTarget.value)}
                />
              )}
            </Field>
          )}
        </For>
      </div>
      <button type="button" class="btn small" onClick={copy}>
        {t('hours.copy')}
      </button>
    </fieldset>
  )
}

type LinkProps = {
  readonly links: readonly EnteredLink[]
  readonly region: Region
  readonly set: (links: EnteredLink[]) => void
  readonly faultAt: FaultAt
}

/** Which post answers outside the hours, from when to when; at night perhaps another. */
export function LinkFields(props: LinkProps) {
  return (
    <fieldset class="rows">
      <legend>{t('field.links')}</legend>
      <For each={props.links.map((_, index) => index)}>{(index) => <LinkLine {...props} index={index} />}</For>
      <button type="button" class="btn" onClick={() => props.set([...props.links, freshLink(props.region.posts[0]?.code ?? '')])}>
        {t('add')}
      </button>
    </fieldset>
  )
}

function LinkLine(props: LinkProps & { readonly index: number }) {
  const link = () => props.links[props.index]!
  const put = (change: Partial<EnteredLink>) => props.set(props.links.map((one, at) => (at === props.index ? { ...one, ...change } : one)))
  const fault = (field: string) => props.faultAt(`links.${props.index}.${field}`)
  const postChoice = (name: 'post' | 'nightPost') => (
    <ChoiceField
      label={t(`link.${name}`)}
      fault={fault(name)}
      value={link()[name]}
      choices={[
        ...(name === 'nightPost' ? [{ value: '', label: t('link.none') }] : []),
        ...props.region.posts.map(({ code, name: label }) => ({ value: code, label })),
      ]}
      onChange={(post) => put({ [name]: post })}
    />
  )
  const input = (name: 'nightFrom' | 'nightUntil' | 'from' | 'through', type: string) => (
    <Field label={t(`link.${name}`)} fault={fault(name === 'through' ? 'until' : name)}>
      {(tied) => (
        <input {...tied} class="input" type={type} value={link()[name]} onChange={(event) => put({ [name]: event.currentTarget.value })} />
      )}
    </Field>
  )
  return (
    <div>
      {postChoice('post')}
      {postChoice('nightPost')}
      {input('nightFrom', 'time')}
      {input('nightUntil', 'time')}
      {input('from', 'date')}
      {input('through', 'date')}
      <button
        type="button"
        class="btn quiet"
        aria-label={t('link.remove')}
        onClick={() => props.set(props.links.filter((_, at) => at !== props.index))}
      >
        {t('remove')}
      </button>
    </div>
  )
}
