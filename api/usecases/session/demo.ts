import { cooperatives } from '../../../db/cooperatives.ts'
import { regionAt } from '../../../db/regions.ts'
import type { Deps } from '../../deps.ts'
import { type AccessRole, accessRoles, type Actor } from '../../domain/access/actor.ts'
import type { Region } from '../../domain/model/region.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { type SignedIn, startSession } from './sign-in.ts'

export type DemoRole = { readonly role: AccessRole; readonly practitioner: string | null; readonly posts: readonly string[] }
export type DemoRoles = { readonly available: boolean; readonly roles: readonly DemoRole[] }

/** The roles a visitor may try in the demo cooperative; none where there is no demo. */
export async function demoRoles(deps: Deps): Promise<DemoRoles> {
  const demo = await demoRegion(deps)
  return demo === null
    ? { available: false, roles: [] }
    : { available: true, roles: accessRoles.map((role) => demoRole(demo.region, role)) }
}

/** A session in the demo cooperative, and nowhere else. */
export async function enterDemo(deps: Deps, role: AccessRole): Promise<Result<SignedIn>> {
  const demo = await demoRegion(deps)
  if (demo === null) return refuse({ code: 'not-found' })
  const { practitioner, posts } = demoRole(demo.region, role)
  const name = role === 'coordinator' ? nextCoordinator(deps) : `demo ${role}`
  const actor: Actor = { cooperative: demo.id, role, name, posts, ...(practitioner !== null && { practitioner }) }
  return ok(await startSession(deps, actor, null))
}

/** Invented people who make rosters. Each visitor is the next of them, so that two who work together see two names. */
const coordinators = ['Fatma Aydın', 'Joris Kuiper', 'Els van Loon', 'Milan Bosch', 'Noor Haddad', 'Sjoerd Dijkstra']
const given = new WeakMap<Deps, number>()

function nextCoordinator(deps: Deps): string {
  const count = given.get(deps) ?? 0
  given.set(deps, count + 1)
  return coordinators[count % coordinators.length]!
}

async function demoRegion(deps: Deps): Promise<{ readonly id: string; readonly region: Region } | null> {
  const demo = (await cooperatives(deps.db)).find((one) => one.isDemo)
  return demo === undefined ? null : { id: demo.id, region: await regionAt(deps.db, demo.id) }
}

function demoRole(region: Region, role: AccessRole): DemoRole {
  const first = region.practitioners.find((one) => one.discipline === 'gp' && one.until === null)
  const post = region.posts[0]
  return {
    role,
    practitioner: role === 'practitioner' ? (first?.code ?? null) : null,
    posts: (role === 'post' || role === 'partner' || role === 'shift_leader') && post ? [post.code] : [],
  }
}
