import type { Code } from '../../api/domain/model/code.ts'
import type { CoverOrder } from '../../api/domain/model/cover-order.ts'
import type { CoverRequest, RequestAnswer } from '../../api/domain/model/cover-request.ts'
import type { Interval } from '../../api/domain/time/interval.ts'
import type { CoverChanged } from '../answers.ts'
import type { Answer } from '../client.ts'

/** The way to the server, and to whoever looks: a test gives its own. */
export type RepairWays = {
  readonly change: (order: CoverOrder, reason?: string) => Promise<Answer<CoverChanged>>
  readonly undo: (id: string) => Promise<Answer<CoverChanged>>
  readonly ask: (order: Interval & { readonly practice: Code; readonly cover: Code }) => Promise<Answer<CoverRequest>>
  readonly answer: (id: string, answer: RequestAnswer, reason?: string) => Promise<Answer<{ readonly change: CoverChanged | null }>>
  /** After a change everything that was read is read again. */
  readonly changed: () => Promise<unknown>
  readonly say: (text: string, undo?: () => void) => void
}
