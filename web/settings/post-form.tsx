import { For, Show, untrack } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Post } from '../../api/domain/model/post.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { EntryChange } from '../../api/domain/model/region-change.ts'
import { createEntry } from '../create-entry.ts'
import type { RegionDesk } from '../region-desk.ts'
import { Field } from '../ui/field.tsx'
import { EntryForm } from './entry-form.tsx'
import { t } from './words.ts'

type Entered = {
  code: string
  name: string
  place: string
  phone: string
  partnerPhone: string
  leadHours: string
  roleOrder: string
  contacts: { label: string; phone: string }[]
}

type FieldName = 'code' | 'name' | 'place' | 'phone' | 'partnerPhone' | 'leadHours' | 'roleOrder'

function enteredOf(post: Post | null): Entered {
  return {
    code: post?.code ?? '',
    name: post?.name ?? '',
    place: post?.place ?? '',
    phone: post?.phone ?? '',
    partnerPhone: post?.partnerPhone ?? '',
    leadHours: post?.leadHours === undefined ? '' : String(post.leadHours),
    roleOrder: (post?.roleOrder ?? []).join(', '),
    contacts: [...(post?.contacts ?? [])].sort((a, b) => a.order - b.order).map(({ label, phone }) => ({ label, phone })),
  }
}

/** The post that the fields mean; an empty field is one it does not have. Whom to call is numbered from 1, in the order shown. */
function postOf({ code, name, place, phone, partnerPhone, leadHours, roleOrder, contacts }: Entered): Post {
  const roles = roleOrder
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
  const told = { place: place.trim(), phone: phone.trim(), partnerPhone: partnerPhone.trim() }
  const given = Object.fromEntries(Object.entries(told).filter(([, text]) => text !== ''))
  return {
    ...{ code: code.trim(), name: name.trim(), ...given },
    ...(leadHours.trim() === '' ? {} : { leadHours: Number(leadHours.replace(',', '.')) }),
    ...(roles.length === 0 ? {} : { roleOrder: roles }),
    contacts: contacts.map(({ label, phone: number }, index) => ({ order: index + 1, label: label.trim(), phone: number.trim() })),
  }
}

/** A post in its fields. */
export function PostForm(props: {
  readonly region: Region
  readonly post: Post | null
  readonly desk: RegionDesk
  readonly onClose: () => void
}) {
  const [entered, set] = createStore<Entered>(untrack(() => enteredOf(props.post)))
  const change = (): EntryChange => {
    const now = postOf(entered)
    return props.post ? { entry: 'post', code: props.post.code, was: props.post, now } : { entry: 'post', code: now.code, was: null, now }
  }
  const entry = createEntry({
    region: () => props.region,
    changes: () => [change()],
    desk: untrack(() => props.desk),
    onDone: () => props.onClose(),
  })
  const input = (name: FieldName, hint?: string) => (
    <Field label={t(`field.${name}`)} fault={entry.faultAt(name)} hint={hint}>
      {(tied) => <input {...tied} class="input" value={entered[name]} onInput={(event) => set(name, event.currentTarget.value)} />}
    </Field>
  )
  const remove = (post: Post) => entry.send([{ entry: 'post', code: post.code, was: post, now: null }])
  return (
    <EntryForm
      kind="post"
      code={props.post?.code ?? null}
      entry={entry}
      desk={props.desk}
      onClose={props.onClose}
      onSave={entry.save}
      onRemove={props.post ? () => void remove(props.post!) : undefined}
    >
      <div class="entry-fields">
        <Show when={!props.post}>{input('code')}</Show>
        {input('name')}
        {input('place')}
        {input('phone')}
        {input('partnerPhone')}
        {input('leadHours', t('hint.leadHours'))}
        {input('roleOrder', t('hint.roleOrder'))}
      </div>
      <Contacts contacts={entered.contacts} set={(contacts) => set('contacts', contacts)} faultAt={entry.faultAt} />
    </EntryForm>
  )
}

type ContactsProps = {
  readonly contacts: Entered['contacts']
  readonly set: (contacts: Entered['contacts']) => void
  readonly faultAt: (path: string) => string | undefined
}

function Contacts(props: ContactsProps) {
  const put = (at: number, change: Partial<Entered['contacts'][number]>) =>
    props.set(props.contacts.map((one, index) => (index === at ? { ...one, ...change } : one)))
  const up = (at: number) => props.set(props.contacts.toSpliced(at - 1, 2, props.contacts[at]!, props.contacts[at - 1]!))
  return (
    <fieldset class="rows">
      <legend>{t('posts.contacts')}</legend>
      <For each={props.contacts.map((_, index) => index)}>
        {(index) => (
          <div>
            <Field label={t('contact.label')} fault={props.faultAt(`contacts.${index}.label`)}>
              {(tied) => (
                <input
                  {...tied}
                  class="input"
                  value={props.contacts[index]?.label}
                  onChange={(event) => put(index, { label: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={t('contact.phone')} fault={props.faultAt(`contacts.${index}.phone`)}>
              {(tied) => (
                <input
                  {...tied}
                  class="input"
                  type="tel"
                  value={props.contacts[index]?.phone}
                  onChange={(event) => put(index, { phone: event.currentTarget.value })}
                />
              )}
            </Field>
            <span class="entry-ends">
              <button type="button" class="btn" disabled={index === 0} onClick={() => up(index)}>
                {t('contact.up')}
              </button>
              <button
                type="button"
                class="btn quiet"
                aria-label={t('contact.remove', { label: props.contacts[index]?.label ?? '' })}
                onClick={() => props.set(props.contacts.toSpliced(index, 1))}
              >
                {t('remove')}
              </button>
            </span>
          </div>
        )}
      </For>
      <button type="button" class="btn" onClick={() => props.set([...props.contacts, { label: '', phone: '' }])}>
        {t('add')}
      </button>
    </fieldset>
  )
}
