import { createMemo, createSignal } from 'solid-js'
import type { Region } from '../api/domain/model/region.ts'
import type { RegionChange } from '../api/domain/model/region-change.ts'
import { regionChangeFaults } from '../api/domain/region/apply.ts'
import { language } from './i18n/language.ts'
import type { Faults, OrderMore, RegionDesk } from './region-desk.ts'

type Entering = {
  readonly region: () => Region
  /** What the fields come to. */
  readonly changes: () => readonly RegionChange[]
  readonly desk: RegionDesk
  readonly onDone: () => void
  /** What the fields themselves cannot be read as. */
  readonly unread?: () => Faults
}

/** An entry in its fields: judged as the server will, each fault at its field, from the first try on. */
export function createEntry({ region, changes, desk, onDone, unread = () => [] }: Entering) {
  const [tried, setTried] = createSignal(false)
  const [said, setSaid] = createSignal<Faults>([])
  const faults = createMemo(() => (unread().length > 0 ? unread() : changes().flatMap((change) => regionChangeFaults(region(), change))))
  /** What is wrong with a field and what lies in it; with the whole, where `path` is empty. */
  const faultAt = (path: string): string | undefined => {
    const isOf = (at: string) => at === path || (path !== '' && at.startsWith(`${path}.`))
    return [...(tried() ? faults() : []), ...said()].find((fault) => isOf(fault.path))?.says[language()]
  }
  const send = async (order: readonly RegionChange[], more: OrderMore = {}): Promise<void> => {
    const found = await desk.order(order, more)
    if (found.length === 0) onDone()
    else setSaid(found)
  }
  const save = (more: OrderMore = {}): void => {
    setTried(true)
    setSaid([])
    if (faults().length === 0) void send(changes(), more)
  }
  return { faultAt, isSound: () => faults().length === 0, save, send, touched: () => setSaid([]) }
}

export type Entry = ReturnType<typeof createEntry>
