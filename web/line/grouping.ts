import { linkOn } from '../../api/domain/cover/openings.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Day } from '../../api/domain/time/instant.ts'
import type { LinePractice } from '../answers.ts'
import { practiceIn } from './practice-in.ts'

/** By what the lines stand together; the other of the two makes the bands inside a group of posts. */
export const groupings = ['municipality', 'post'] as const
export type GroupBy = (typeof groupings)[number]

export type Grouping = {
  readonly groupOf: (practice: LinePractice) => string
  readonly bandOf: (practice: LinePractice) => string
}

export const byMunicipality: Grouping = { groupOf: (one) => one.municipality ?? '', bandOf: (one) => one.neighbourhood ?? '' }

/** By the post that answers for the practice on a day, with a band for every municipality. */
export const byPostOn = (region: Region, day: Day): Grouping => ({
  groupOf: ({ code }) => {
    const link = linkOn(practiceIn(region, code)?.links ?? [], day)
    return region.posts.find((post) => post.code === link?.post)?.name ?? ''
  },
  bandOf: (one) => one.municipality ?? '',
})
