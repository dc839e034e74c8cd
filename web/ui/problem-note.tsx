import { t } from '../i18n/common.ts'
import { problemIn } from '../client.ts'
import { refusalText } from '../refusal-text.ts'
import './problem-note.css'

/** A failed question inside a screen: the sentence and a way to ask again. */
export function ProblemNote(props: { readonly error: unknown; readonly again: () => void }) {
  return (
    <div class="note bad problem-note" role="alert">
      <p>{refusalText(problemIn(props.error))}</p>
      <button type="button" class="btn" onClick={() => props.again()}>
        {t('error.again')}
      </button>
    </div>
  )
}
