import { type Accessor, createEffect, createMemo, on, onCleanup, untrack } from 'solid-js'
import type { Place, RosterId } from '../../../api/domain/model/roster.ts'
import { lineId, listen } from '../../live.ts'
import { colleagues } from '../../live-here.ts'
import { showPresence } from '../../server.ts'

/** A sign of life; after 40 seconds without one a window is gone for others. */
const lifeMs = 15_000
/** A cursor that moves on within this time is not told. */
const restMs = 400

/** Tells colleagues that this window works in a roster, and where its cursor rests; nobody is told where while nobody is there. */
export function createPresence(roster: RosterId, place: Accessor<Place | null>): void {
  const cursor = createMemo(() => JSON.stringify(place()))
  const isAccompanied = createMemo(() => colleagues().some((one) => one.roster === roster))
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    clearTimeout(timer)
    const at = untrack(place)
    void showPresence(roster, { line: lineId, here: true, ...(at && { at }) })
  }
  const tellSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(tell, restMs)
  }
  createEffect(on(cursor, () => isAccompanied() && tellSoon(), { defer: true }))
  createEffect(on(isAccompanied, (now) => now && tellSoon()))
  const stop = listen(({ kind }) => kind === 'hello' && tell())
  const life = setInterval(tell, lifeMs)
  tellSoon()
  onCleanup(() => {
    stop()
    clearTimeout(timer)
    clearInterval(life)
    void showPresence(roster, { line: lineId, here: false })
  })
}
