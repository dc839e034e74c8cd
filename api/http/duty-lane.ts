import { createHash } from 'node:crypto'
import type { Actor } from '../domain/access/actor.ts'
import { may } from '../domain/access/may.ts'
import { postsOf } from '../domain/access/visible-to.ts'
import { type DutySource, findPost, visibleDuty } from '../domain/cover/duty-facts.ts'
import type { Code } from '../domain/model/code.ts'
import { ok, type Refusal, type Result, refuse } from '../domain/refusal.ts'
import type { RequestRefusal } from '../domain/says/refusals.ts'
import { type Instant, minuteOf } from '../domain/time/instant.ts'
import type { DutyFactsSource } from './duty-source.ts'
import { holdsTag } from './etag.ts'
import { baseline, privateAnswer } from './headers.ts'
import type { TokenMemo } from './tokens.ts'

/** An answer that only has to be written. */
export type ReadyAnswer = { readonly status: 200 | 304; readonly headers: readonly string[]; readonly body: Buffer | null }

/** A duty answer as text, with its tag. */
export type DutyText = { readonly text: string; readonly tag: string; readonly source: DutySource; readonly ageSeconds: number }

export type DutyLane = {
  /** The ready answer to a request a board repeats: known token, one post, no `at`; null is the ordinary way. */
  quick(method: string, url: string, authorization: string | undefined, ifNoneMatch: string | undefined): ReadyAnswer | null
  one(actor: Actor, post: Code, at: Instant | null, url?: string): Promise<Result<DutyText> | Away>
  all(actor: Actor, at: Instant | null): Promise<Result<DutyText> | Away>
}

/** The database does not answer and there is no snapshot. */
type Away = { readonly ok: false; readonly refusal: { readonly code: Extract<RequestRefusal, 'unavailable'> } }
const away: Away = { ok: false, refusal: { code: 'unavailable' } }
const notFound: Refusal = { code: 'not-found' }

/** The part of a body that stands from `from` until `until`, with the body of the last second it was asked in. */
type Ready = {
  readonly version: string
  readonly from: Instant
  readonly until: Instant
  readonly head: string
  readonly tail: string
  readonly tag: string
  second: Instant
  body: Buffer
  headers: readonly string[]
}

const jsonType = 'application/json'
const fixedHeaders: readonly string[] = [...baseline, ...privateAnswer].flat().concat('Content-Type', jsonType)
const mostReady = 2_000
const bearer = 'Bearer '

/**
 * The short way of `GET /api/duty`: a token known for seconds, frozen headers, and a body that is
 * made once per post and boundary; per second only its clock is written anew.
 */
