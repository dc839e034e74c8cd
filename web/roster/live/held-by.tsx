import './live.css'
import { type Colleague, firstName } from '../../live-here.ts'

/** The first name of whoever's cursor rests on a cell; the cell says it to the ear. */
export const HeldBy = (props: { readonly colleague: Colleague }) => (
  <span class="held-by" aria-hidden="true">
    {firstName(props.colleague.name)}
  </span>
)
