import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Asked, Told } from './duty-server.ts'
import { median, type Report } from './figure.ts'

export const figures = ['duty.memory'] as const

const rounds = 5
const requests = 6_000
const connections = 8

type Server = { readonly child: ChildProcess; readonly port: number; readonly path: string; readonly token: string }

/** CPU of the server per request of `GET /api/duty`, token and headers on, against bare node:http writing the same bytes, alternating. */
export async function bench(report: Report): Promise<void> {
  const lane = await start('lane')
  const { headers, body } = await read(lane, new Agent())
  const bare = await start({ bare: { headers: headers.filter((_, at) => !isOfConnection(headers[at - (at % 2)]!)), body } })
  try {
    await round(lane)
    await round(bare)
    const laneRuns: number[] = []
    const bareRuns: number[] = []
    for (let at = 0; at < rounds; at++) {
      laneRuns.push(await round(lane))
      bareRuns.push(await round(bare))
    }
    const ratios = laneRuns.map((cpu, at) => bareRuns[at]! / cpu)
    const cpu = median(laneRuns)
    report({
      bench: 'duty.memory',
      metric: 'requests per CPU-second',
      value: Math.round(1000 / cpu),
      unit: '1/s',
      cpu,
      reference: Math.round(1000 / median(bareRuns)),
      ratio: Math.round(median(ratios) * 1000) / 1000,
    })
  } finally {
    lane.child.disconnect()
    bare.child.disconnect()
  }
}

/** Headers that node writes by itself. */
const isOfConnection = (name: string) => /^(date|connection|keep-alive)$/i.test(name)

async function start(asked: Asked): Promise<Server> {
  const child = fork(fileURLToPath(new URL('./duty-server.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  child.send(asked)
  const [told] = (await once(child, 'message')) as [Exclude<Told, { cpu: number }>]
  return { child, ...told }
}

async function cpuOf({ child }: Server): Promise<number> {
  child.send('cpu')
  const [told] = (await once(child, 'message')) as [{ cpu: number }]
  return told.cpu
}

/** CPU milliseconds of the server per request. */
async function round(server: Server): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const before = await cpuOf(server)
  let left = requests
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left-- > 0) {
        const { status } = await read(server, agent)
        if (status !== 200) throw new Error(`answered ${status}`)
      }
    }),
  )
  const spent = (await cpuOf(server)) - before
  agent.destroy()
  return spent / requests
}

function read({ port, path, token }: Server, agent: Agent): Promise<{ status: number; headers: readonly string[]; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${token || 'etm_a-token-of-the-same-length-for-the-bare-server-x'}` }
    get({ host: '127.0.0.1', port, path, agent, headers }, (response: IncomingMessage) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.rawHeaders, body }))
      response.on('error', reject)
    }).on('error', reject)
  })
}
