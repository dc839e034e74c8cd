import { Show } from 'solid-js'
import { t } from './words.ts'

/** How a form ends: keep, leave, or take the entry away; what is wrong with all of it stands above. */
export function EntryEnds(props: {
  readonly fault: string | undefined
  readonly busy: boolean
  readonly onClose: () => void
  readonly onRemove?: (() => void) | undefined
}) {
  return (
    <>
      <Show when={props.fault}>
        <p class="fault" role="alert">
          {props.fault}
        </p>
      </Show>
      <div class="entry-ends">
        <button type="submit" class="btn primary" disabled={props.busy}>
          {t('save')}
        </button>
        <button type="button" class="btn" onClick={() => props.onClose()}>
          {t('cancel')}
        </button>
        <Show when={props.onRemove}>
          {(remove) => (
            <button type="button" class="btn quiet" onClick={() => remove()()}>
              {t('remove')}
            </button>
          )}
        </Show>
      </div>
    </>
  )
}
