import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from '../../api/app.ts'
import { makeDemo } from '../../api/demo/demo.ts'
import { createChance, type Deps, realNow } from '../../api/deps.ts'
import { listenerOf } from '../../api/http/listener.ts'
import { loadDemo } from '../../api/usecases/demo/load-demo.ts'
import { makeToken } from '../../api/usecases/session/create-token.ts'
import { openInMemory } from '../../db/embedded.ts'
import { createEvents } from '../../db/events.ts'

/**
 * A server process of the duty bench: the duty lane of the demo, or bare node:http that writes the bytes and headers the
 * parent hands it. Tells its port, and its CPU time whenever it is asked.
 */
export type Told = { readonly port: number; readonly path: string; readonly token: string } | { readonly cpu: number }
export type Asked = { readonly bare: { readonly headers: readonly string[]; readonly body: string } } | 'lane' | 'cpu'

const tell = (told: Told) => process.send!(told)

process.on('message', (asked: Asked) => {
  if (asked === 'cpu') {
    const { user, system } = process.cpuUsage()
    tell({ cpu: (user + system) / 1000 })
  } else if (asked === 'lane') void lane()
  else bare(asked.bare.headers, Buffer.from(asked.bare.body))
})
process.on('disconnect', () => process.exit(0))

function bare(headers: readonly string[], body: Buffer): void {
  const server = createServer((_, response) => {
    response.writeHead(200, headers as string[])
    response.end(body)
  })
  server.listen(0, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port, path: '/', token: '' }))
}

async function lane(): Promise<void> {
  const { db } = await openInMemory({})
  const deps: Deps = { db, now: realNow, chance: createChance(), events: createEvents() }
  const demo = makeDemo({ size: 'mid', seed: 1, today: realNow().slice(0, 10) })
  await loadDemo(deps, demo)
  const token = await makeToken(deps, { role: 'coordinator', posts: [] })
  if (!token.ok) throw new Error('no token')
  const post = (await deps.db.selectFrom('post').select('code').orderBy('code').executeTakeFirstOrThrow()).code
  const app = createApp(deps)
  const server = createServer(listenerOf(app.lane, app.fetch))
  server.listen(0, '127.0.0.1', () =>
    tell({ port: (server.address() as AddressInfo).port, path: `/api/duty?post=${post}`, token: token.value.secret }),
  )
}
