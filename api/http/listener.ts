import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { DutyLane } from './duty-lane.ts'

type Fetch = Parameters<typeof getRequestListener>[0]

/** What node:http calls: the duty lane first, the app for all it leaves. */
export function listenerOf(lane: DutyLane, fetch: Fetch): (request: IncomingMessage, response: ServerResponse) => void {
  const ordinary = getRequestListener(fetch, { overrideGlobalObjects: false })
  return (request, response) => {
    const { authorization, 'if-none-match': held } = request.headers
    const ready = lane.quick(request.method!, request.url!, authorization, held)
    if (ready === null) return void ordinary(request, response)
    response.writeHead(ready.status, ready.headers as string[])
    response.end(ready.body ?? undefined)
  }
}
