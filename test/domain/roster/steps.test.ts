import { expect, test } from 'vitest'
import { type LoggedStep, mostSteps, stepsOf } from '../../../api/domain/roster/steps.ts'

const order = (step: string, undoes?: string): LoggedStep => ({
  step,
  at: '2026-10-01T08:00:00Z',
  changes: [{ do: 'lock', shift: step, position: 1 }],
  inverse: [{ do: 'unlock', shift: step, position: 1 }],
  ...(undoes === undefined ? {} : { undoes }),
})
const many = Array.from({ length: mostSteps + 1 }, (_, index) => order(`${index}`))
const names = (steps: readonly { readonly step: string }[]) => steps.map(({ step }) => step)

test('the way back has two hundred steps: of one more the first is left', () => {
  expect(names(stepsOf(many).done)).toEqual(names(many.slice(1)))
})

test('two hundred steps that went back all lie on the way forward, the last undone first', () => {
  const back = many.slice(1).map(({ step }) => order(`back of ${step}`, step))
  const { done, undone } = stepsOf([...many, ...back.reverse()])
  expect(done).toEqual([])
  expect(names(undone)).toEqual(names(back))
})
