import { type Context, Hono } from 'hono'
import type { AttemptLimit } from '../http/attempts.ts'
import { asks } from '../http/asks.ts'
import { noQuery, takesJson, takesNoQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { answer, refuseWith } from '../http/problem.ts'
import { endSession, giveSession, sessionSecretOf } from '../http/session.ts'
import { sha256 } from '../http/tokens.ts'
import type { Result } from '../domain/refusal.ts'
import { demoRoles, enterDemo } from '../usecases/session/demo.ts'
import { type SignedIn, signIn, whoAmI } from '../usecases/session/sign-in.ts'
import { signOut } from '../usecases/session/sign-out.ts'
import type { Env } from './env.ts'
import { demoAnswer, demoBody, meAnswer, signInBody } from './session.schema.ts'

/** What the process knows about itself and how it is reached. */
export type Surroundings = {
  readonly embedded: boolean
  readonly isSecure: (c: Context) => boolean
  readonly addressOf: (c: Context) => string
  /** Wrong tokens from one address. */
  readonly attempts: AttemptLimit
  /** Forgets who held a session, by the hash of its secret, and ends what it keeps open. */
  readonly signedOut: (holder: string) => void
}

const tag = 'session'

export function session(around: Surroundings) {
  const { me, enter } = entering(around)
  return new Hono<Env>().route('/', sessions(around, me, enter)).route('/', demo(enter))
}

type Enter = (c: Context<Env>, entered: Result<SignedIn>) => Promise<Response>
type Me = (c: Context<Env>, actor: SignedIn['actor']) => Promise<Response>

function entering(around: Surroundings): { me: Me; enter: Enter } {
  const me: Me = async (c, actor) => {
    const known = await whoAmI(c.var.deps, actor)
    return answer(c, known.ok ? { ok: true as const, value: { ...known.value, embedded: around.embedded } } : known)
  }
  const enter: Enter = async (c, entered) => {
    if (!entered.ok) return answer(c, entered)
    giveSession(c, entered.value.secret, around.isSecure(c))
    return me(c, entered.value.actor)
  }
  return { me, enter }
}

const sessions = (around: Surroundings, me: Me, enter: Enter) =>
  new Hono<Env>()
    .get(
      '/me',
      describe({ id: 'whoAmI', summary: 'Who is signed in', tag, action: 'read-me', query: noQuery, answer: meAnswer }),
      asks('read-me'),
      takesNoQuery,
      (c) => me(c, c.var.actor),
    )
    .post(
      '/session',
      describe({
        id: 'signIn',
        summary: 'Gives the browser a session with the role of a token',
        tag,
        action: 'open',
        body: signInBody,
        answer: meAnswer,
        refusals: ['not-signed-in', 'too-many'],
      }),
      takesJson(signInBody),
      async (c) => {
        const entered = await signIn(c.var.deps, c.req.valid('json').token)
        if (entered.ok) return enter(c, entered)
        const address = around.addressOf(c)
        if (around.attempts.isOver(address)) return refuseWith(c, { code: 'too-many' })
        around.attempts.count(address)
        return answer(c, entered)
      },
    )
    .delete(
      '/session',
      describe({ id: 'signOut', summary: 'Ends the session of this browser', tag, action: 'open', status: 204, refusals: ['not-allowed'] }),
      async (c) => {
        const secret = sessionSecretOf(c)
        if (secret !== null) {
          await signOut(c.var.deps, sha256(secret))
          around.signedOut(sha256(secret))
        }
        endSession(c)
        return c.body(null, 204)
      },
    )

const demo = (enter: Enter) =>
  new Hono<Env>()
    .get(
      '/demo',
      describe({ id: 'demoRoles', summary: 'The roles of the demo cooperative', tag, action: 'open', answer: demoAnswer }),
      async (c) => c.json(await demoRoles(c.var.deps)),
    )
    .post(
      '/demo',
      describe({
        id: 'enterDemo',
        summary: 'Gives the browser a role in the demo cooperative',
        tag,
        action: 'open',
        body: demoBody,
        answer: meAnswer,
        refusals: ['not-found'],
      }),
      takesJson(demoBody),
      async (c) => enter(c, await enterDemo(c.var.deps, c.req.valid('json').role)),
    )
