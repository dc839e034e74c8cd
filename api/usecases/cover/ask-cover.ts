import { writeAudit } from '../../../db/audit.ts'
import { coverActions } from '../../../db/cover-log.ts'
import { answerRequest, lockRequest, saveRequest } from '../../../db/cover-requests.ts'
import { inTransaction, type Trx } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { answerBy } from '../../domain/cover/answer-by.ts'
import { swapFor } from '../../domain/cover/closure-change.ts'
import { type Code, sameCode } from '../../domain/model/code.ts'
import type { CoverRequest, RequestAnswer } from '../../domain/model/cover-request.ts'
import type { Practice } from '../../domain/model/practice.ts'
import type { Region } from '../../domain/model/region.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/refusal.ts'
import { coverFaults } from '../../domain/says/cover-faults.ts'
import type { Interval } from '../../domain/time/interval.ts'
import { carryOut, type CoverChanged, lockedRegion, tell } from './change-cover.ts'

export type AskOrder = Interval & { readonly practice: Code; readonly cover: Code }

/** Notes that a practice was asked to cover another, and until when an answer is waited for. Nothing is covered by a question. */
export async function askCover(deps: Deps, actor: Actor, order: AskOrder): Promise<Result<CoverRequest>> {
  if (!may(actor, 'change-cover')) return refuse({ code: 'not-allowed', action: 'change-cover' })
  const now = deps.now()
  if (order.from >= order.until) return refuseField('until', coverFaults.backwards)
  if (order.until <= now) return refuseField('until', coverFaults.over)
  const done = await inTransaction(deps.db, async (trx): Promise<Result<CoverRequest & { readonly version: number }>> => {
    const region = await lockedRegion(trx, actor)
    const practice = practiceIn(region, order.practice)
    const cover = practiceIn(region, order.cover)
    if (!practice) return refuse({ code: 'not-found' })
    if (!cover) return refuseField('cover', coverFaults.practice)
    if (cover === practice) return refuseField('cover', coverFaults.self)
    const request: CoverRequest = {
      ...{ id: deps.chance.id(), practice: practice.code, cover: cover.code, from: order.from, until: order.until },
      ...{ askedAt: now, askedBy: actor.name, answerBy: answerBy(order.from, region.policy, now), state: 'asked' },
    }
    if (!(await saveRequest(trx, actor.cooperative, request)))
      return refuse({ code: 'change-conflict', head: region.version, says: coverFaults.asked })
    await log(deps, trx, actor, coverActions.ask, request)
    return ok({ ...request, version: region.version })
  })
  if (!done.ok) return done
  const { version, ...request } = done.value
  tell(deps, actor, { version })
  return ok(request)
}

export type AnswerOrder = { readonly answer: RequestAnswer; readonly reason?: string | undefined }
export type CoverAnswered = { readonly request: CoverRequest; readonly change: CoverChanged | null }

/** Notes what a practice answered. Yes makes it the cover of every closure that touches the asked time, in the same moment. */
export async function answerCover(deps: Deps, actor: Actor, id: string, { answer, reason }: AnswerOrder): Promise<Result<CoverAnswered>> {
  if (!may(actor, 'change-cover')) return refuse({ code: 'not-allowed', action: 'change-cover' })
  const done = await inTransaction(deps.db, async (trx): Promise<Result<CoverAnswered & { readonly version: number }>> => {
    const region = await lockedRegion(trx, actor)
    const request = await lockRequest(trx, actor.cooperative, id)
    if (!request) return refuse({ code: 'not-found' })
    if (request.state !== 'asked') return refuse({ code: 'change-conflict', head: region.version, says: coverFaults.answered })
    const change = answer === 'yes' ? await nameAsked(deps, trx, actor, { region, request, reason }) : null
    if (change && !change.ok) return change
    const answered = { ...request, state: answer }
    await answerRequest(trx, actor.cooperative, { id, state: answer, at: deps.now(), by: actor.name })
    await log(deps, trx, actor, coverActions.answer, answered)
    return ok({ request: answered, change: change?.value ?? null, version: change?.value.version ?? region.version })
  })
  if (!done.ok) return done
  const { version, ...answered } = done.value
  tell(deps, actor, { version })
  return ok(answered)
}

type Naming = { readonly region: Region; readonly request: CoverRequest; readonly reason?: string | undefined }

/** Names the asked practice for the asked part of the closure it was asked for. */
async function nameAsked(deps: Deps, trx: Trx, actor: Actor, { region, request, reason }: Naming): Promise<Result<CoverChanged>> {
  const closure = practiceIn(region, request.practice)?.closures.find((one) => one.from < request.until && request.from < one.until)
  if (!closure) return refuse({ code: 'change-conflict', head: region.version, says: coverFaults.noClosure })
  const part = {
    from: request.from > closure.from ? request.from : closure.from,
    until: request.until < closure.until ? request.until : closure.until,
  }
  const was = { cover: closure.coverPractice, agreementUntil: closure.agreementUntil }
  const order = {
    do: 'name-cover',
    practice: request.practice,
    closure: closure.id,
    cover: request.cover,
    ...part,
    agreementUntil: null,
    was,
  } as const
  const swap = swapFor(region, order, deps.chance.id)
  return swap.ok ? carryOut(deps, trx, actor, { region, swap: swap.value, reason }) : swap
}

const practiceIn = (region: Region, code: Code): Practice | undefined => region.practices.find((one) => sameCode(one.code, code))

const log = async (deps: Deps, trx: Trx, actor: Actor, action: string, request: CoverRequest): Promise<void> =>
  writeAudit(trx, { id: deps.chance.id(), at: deps.now(), actor, action, subject: `cover-request ${request.id}`, after: request })
