import { createMemo, createSignal } from 'solid-js'
import type { EntryChange } from '../../api/domain/model/region-change.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Fault } from '../../api/domain/refusal.ts'
import { regionChangeFaults } from '../../api/domain/region/apply.ts'
import { language } from '../i18n/language.ts'
import type { Orders } from './create-orders.ts'

type Entry = {
  readonly region: () => Region
  readonly change: () => EntryChange
  readonly orders: Orders
  readonly onDone: () => void
  /** What the fields themselves cannot be read as. */
  readonly unread?: () => readonly Fault[]
}

/** An entry in its fields: judged as the server will, each fault at its field, from the first try on. */
export function createEntry({ region, change, orders, onDone, unread = () => [] }: Entry) {
  const [tried, setTried] = createSignal(false)
  const [said, setSaid] = createSignal<readonly Fault[]>([])
  const faults = createMemo(() => (unread().length > 0 ? unread() : regionChangeFaults(region(), change())))
  const faultAt = (path: string) => {
    const found = [...(tried() ? faults() : []), ...said()].find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))
    return found?.says[language()]
  }
  const send = async (order: EntryChange, says: string) => {
    const result = await orders.order([order], says)
    if (result.done) onDone()
    else setSaid(result.faults)
  }
  const save = (says: string) => {
    setTried(true)
    setSaid([])
    if (faults().length === 0) void send(change(), says)
  }
  return { faultAt, save, send, touched: () => setSaid([]) }
}
