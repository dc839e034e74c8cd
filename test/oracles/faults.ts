/** A fault to plant: a piece of the source, and what a tired hand could have written instead. */
export type Fault = { readonly file: string; readonly title: string; readonly right: string; readonly wrong: string }

export const faults: readonly Fault[] = [
  {
    file: 'cover/shift-gaps.ts',
    title: 'a gap forgets how many are needed',
    right: 'if (part.present < needed) gaps.push',
    wrong: 'if (part.present < 1) gaps.push',
  },
  {
    file: 'cover/shift-gaps.ts',
    title: 'somebody absent counts as present',
    right: 'for (const absence of person?.absences ?? []) {\n    if (absence.from >= held.until',
    wrong: 'for (const absence of []) {\n    if (absence.from >= held.until',
  },
  {
    file: 'cover/gap-of.ts',
    title: 'a short shift is called open',
    right: "part.present === 0 ? 'open' : 'short'",
    wrong: "part.present <= 1 ? 'open' : 'short'",
  },
  {
    file: 'cover/uncovered.ts',
    title: 'a hole is cut where the question ends',
    right: 'const firstReach = 4 * 1440',
    wrong: 'const firstReach = 0',
  },
  {
    file: 'cover/post-time.ts',
    title: 'standby serves',
    right: 'if (role !== standby) {',
    wrong: "if (role !== 'nobody') {",
  },
  {
    file: 'cover/post-time.ts',
    title: 'anybody serves, GP or not',
    right: 'if (!person?.isGp) continue',
    wrong: 'if (!person) continue',
  },
  {
    file: 'cover/responsible.ts',
    title: 'the night post begins at midnight',
    right: 'add(Math.max(start, end), midnight, nightPost)',
    wrong: 'add(Math.max(start, end), midnight, link.post)',
  },
  {
    file: 'cover/daytime.ts',
    title: 'an ended agreement still covers',
    right: 'closure.agreementUntil === null ? until : Math.min(until, minuteOf(closure.agreementUntil))',
    wrong: 'until',
  },
  {
    file: 'cover/openings.ts',
    title: 'a practice is open on holidays',
    right: '(day) => !isClosedForHoliday(region, practice.links, day)',
    wrong: '() => true',
  },
  {
    file: 'cover/openings.ts',
    title: 'a link still holds on the day it ends',
    right: '(link.until === null || day < link.until)',
    wrong: '(link.until === null || day <= link.until)',
  },
  {
    file: 'cover/frame.ts',
    title: 'every day has 24 hours',
    right: 'const until = minuteOfWall(number + 1, 0, zone)',
    wrong: 'const until = from + 1440',
  },
  {
    file: 'cover/duty.ts',
    title: 'a name stays on at its end',
    right: 'part.from <= minute && minute < part.until)\n\nfunction heldLine',
    wrong: 'part.from <= minute && minute <= part.until)\n\nfunction heldLine',
  },
  {
    file: 'cover/duty.ts',
    title: 'extra holders are not shown',
    right: 'if (position > needed) lines.push',
    wrong: 'if (position > needed + 9) lines.push',
  },
  {
    file: 'cover/duty.ts',
    title: 'time nobody published looks closed',
    right: 'board.published === null || board.published.some',
    wrong: 'board.published !== undefined || board.published.some',
  },
]
