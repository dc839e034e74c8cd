import { createSignal, onCleanup } from 'solid-js'
import { presenceSeconds } from '../api/domain/live/event.ts'
import type { Place, RosterId } from '../api/domain/model/roster.ts'
import { listen } from './live.ts'
import type { Happening } from './live-line.ts'

/** A colour of its own for each of the first so many people; then they share. */
const tones = 5

/** Somebody else who works in a roster now, in one window. */
export type Colleague = {
  readonly who: string
  readonly name: string
  readonly roster: RosterId
  readonly at: Place | null
  /** From 0. */
  readonly tone: number
  /** When they were last seen, in milliseconds. */
  readonly seenAt: number
}

const [colleagues, setColleagues] = createSignal<readonly Colleague[]>([])

/** Everybody else in the rosters of the cooperative; one list per page. */
export { colleagues }

/** Those who work in a roster after something was heard. `me` is what this window is called. */
export function after(known: readonly Colleague[], happening: Happening, me: string, now: number): readonly Colleague[] {
  if (happening.kind === 'hello') return []
  if (happening.kind === 'gone') return known.filter(({ who }) => who !== happening.who)
  if (happening.kind !== 'present' || happening.who === me) return known
  const { kind: _, ...seen } = happening
  const before = known.find(({ who }) => who === seen.who)
  const tone = before?.tone ?? freeTone(known, seen.name)
  const next = { ...seen, tone, seenAt: now }
  return before ? known.map((one) => (one === before ? next : one)) : [...known, next]
}

/** Whoever gave no sign of life for too long is gone. */
export const living = (known: readonly Colleague[], now: number): readonly Colleague[] => {
  const alive = known.filter(({ seenAt }) => now - seenAt < presenceSeconds * 1_000)
  return alive.length === known.length ? known : alive
}

/** Two windows of one person have one colour. */
function freeTone(known: readonly Colleague[], name: string): number {
  const same = known.find((one) => one.name === name)
  if (same) return same.tone
  const taken = new Set(known.map(({ tone }) => tone))
  for (let tone = 0; tone < tones; tone++) if (!taken.has(tone)) return tone
  return known.length % tones
}

const lookEvery = 5_000

/** Keeps the list, for as long as the frame stands. */
export function createHere(): void {
  const self = { who: '' }
  const stop = listen((happening) => {
    if (happening.kind === 'hello') self.who = happening.you
    setColleagues((known) => after(known, happening, self.who, Date.now()))
  })
  const timer = setInterval(() => setColleagues((known) => living(known, Date.now())), lookEvery)
  onCleanup(() => {
    stop()
    clearInterval(timer)
    setColleagues([])
  })
}

/** `Fatma Aydın` is Fatma; a token is called by its role. */
export const firstName = (name: string): string => name.replace(/\s*\(.*\)$/, '').split(' ')[0] ?? name

/** `Els van Loon` is EL; one word gives its first two letters. */
export function initials(name: string): string {
  const words = name.replace(/\s*\(.*\)$/, '').split(/\s+/)
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : '']
  return (last ? first.charAt(0) + last.charAt(0) : first.slice(0, 2)).toLocaleUpperCase('nl')
}
