import { createUniqueId, type JSX, Show } from 'solid-js'

type Tied = { readonly id: string; readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': boolean | undefined }

/** A label, an input, a hint and what is wrong with it, tied together for a screen reader. */
export function Field(props: {
  readonly label: string
  readonly hint?: string | undefined
  readonly fault?: string | undefined
  readonly children: (tied: Tied) => JSX.Element
}) {
  const id = createUniqueId()
  const tied: Tied = {
    id,
    get 'aria-describedby'() {
      const parts = [props.fault ? `${id}-fault` : '', props.hint ? `${id}-hint` : ''].filter(Boolean)
      return parts.length > 0 ? parts.join(' ') : undefined
    },
    get 'aria-invalid'() {
      return props.fault ? true : undefined
    },
  }
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.children(tied)}
      <Show when={props.hint}>
        <span class="hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      </Show>
      <Show when={props.fault}>
        <span class="fault" id={`${id}-fault`} role="alert">
          {props.fault}
        </span>
      </Show>
    </div>
  )
}
