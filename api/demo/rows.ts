import { addDays } from '../domain/time/instant.ts'
import type { DemoParts } from './parts.ts'

/** Tables as an import reads them: the first row holds the headings. */
export type DemoTables = Readonly<Record<string, readonly (readonly string[])[]>>

/** Writes an invented cooperative as the files a region would bring. */
export function tablesOf(parts: DemoParts): DemoTables {
  return {
    posts: [
      ['code', 'name', 'place', 'phone', 'partner_phone'],
      ...parts.posts.map((post, index) => [post.code, `Post ${post.town}`, post.town, phone(index), phone(100 + index)]),
    ],
    contacts: [['post', 'order', 'label', 'phone'], ...parts.posts.flatMap((post, index) => contactRows(post.code, index))],
    practices: practiceRows(parts),
    hours: [['practice', 'weekday', 'open', 'close'], ...hourRows(parts)],
    closures: [
      ['practice', 'from', 'until', 'reason', 'cover_practice', 'agreement_until'],
      ...parts.closures.map((one) => [one.practice, one.from, one.until, one.reason, one.cover, one.agreementUntil]),
    ],
    practitioners: [
      ['code', 'name', 'discipline', 'contract', 'roles', 'practice', 'email', 'phone', 'max_nights'],
      ...parts.people.map((one, index) => [
        one.code,
        one.name,
        one.discipline,
        one.contract,
        one.roles.join(' '),
        one.practice,
        `${one.code.toLowerCase()}@waterland-oost.example`,
        phone(1_000 + index),
        one.contract === 'practice_owner' ? '12' : '',
      ]),
    ],
    credentials: [['practitioner', 'kind', 'number', 'from', 'until'], ...credentialRows(parts)],
    surgery: [['practitioner', 'practice', 'weekday', 'start', 'end'], ...parts.people.flatMap((one) => surgeryRows(parts, one))],
    availability: [
      ['practitioner', 'from', 'until', 'mark'],
      ...parts.marks.map((one) => [one.practitioner, one.from, one.until, one.mark]),
    ],
    ...standingRows(parts),
    templates: [
      ['code', 'post', 'role', 'weekdays', 'start', 'end', 'needed', 'holidays', 'from', 'until'],
      ...parts.templates.map(({ post, demand, from, until }) => [
        `${post}-${demand.code}`,
        post,
        demand.role,
        demand.weekdays,
        demand.start,
        demand.end,
        String(demand.needed),
        demand.holidays ?? 'yes',
        from ?? '',
        until ?? '',
      ]),
    ],
    roster: [
      ['date', 'post', 'role', 'start', 'end', 'practitioner'],
      ...parts.seats.map(({ shift, practitioner }) => [shift.date, shift.post, shift.role, shift.start, shift.end, practitioner]),
    ],
  }
}

const standingRows = ({ standing }: DemoParts): DemoTables => ({
  recurring: [
    ['practitioner', 'mark', 'weekdays', 'start', 'end', 'every_weeks', 'from'],
    ...standing.recurring.map((one) => [one.practitioner, one.mark, one.weekdays, one.start, one.end, String(one.everyWeeks), one.from]),
  ],
  exemptions: [
    ['practitioner', 'of', 'reason', 'from', 'until'],
    ...standing.exemptions.map((one) => [one.practitioner, one.of, one.reason, one.from, one.until]),
  ],
})

/** 06 00 numbers belong to nobody. */
const phone = (number: number): string =>
  `06 00 ${String(number)
    .padStart(6, '0')
    .replace(/(\d\d)(\d\d)(\d\d)/, '$1 $2 $3')}`

const contactRows = (post: string, index: number): string[][] => [
  [post, '1', 'Achterwacht', phone(200 + index)],
  [post, '2', 'Dienstdoend manager', phone(300 + index)],
  [post, '3', 'Bestuurder', phone(400)],
]

/** One practice moves to its new link three days late: between them nobody answers for it at night (`no-post`). */
function practiceRows({ practices, today }: DemoParts): string[][] {
  const heading = [
    'code',
    'name',
    'patients',
    'post',
    'night_post',
    'place',
    'neighbourhood',
    'municipality',
    'phone',
    'linked_from',
    'linked_until',
  ]
  const rows = practices.flatMap((one, index) => {
    const own = [
      one.code,
      one.name,
      String(one.patients),
      one.post,
      one.nightPost,
      one.town,
      one.neighbourhood,
      one.town,
      phone(2_000 + index),
    ]
    if (index !== 8) return [[...own, '', '']]
    return [
      [...own, '', addDays(today, 26)],
      [...own, addDays(today, 30), ''],
    ]
  })
  return [heading, ...rows]
}

/** Workdays 08:00 to 17:00. One practice stops early on Wednesday (a seam of every week), one has not told its hours. */
function hourRows({ practices }: DemoParts): string[][] {
  return practices.flatMap((one, index) => {
    if (index === 10) return []
    if (index !== 9) return [[one.code, 'mon-fri', '08:00', '17:00']]
    return [
      [one.code, 'mon tue thu fri', '08:00', '17:00'],
      [one.code, 'wed', '08:00', '16:30'],
    ]
  })
}

function credentialRows({ people, today }: DemoParts): string[][] {
  return people.flatMap((one, index) => {
    if (one.discipline !== 'gp') return []
    const until = addDays(today, 200 + ((index * 37) % 1_500))
    return [
      [one.code, 'rgs', String(7_000_000 + index), '2020-01-01', until],
      [one.code, 'big', `0900${String(index).padStart(7, '0')}`, '2018-01-01', ''],
    ]
  })
}

function surgeryRows({ practices }: DemoParts, one: DemoParts['people'][number]): string[][] {
  if (one.surgery.length === 0) return []
  const practice = one.practice === '' ? practices[one.target % practices.length]!.code : one.practice
  return [[one.code, practice, one.surgery.join(' '), '08:00', '17:00']]
}
