import { keepPreviousData } from '@tanstack/solid-query'
import { type Accessor, createEffect, createMemo, on, onCleanup } from 'solid-js'
import { type Code, sameCode } from '../../api/domain/model/code.ts'
import type { Instant } from '../../api/domain/time/instant.ts'
import { must } from '../client.ts'
import { readDuties } from '../server.ts'
import { serverNow } from '../ui/connection.ts'
import { useQuery } from '../use-query.ts'

const heartbeat = 15_000

/**
 * The boards of all posts this person may see, at an instant, or live when `at` is undefined: asked every 15 seconds and
 * at the moment that the server said something changes.
 */
export function createBoard(at: Accessor<Instant | undefined>, post: Accessor<Code | undefined>) {
  const query = useQuery(() => ({
    queryKey: ['duty', at() ?? 'now'],
    queryFn: () => must(readDuties(at())),
    refetchInterval: at() ? (false as const) : heartbeat,
    staleTime: at() ? 300_000 : 5_000,
    placeholderData: keepPreviousData,
  }))
  const duties = createMemo(() => query.data?.posts ?? [])
  const duty = createMemo(() => {
    const wanted = post()
    return wanted === undefined ? duties()[0] : duties().find((each) => sameCode(each.post, wanted))
  })
  createEffect(
    on(
      () => (at() ? null : firstChange(duties().map((each) => each.nextChange))),
      (next) => {
        if (next === null) return
        const wait = Date.parse(next) - serverNow() + 300
        if (wait > 86_400_000) return
        const timer = setTimeout(() => void query.refetch(), Math.max(wait, 1000))
        onCleanup(() => clearTimeout(timer))
      },
    ),
  )
  return { query, duties, duty }
}

const firstChange = (moments: readonly (Instant | null)[]): Instant | null => {
  const coming = moments.filter((moment) => moment !== null).sort()
  return coming[0] ?? null
}
