import { type Choice, Choices } from './choices.tsx'
import { Field } from './field.tsx'
import './entry.css'

/** One of a few, with its label and what is wrong with it. */
export function ChoiceField(props: {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly fault?: string | undefined
  readonly onChange: (value: string) => void
}) {
  return (
    <Field label={props.label} fault={props.fault}>
      {(tied) => <Choices tied={tied} value={props.value} choices={props.choices} onChange={props.onChange} />}
    </Field>
  )
}
