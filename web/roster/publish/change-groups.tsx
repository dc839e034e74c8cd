import { createMemo, createSignal, For, Show } from 'solid-js'
import { dayShort } from '../../format.ts'
import { Segmented } from '../../ui/segmented.tsx'
import type { Desk } from '../desk.ts'
import type { PersonChange } from '../draft/differences.ts'
import { shortName } from '../grid/spoken.ts'
import { t as told } from '../versions/words.ts'
import { t as roster } from '../words.ts'
import { t } from './words.ts'
import type { Choice } from './create-choice.ts'
import { type AuthorOf, type ChangeGroup, type Grouping, groupings } from './groups.ts'
import { type DutiesOn, dutiesOnceOut, type PublishPart } from './part.ts'
import { type Stretch, stretchesOf } from './stretches.ts'
import { createPublishedDuties, Strip } from './strip.tsx'

const mostListed = 100
const fewGroups = 12

/** What readers see of somebody's days now, and once the part is published. */
type Sides = { readonly before: DutiesOn; readonly after: DutiesOn }

/** The changes by person, by author or by post; what is ticked goes along. */
export function ChangeGroups(props: {
  readonly desk: Desk
  readonly part: PublishPart
  readonly choice: Choice
  readonly mayChoose: boolean
}) {
  const nameOf = (key: string | null) => groupName(props.desk, props.choice.grouping(), key)
  const before = createPublishedDuties(() => props.desk)
  const sides = createMemo(
    (): Sides => ({
      before: before(),
      after: dutiesOnceOut(props.part, before(), props.desk.draft.dutiesOn),
    }),
  )
  return (
    <>
      <GroupTools {...props} />
      <div class="people">
        <For each={props.choice.groups().slice(0, mostListed)} fallback={<p class="side-fine">{t('nothing')}</p>}>
          {(group) => (
            <div class="group">
              <Show when={props.mayChoose}>
                <input
                  type="checkbox"
                  aria-label={told('pub.take', { name: nameOf(group.key) })}
                  checked={props.choice.isTicked(group)}
                  onChange={() => props.choice.toggle(group)}
                />
              </Show>
              <Group
                name={nameOf(group.key)}
                isOpen={props.choice.groups().length <= fewGroups}
                group={group}
                desk={props.desk}
                sides={sides()}
                authorOf={props.choice.authorOf()}
              />
            </div>
          )}
        </For>
        <Show when={props.choice.groups().length > mostListed}>
          <p class="side-more">{roster('more', { count: props.choice.groups().length - mostListed })}</p>
        </Show>
      </div>
    </>
  )
}

/** By what they are grouped, and all or none of them at once. */
function GroupTools(props: { readonly choice: Choice; readonly mayChoose: boolean }) {
  return (
    <div class="group-tools">
      <Segmented
        label={told('pub.grouping')}
        value={props.choice.grouping()}
        options={groupings.map((value) => ({ value, label: told(`pub.by.${value}`) }))}
        onChoose={props.choice.setGrouping}
      />
      <Show when={props.mayChoose}>
        <button type="button" class="btn quiet small" onClick={() => props.choice.tickAll()}>
          {told('pub.all')}
        </button>
        <button type="button" class="btn quiet small" onClick={() => props.choice.tickNone()}>
          {told('pub.none')}
        </button>
      </Show>
    </div>
  )
}

/** One group; its changes are made when it is opened. */
function Group(props: {
  readonly name: string
  readonly isOpen: boolean
  readonly group: ChangeGroup
  readonly desk: Desk
  readonly sides: Sides
  readonly authorOf: AuthorOf
}) {
  // How it begins; from there on it is opened and closed by hand.
  // eslint-disable-next-line solid/reactivity
  const [isOpen, setOpen] = createSignal(props.isOpen)
  const stretches = createMemo(() => stretchesOf(props.group.changes))
  return (
    <details open={isOpen()} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{props.name}</b>
        <span>{countsOf(props.group)}</span>
      </summary>
      <Show when={isOpen()}>
        <ul>
          <For each={props.group.changes}>
            {(change) => (
              <ChangeLine
                desk={props.desk}
                change={change}
                authorOf={props.authorOf}
                stretch={stretches().get(change)}
                sides={props.sides}
              />
            )}
          </For>
        </ul>
      </Show>
    </details>
  )
}

function groupName(desk: Desk, by: Grouping, key: string | null): string {
  if (key === null) return by === 'author' ? told('pub.author.unknown') : roster('changes.other')
  if (by === 'post') return desk.region().posts.find((post) => post.code === key)?.name ?? key
  return by === 'person' ? desk.draft.nameOf(key) : key
}

const countsOf = ({ changes }: ChangeGroup): string =>
  roster('changes.person', {
    plus: changes.filter((one) => one.sign === 'added').length,
    minus: changes.filter((one) => one.sign === 'removed').length,
  })

/** One change as before and after, with who made it and why. */
export function ChangeLine(props: {
  readonly desk: Desk
  readonly change: PersonChange
  readonly authorOf?: AuthorOf
  /** The days around it that are drawn, and what stands on them. */
  readonly stretch?: Stretch | undefined
  readonly sides?: Sides
}) {
  const author = () => props.authorOf?.(props.change.difference)
  const ends = (): readonly [string, string] | null => {
    const one = props.change.difference
    if (one.kind === 'holder') return [one.before ?? roster('word_open'), one.after ?? roster('word_open')]
    if (one.kind === 'retimed') return [`${one.before.start}–${one.before.end}`, `${one.shift.start}–${one.shift.end}`]
    if (one.kind === 'needed') return [String(one.before.needed), String(one.shift.needed)]
    return null
  }
  const kind = () => {
    const { kind: of } = props.change.difference
    return of === 'holder' ? '' : told(`diff.${of}`)
  }
  return (
    <li class={props.change.sign}>
      <span>
        {shortName(props.change.difference.shift, dayShort)} <Show when={kind()}>{(text) => <small>{text()}</small>}</Show>
        <Show when={author()}>
          {(one) => (
            <small class="by">
              {one().actor}
              {one().reason ? `: ${one().reason}` : ''}
            </small>
          )}
        </Show>
      </span>
      <Show when={ends()}>
        {(pair) => (
          <span class="before-after">
            <s>{pair()[0]}</s> → <b>{pair()[1]}</b>
          </span>
        )}
      </Show>
      <Show when={props.sides && props.stretch}>{(stretch) => <Strip stretch={stretch()} {...props.sides!} />}</Show>
    </li>
  )
}
