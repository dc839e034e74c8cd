import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { type Instant, instantOf } from '../../api/domain/time/instant.ts'
import { serverNow } from './connection.ts'

/** The server's clock as an instant that moves each second. */
export function createClock(): Accessor<Instant> {
  const read = (): Instant => {
    const seconds = Math.floor(serverNow() / 1000)
    const minute = Math.floor(seconds / 60)
    return `${instantOf(minute).slice(0, 17)}${String(seconds - minute * 60).padStart(2, '0')}Z`
  }
  const [now, setNow] = createSignal(read())
  const timer = setInterval(() => setNow(read()), 1000)
  onCleanup(() => clearInterval(timer))
  return now
}
