import { createConnection, type Socket } from 'node:net'

/** What came back from a socket: its answer, silence within the time given, or nobody listens there. */
export type Reply = { readonly kind: 'answer'; readonly value: unknown } | { readonly kind: 'silent' } | { readonly kind: 'nobody' }

/** Calls `each` for every line a socket sends. */
export function linesOf(socket: Socket, each: (line: string) => unknown): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') each(line)
  })
}

/** Sends one request to a socket and waits for one answer; `timeout` in milliseconds, null is as long as it takes. */
export function ask(path: string, request: unknown, timeout: number | null): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path)
    let connected = false
    const done = (reply: Reply) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(reply)
    }
    const timer = timeout === null ? undefined : setTimeout(() => done({ kind: 'silent' }), timeout)
    socket.on('connect', () => {
      connected = true
      socket.write(`${JSON.stringify(request)}\n`)
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') return done({ kind: 'nobody' })
      if (connected || error.code === 'EAGAIN') return done({ kind: 'silent' })
      clearTimeout(timer)
      reject(error)
    })
    socket.on('close', () => done({ kind: connected ? 'silent' : 'nobody' }))
    linesOf(socket, (line) => done({ kind: 'answer', value: JSON.parse(line) }))
  })
}
