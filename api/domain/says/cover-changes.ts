import type { ClosureSwap } from '../model/cover-order.ts'
import type { CoverRequest } from '../model/cover-request.ts'
import type { Says } from '../model/finding.ts'
import type { Closure, Practice } from '../model/practice.ts'
import type { Zone } from '../time/zone.ts'
import { minuteOf } from '../time/instant.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'
import { periodIn, wallSpan } from './moments.ts'

type Names = { readonly practices: readonly Practice[]; readonly zone: Zone }

const both = (nl: string, en: string): Says => ({ nl, en })
const nameOf = ({ practices }: Names, code: string): string => practices.find((one) => one.code === code)?.name ?? code

const period = ({ from, until }: Pick<Closure, 'from' | 'until'>, { zone }: Names): Says => {
  const span = wallSpan({ from: minuteOf(from), until: minuteOf(until) }, zone)
  return both(periodIn(nl.moments, span), periodIn(en.moments, span))
}

/** A change of closures as the log tells it: the practice, and what is new of the first closure that changed. */
export function sayCoverChange({ practice, removed, added }: ClosureSwap, names: Names): Says {
  const who = nameOf(names, practice)
  const fresh = added.find((one) => !removed.some((old) => isSameCover(old, one))) ?? added[0]
  if (!fresh) {
    const when = removed[0] ? period(removed[0], names) : both('', '')
    return both(`${who} is niet meer dicht ${when.nl}.`, `${who} is no longer closed ${when.en}.`)
  }
  const when = period(fresh, names)
  if (removed.length === 0) return both(`${who} is dicht ${when.nl}.`, `${who} is closed ${when.en}.`)
  if (fresh.coverPractice === null) return both(`${who} heeft geen waarnemer ${when.nl}.`, `${who} has no cover ${when.en}.`)
  const cover = nameOf(names, fresh.coverPractice)
  return both(`${cover} neemt waar voor ${who} ${when.nl}.`, `${cover} covers ${who} ${when.en}.`)
}

const isSameCover = (a: Closure, b: Closure): boolean => a.coverPractice === b.coverPractice && a.agreementUntil === b.agreementUntil

/** A question about cover as the log tells it. */
export function sayCoverRequest(request: Pick<CoverRequest, 'practice' | 'cover' | 'from' | 'until' | 'state'>, names: Names): Says {
  const [who, cover] = [nameOf(names, request.practice), nameOf(names, request.cover)]
  const when = period(request, names)
  switch (request.state) {
    case 'asked':
      return both(`${cover} is gevraagd om waar te nemen voor ${who} ${when.nl}.`, `${cover} was asked to cover ${who} ${when.en}.`)
    case 'yes':
      return both(`${cover} neemt waar voor ${who} ${when.nl}.`, `${cover} covers ${who} ${when.en}.`)
    case 'no':
      return both(`${cover} kan niet waarnemen voor ${who} ${when.nl}.`, `${cover} cannot cover ${who} ${when.en}.`)
    case 'withdrawn':
      return both(`De vraag aan ${cover} voor ${who} is ingetrokken.`, `The question to ${cover} for ${who} was withdrawn.`)
  }
}
