import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What becomes of what goes over a line. With `answers lost` the server hears and acts, and nobody hears what it says. */
type Weather = 'whole' | 'cut' | 'answers lost'

export type BreakingLine = {
  readonly address: string
  readonly become: (weather: Weather) => void
  readonly end: () => void
}

/** A line of one browser to the server, broken at the level of TCP: what is on its way breaks too, the stream of events with it. */
export async function makeLine(server: string): Promise<BreakingLine> {
  const { hostname, port } = new URL(server)
  const state = { weather: 'whole' as Weather }
  const open = new Set<Socket>()
  const keep = (socket: Socket, other: Socket) => {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      open.delete(socket)
      other.destroy()
    })
  }
  const proxy = createServer((near) => {
    if (state.weather === 'cut') return void near.destroy()
    const far = connect(Number(port), hostname)
    keep(near, far)
    keep(far, near)
    near.on('data', (bytes) => void far.write(bytes))
    far.on('data', (bytes) => void (state.weather === 'answers lost' ? near.destroy() : near.write(bytes)))
  })
  await new Promise<void>((resolve) => proxy.listen(0, 'localhost', resolve))
  return {
    address: `http://localhost:${(proxy.address() as AddressInfo).port}`,
    become: (weather) => {
      state.weather = weather
      if (weather === 'cut') for (const socket of open) socket.destroy()
    },
    end: () => {
      for (const socket of open) socket.destroy()
      proxy.close()
    },
  }
}
