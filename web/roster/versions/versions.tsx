import ArrowLeft from 'lucide-solid/icons/arrow-left'
import { createMemo, For, Show } from 'solid-js'
import type { RosterRevision } from '../../answers.ts'
import { dayIn, dayShort, momentNear } from '../../format.ts'
import { t as common } from '../../i18n/common.ts'
import { addDays } from '../../../api/domain/time/instant.ts'
import type { Desk } from '../desk.ts'
import { changesByPerson } from '../draft/differences.ts'
import { ChangeLine } from '../publish/change-groups.tsx'
import { t as roster } from '../words.ts'
import { createVersions, type Side } from './create-versions.ts'
import { t } from './words.ts'
import '../publish/publish.css'
import './versions.css'

const mostListed = 100

/** What was published of a roster: every version, two of them side by side, and the way back to one. */
export function Versions(props: { readonly desk: Desk; readonly onClose: () => void }) {
  return (
    <Show when={props.desk.draft.published()} fallback={<p class="side-fine">{common('loading')}</p>}>
      <Page desk={props.desk} onClose={props.onClose} />
    </Show>
  )
}

function Page(props: { readonly desk: Desk; readonly onClose: () => void }) {
  const made = createVersions(() => props.desk)
  const list = () => made.versions.latest ?? []
  const compare = (revision: number) => {
    made.setFrom(revision)
    made.setTo('draft')
  }
  return (
    <div class="publish versions">
      <header>
        <button type="button" class="btn" onClick={() => props.onClose()}>
          <ArrowLeft size={15} aria-hidden="true" /> {roster('back')}
        </button>
        <h1>{t('versions.title')}</h1>
      </header>
      <Show when={props.desk.draft.published()!.revision !== null} fallback={<p>{t('versions.none')}</p>}>
        <div class="publish-columns">
          <section class="card" aria-labelledby="versions-compare">
            <header>
              <h2 id="versions-compare">{t('versions.compare')}</h2>
              <SideChoice label={t('versions.from')} list={list()} value={made.from()} onChoose={made.setFrom} />
              <SideChoice label={t('versions.to')} list={list()} value={made.to()} onChoose={made.setTo} />
            </header>
            <Differences desk={props.desk} made={made} />
          </section>
          <section class="card" aria-labelledby="versions-list">
            <header>
              <h2 id="versions-list">{t('versions.list')}</h2>
            </header>
            <p class="side-fine">{t('versions.restore.what')}</p>
            <ol class="version-list">
              <For each={list()}>
                {(one) => (
                  <li>
                    <VersionLine desk={props.desk} version={one} />
                    <div>
                      <button type="button" class="btn small" onClick={() => compare(one.revision)}>
                        {t('versions.compare')}
                      </button>
                      <button type="button" class="btn small" onClick={() => void made.restore(one.revision)}>
                        {t('versions.restore', { revision: one.revision })}
                      </button>
                    </div>
                  </li>
                )}
              </For>
            </ol>
          </section>
        </div>
      </Show>
    </div>
  )
}

function SideChoice(props: {
  readonly label: string
  readonly list: readonly RosterRevision[]
  readonly value: Side
  readonly onChoose: (side: Side) => void
}) {
  const choose = (text: string) => props.onChoose(text === 'draft' ? 'draft' : Number(text))
  return (
    <label class="side-choice">
      {props.label}{' '}
      <select class="input" onChange={(event) => choose(event.currentTarget.value)}>
        <option value="draft" selected={props.value === 'draft'}>
          {t('versions.draft')}
        </option>
        <For each={props.list}>
          {(one) => (
            <option value={String(one.revision)} selected={props.value === one.revision}>
              {t('versions.of', { revision: one.revision })}
            </option>
          )}
        </For>
      </select>
    </label>
  )
}

/** Who published what and why. */
function VersionLine(props: { readonly desk: Desk; readonly version: RosterRevision }) {
  const zone = () => props.desk.region().zone
  const when = () => momentNear(props.version.at, dayIn(props.desk.now(), zone()), zone())
  const what = () => {
    const { shifts, posts } = props.version
    if (shifts !== undefined) return t('versions.shifts', { count: shifts })
    const all = props.desk.region().posts
    const names = all.filter((post) => posts.includes(post.code)).map((post) => post.name)
    const days = `${dayShort(props.version.from)} – ${dayShort(addDays(props.version.until, -1))}`
    return posts.length < all.length ? `${t('versions.part', { posts: names.join(', ') })}, ${days}` : days
  }
  return (
    <>
      <b>{t('versions.of', { revision: props.version.revision })}</b>
      <small>
        <time datetime={props.version.at}>{when()}</time>, {props.version.actor}
      </small>
      <small>
        {t('versions.changed', { count: props.version.changed })}, {what()}
      </small>
      <Show when={props.version.reason}>{(reason) => <q>{reason()}</q>}</Show>
    </>
  )
}

function Differences(props: { readonly desk: Desk; readonly made: ReturnType<typeof createVersions> }) {
  const people = createMemo(() => changesByPerson(props.made.differences()?.known ?? []))
  return (
    <Show when={props.made.differences()} fallback={<p class="side-fine">{common('loading')}</p>}>
      {(differences) => (
        <>
          <p class="side-fine" role="status">
            {differences().known.length === 0 ? t('versions.same') : t('versions.differ', { count: differences().known.length })}
            <Show when={differences().newer > 0}> {t('versions.newer', { count: differences().newer })}</Show>
          </p>
          <div class="people">
            <For each={people().slice(0, mostListed)}>
              {([code, changes]) => (
                <details open={people().length <= 12}>
                  <summary>
                    <b>{code === null ? roster('changes.other') : props.desk.draft.nameOf(code)}</b>
                    <span>
                      {roster('changes.person', {
                        plus: changes.filter((one) => one.sign === 'added').length,
                        minus: changes.filter((one) => one.sign === 'removed').length,
                      })}
                    </span>
                  </summary>
                  <ul>
                    <For each={changes}>{(change) => <ChangeLine desk={props.desk} change={change} />}</For>
                  </ul>
                </details>
              )}
            </For>
          </div>
          <Show when={people().length > mostListed}>
            <p class="side-more">{roster('more', { count: people().length - mostListed })}</p>
          </Show>
        </>
      )}
    </Show>
  )
}