export function createDutyLane(source: DutyFactsSource, memo: TokenMemo, now: () => Instant): DutyLane {
  const ready = new Map<string, Ready>()

  function quick(method: string, url: string, authorization: string | undefined, ifNoneMatch: string | undefined): ReadyAnswer | null {
    if (method !== 'GET' || authorization === undefined || !authorization.startsWith(bearer)) return null
    const actor = memo.known(authorization.slice(bearer.length))
    if (actor === null) return null
    const entry = ready.get(`${eyesOf(actor)} ${url}`)
    const confirmed = entry === undefined ? null : source.confirmed(actor.cooperative)
    if (entry === undefined || confirmed === null || confirmed.version !== entry.version) return null
    const at = now()
    if (at < entry.from || at >= entry.until) return null
    if (holdsTag(ifNoneMatch, entry.tag)) return { status: 304, headers: [...fixedHeaders, 'ETag', entry.tag], body: null }
    if (entry.second !== at) refresh(entry, at, confirmed.asOf)
    return { status: 200, headers: entry.headers, body: entry.body }
  }

  async function one(actor: Actor, code: Code, given: Instant | null, url?: string): Promise<Result<DutyText> | Away> {
    const at = given ?? now()
    const sourced = await factsFor(actor, code, at)
    if (sourced === null) return away
    const { facts, source: from, duty } = sourced
    if (duty === null) return refuse(notFound)
    const { head, tail, tag } = piecesOf(duty, from)
    if (from === 'live' && given === null && url !== undefined) {
      if (ready.size >= mostReady) ready.clear()
      const until = duty.nextChange ?? facts.until
      const entry: Ready = { version: facts.version, from: at, until, head, tail, tag, second: '', body: Buffer.alloc(0), headers: [] }
      ready.set(`${eyesOf(actor)} ${url}`, entry)
    }
    const ageSeconds = ageOf(facts.asOf, now())
    return ok({ text: joined(head, tail, at, facts.asOf, ageSeconds), tag, source: from, ageSeconds })
  }

  async function all(actor: Actor, given: Instant | null): Promise<Result<DutyText> | Away> {
    const at = given ?? now()
    const first = await source.read(actor.cooperative, at)
    if (first === null) return away
    const bounds = postsOf(actor)
    const posts = first.facts.region.posts.filter((post) => bounds === 'all' || findIn(bounds, post.code))
    const answers: DutyText[] = []
    for (const post of posts) {
      const answer = await one(actor, post.code, at)
      if (!answer.ok) return answer
      answers.push(answer.value)
    }
    const text = `{"zone":${JSON.stringify(first.facts.region.zone)},"posts":[${answers.map((answer) => answer.text).join(',')}]}`
    const tag = tagOf(answers.map((answer) => answer.tag).join())
    return ok({ text, tag, source: first.source, ageSeconds: Math.max(0, ...answers.map((answer) => answer.ageSeconds)) })
  }

  /** The facts of a window that reaches as far as the next change does. */
  async function factsFor(actor: Actor, code: Code, at: Instant) {
    const near = await source.read(actor.cooperative, at)
    if (near === null) return null
    const duty = visibleDuty(near.facts, actor, code, at)
    const reaches = duty === null || (duty.nextChange !== null && duty.nextChange <= near.facts.until)
    if (reaches || near.source === 'snapshot') return { ...near, duty }
    const wide = await source.read(actor.cooperative, at, true)
    return wide === null ? null : { ...wide, duty: visibleDuty(wide.facts, actor, findPost(wide.facts.region, code)?.code ?? code, at) }
  }

  return { quick, one, all }
}

const findIn = (codes: readonly Code[], code: Code) => codes.some((one) => one.toLowerCase() === code.toLowerCase())

const tagOf = (text: string) => `W/"${createHash('sha1').update(text).digest('base64url')}"`

/** What an actor's answers depend on: equal eyes see equal bodies. */
const eyes = new WeakMap<Actor, string>()
function eyesOf(actor: Actor): string {
  const known = eyes.get(actor)
  if (known !== undefined) return known
  const bounds = postsOf(actor)
  const phones = actor.role === 'partner' ? 'line' : may(actor, 'read-phones') ? 'phones' : 'names'
  const made = `${actor.cooperative} ${phones} ${bounds === 'all' ? '*' : bounds.join()}`
  eyes.set(actor, made)
  return made
}

function piecesOf(duty: NonNullable<ReturnType<typeof visibleDuty>>, source: DutySource): Pick<Ready, 'head' | 'tail' | 'tag'> {
  const { post, name, zone, state, now, nextChange, next, escalation } = duty
  const tail = JSON.stringify({ source, name, zone, state, now, nextChange, next, escalation }).slice(1)
  return { head: `{"post":${JSON.stringify(post)}`, tail, tag: tagOf(`${post} ${tail}`) }
}

const joined = (head: string, tail: string, at: Instant, asOf: Instant, age: number) =>
  `${head},"at":"${at}","asOf":"${asOf}","ageSeconds":${age},${tail}`

function refresh(entry: Ready, at: Instant, asOf: Instant): void {
  entry.body = Buffer.from(joined(entry.head, entry.tail, at, asOf, ageOf(asOf, at)))
  entry.headers = [...fixedHeaders, 'ETag', entry.tag, 'Content-Length', String(entry.body.length)]
  entry.second = at
}

/** Whole seconds between two instants; a clock that went back counts as no age. */
function ageOf(asOf: Instant, now: Instant): number {
  const seconds = (instant: Instant) => minuteOf(instant) * 60 + Number(instant.slice(17, 19))
  return Math.max(0, seconds(now) - seconds(asOf))
}
