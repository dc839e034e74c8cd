import { cooperativeByCode, type Cooperative, cooperatives } from '../../../db/cooperatives.ts'
import { regionAt } from '../../../db/regions.ts'
import { createToken } from '../../../db/tokens.ts'
import type { Deps } from '../../deps.ts'
import type { AccessRole, Actor } from '../../domain/access/actor.ts'
import { type Code, sameCode } from '../../domain/model/code.ts'
import { type Fault, faultAt, ok, type Result, refuse, refuseField } from '../../domain/refusal.ts'
import { requestFaults } from '../../domain/says/request-faults.ts'
import { hashOf } from './hash.ts'

export type TokenOrder = {
  readonly role: AccessRole
  readonly practitioner?: Code | undefined
  readonly posts: readonly Code[]
  readonly cooperative?: Code | undefined
}

/** The cooperative a command means: the one named, else the only one besides the demo, else the demo. */
async function meantCooperative(deps: Deps, code: Code | undefined): Promise<Result<Cooperative>> {
  if (code !== undefined) {
    const named = await cooperativeByCode(deps.db, code)
    return named === undefined ? refuseField('cooperative', requestFaults.cooperativeUnknown(code)) : ok(named)
  }
  const all = await cooperatives(deps.db)
  const own = all.filter((one) => !one.isDemo)
  if (own.length > 1) return refuseField('cooperative', requestFaults.cooperativeWhich(own.map((one) => one.code)))
  const meant = own[0] ?? all[0]
  return meant === undefined ? refuseField('cooperative', requestFaults.cooperativeNone) : ok(meant)
}

/** Makes a bearer token; its secret is given once and only its hash is kept. */
export async function makeToken(deps: Deps, order: TokenOrder): Promise<Result<{ readonly secret: string; readonly actor: Actor }>> {
  const meant = await meantCooperative(deps, order.cooperative)
  if (!meant.ok) return meant
  const region = await regionAt(deps.db, meant.value.id)
  const faults: Fault[] = []
  const practitioner = order.practitioner && region.practitioners.find((one) => sameCode(one.code, order.practitioner!))?.code
  if (order.practitioner !== undefined && practitioner === undefined)
    faults.push(faultAt('practitioner', requestFaults.practitionerUnknown(order.practitioner, meant.value.code)))
  const posts: Code[] = []
  for (const code of order.posts) {
    const post = region.posts.find((one) => sameCode(one.code, code))
    if (post) posts.push(post.code)
    else faults.push(faultAt('post', requestFaults.postUnknown(code, meant.value.code)))
  }
  if ((order.role === 'post' || order.role === 'partner') && order.posts.length === 0)
    faults.push(faultAt('post', requestFaults.postsMissing(order.role)))
  if (faults.length > 0) return refuse({ code: 'malformed', faults })
  const id = deps.chance.id()
  const secret = `etm_${deps.chance.secret(32)}`
  const name = `${practitioner ?? order.role} (token ${id.slice(-6)})`
  const actor: Actor = { cooperative: meant.value.id, role: order.role, name, posts, ...(practitioner && { practitioner }) }
  await createToken(deps.db, { id, sha256: hashOf(secret), actor, now: deps.now() })
  return ok({ secret, actor })
}
