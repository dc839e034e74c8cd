import type { Says } from '../model/finding.ts'
import type { Day } from '../time/instant.ts'
import type { Days } from '../time/interval.ts'

const both = (nl: string, en: string): Says => ({ nl, en })

/** What can be wrong with an order to publish, and how to mend it. */
export const publishFaults = {
  moved: both(
    'Het rooster is sindsdien gewijzigd. Publiceer de laatste stand.',
    'The roster has changed since; a publication takes the head.',
  ),
  begunReason: both(
    'Er verandert een gepubliceerde dienst die al begonnen is. Geef daarvoor een reden.',
    'What is published of a shift that has begun changes only with a reason. Give one.',
  ),
  scenario: both(
    'Een scenario wordt niet gepubliceerd. Neem het over in het concept en publiceer dat.',
    'A scenario is not published. Take it over into the draft and publish that.',
  ),
  shiftOutside: both('Deze dienst hoort niet bij het deel dat je publiceert.', 'This shift is not of the part that is published.'),
  dayUnpublished: (day: Day) =>
    both(
      `${day} is voor deze post nog niet gepubliceerd. Publiceer eerst de hele dag.`,
      `${day} is not published for this post yet. Publish the whole day first.`,
    ),
  outsideRoster: ({ from, until }: Days) =>
    both(`De datums moeten in het rooster liggen, van ${from} tot ${until}.`, `The dates must lie in the roster, ${from} until ${until}.`),
} as const
