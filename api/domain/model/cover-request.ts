import type { Instant } from '../time/instant.ts'
import type { Code } from './code.ts'

export const requestAnswers = ['yes', 'no', 'withdrawn'] as const
export type RequestAnswer = (typeof requestAnswers)[number]

/** A practice that was asked to cover another during `[from, until)`; it covers nothing until it said yes. */
export type CoverRequest = {
  readonly id: string
  readonly practice: Code
  readonly cover: Code
  readonly from: Instant
  readonly until: Instant
  readonly askedAt: Instant
  readonly askedBy: string
  /** Until when an answer is waited for. */
  readonly answerBy: Instant
  readonly state: 'asked' | RequestAnswer
}
