import { Show } from 'solid-js'
import { phonePairs, telOf } from '../format.ts'
import type { Line } from './create-line.ts'
import { practiceIn } from './practice-in.ts'

/** The practice that must act, with its number. */
export function PracticeOwner(props: { readonly code: string; readonly line: Line }) {
  const practice = () => practiceIn(props.line.region(), props.code)
  return (
    <p>
      <b>{practice()?.name ?? props.code}</b>
      <Show when={practice()?.phone}>
        {(phone) => (
          <>
            <br />
            <a href={telOf(phone())}>{phonePairs(phone())}</a>
          </>
        )}
      </Show>
    </p>
  )
}
