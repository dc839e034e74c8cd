import { useSearchParams } from '@solidjs/router'
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Template } from '../../../api/domain/model/template.ts'
import { addDays, type Day, isDay, weekdayOf } from '../../../api/domain/time/instant.ts'
import { dayIn } from '../../format.ts'
import { createRegionDesk } from '../../region-desk.ts'
import { NewRosterForm } from '../new-roster.tsx'
import { SettingsShell } from '../shell.tsx'
import { createClock } from '../../ui/clock.ts'
import { createPasting, type Pasting } from '../../ui/create-pasting.ts'
import { Field } from '../../ui/field.tsx'
import { PasteButton, PasteDialog } from '../../ui/paste-dialog.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { HolidaysView } from './holidays-view.tsx'
import { TemplateForm } from './template-form.tsx'
import { TemplateTable } from './template-table.tsx'
import { freshTemplate } from './template-values.ts'
import { WeekPicture } from './week-picture.tsx'
import { t } from './words.ts'

/** How many are needed when: the templates of a post, drawn as a week, and the holidays that bear on them. */
export function DemandPage() {
  const [params, setParams] = useSearchParams<{ post: string; view: string; from: string }>()
  const isHolidays = () => params.view === 'holidays'
  return (
    <SettingsShell title={t(isHolidays() ? 'title.holidays' : 'title')} here={isHolidays() ? 'holidays' : 'demand'}>
      {(region) => (
        <Switch fallback={<p class="note">{t('noPosts')}</p>}>
          <Match when={isHolidays()}>
            <HolidaysView region={region()} />
          </Match>
          <Match when={region().posts.length > 0}>
            <Demand region={region()} post={params.post} from={params.from} show={(change) => setParams(change, { replace: true })} />
          </Match>
        </Switch>
      )}
    </SettingsShell>
  )
}

type DemandProps = {
  readonly region: Region
  readonly post: string | undefined
  readonly from: string | undefined
  readonly show: (change: { readonly post?: string; readonly from?: string }) => void
}

function Demand(props: DemandProps) {
  const now = createClock()
  const desk = createRegionDesk(() => props.region)
  const pasting = createPasting(['templates'])
  const [edited, setEdited] = createSignal<Template | 'new' | null>(null)
  const [making, setMaking] = createSignal(false)
  const post = createMemo(() => props.region.posts.find(({ code }) => code === props.post) ?? props.region.posts[0]!)
  const today = createMemo(() => dayIn(now(), props.region.zone))
  const monday = createMemo(() => {
    const from = props.from && isDay(props.from) ? props.from : addDays(today(), 7)
    return addDays(from, 1 - weekdayOf(from))
  })
  const form = (template: Template | null) => (
    <TemplateForm
      {...{ region: props.region, template, start: template ?? freshTemplate(props.region, post().code), monday: monday() }}
      {...{ now: now(), desk, onClose: () => setEdited(null) }}
    />
  )
  return (
    <>
      <Tools
        {...props}
        post={post().code}
        monday={monday()}
        pasting={pasting}
        onMake={() => setMaking(true)}
        onNew={() => setEdited('new')}
      />
      <section class="card padded">
        <WeekPicture region={props.region} post={post().code} monday={monday()} caption={t('picture', { post: post().name })} />
        <p class="hint">{t('picture.hint')}</p>
      </section>
      <Show when={edited() === 'new'}>
        <section class="card padded" aria-label={t('new')}>
          {form(null)}
        </section>
      </Show>
      <TemplateTable region={props.region} post={post().code} edited={edited()} onEdit={setEdited} form={form} />
      <PasteDialog pasting={pasting} />
      <Show when={making()}>
        <NewRosterForm today={today()} desk={desk} onClose={() => setMaking(false)} />
      </Show>
    </>
  )
}

type ToolProps = Pick<DemandProps, 'region' | 'show'> & {
  readonly post: Code
  readonly monday: Day
  readonly pasting: Pasting
  readonly onMake: () => void
  readonly onNew: () => void
}

/** Which post and week are in view, and what can be made. */
function Tools(props: ToolProps) {
  return (
    <div class="settings-tools">
      <Segmented
        label={t('field.post')}
        options={props.region.posts.map(({ code, name }) => ({ value: code, label: name }))}
        value={props.post}
        onChoose={(code) => props.show({ post: code })}
      />
      <Field label={t('week')}>
        {(tied) => (
          <input
            {...tied}
            class="input"
            type="date"
            value={props.monday}
            onChange={(event) => props.show({ from: event.currentTarget.value })}
          />
        )}
      </Field>
      <span class="spring" />
      <PasteButton pasting={props.pasting} />
      <button type="button" class="btn" onClick={() => props.onMake()}>
        {t('roster.make')}
      </button>
      <button type="button" class="btn primary" onClick={() => props.onNew()}>
        {t('new')}
      </button>
    </div>
  )
}
