import { For, Show } from 'solid-js'
import { createNaming } from './create-naming.ts'
import { t } from './words.ts'
import type { MentionProps } from './create-naming.ts'

/** A text in which an @ opens a list of names; arrows and Enter choose one. */
export function MentionField(props: MentionProps) {
  let field!: HTMLTextAreaElement
  const { listId, names, active, idOf, look, choose, onKey } = createNaming(props, () => field)
  return (
    <div class="mention-field">
      <textarea
        ref={(element) => {
          field = element
          props.ref(element)
        }}
        class="input"
        rows={4}
        maxLength={2000}
        value={props.text}
        aria-autocomplete="list"
        aria-controls={names().length > 0 ? listId : undefined}
        aria-activedescendant={active() ? idOf(active()!) : undefined}
        onInput={(event) => {
          props.onText(event.currentTarget.value)
          look()
        }}
        onKeyDown={onKey}
        {...props.tied}
      />
      <Show when={names().length > 0}>
        <div class="mention-names" role="listbox" id={listId} aria-label={t('mentions')}>
          <For each={names()}>
            {(named) => (
              <div
                role="option"
                id={idOf(named)}
                aria-selected={named === active()}
                onPointerDown={(event) => {
                  event.preventDefault()
                  choose(named)
                }}
              >
                {named.name}
              </div>
            )}
          </For>
        </div>
      </Show>
    </div>
  )
}
