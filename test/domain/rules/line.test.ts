import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { followLines, lineOfPerson, linesOf } from '../../../api/domain/rules/line.ts'
import { picture, regionOf } from '../../picture.ts'
import { after, base, makeIds, region as scenarioRegion, shifts, steps } from '../roster/scenario-rosters.ts'

test('the line of one person is theirs among the lines of all, however their code is written', () => {
  const roster = picture(`
             Sat 24 Oct       Sun 25 Oct
    Visser   17-23, 22-24     8-17
    Bakker   23-8             23-8
  `)
  const region = regionOf(roster)
  const lines = linesOf({ ...roster }, region)
  expect(lines.size).toBeGreaterThan(1)
  for (const { practitioner, held } of lines.values()) {
    expect(held.length).toBeGreaterThan(0)
    for (const code of [practitioner.code, practitioner.code.toLowerCase()])
      expect(lineOfPerson({ ...roster }, region, code)).toEqual({ practitioner, held })
  }
  expect(lineOfPerson({ ...roster }, region, 'NOBODY')).toBeUndefined()
})

test('lines that follow changes one by one are the lines made anew', () => {
  const wide: Roster = { ...base, around: [{ practitioner: 'bakker', from: base.shifts[0]!.from, until: base.shifts[0]!.until }] }
  fc.assert(
    fc.property(steps, (taken) => {
      const newId = makeIds()
      const lines = followLines(wide, scenarioRegion)
      let roster = wide
      for (const step of taken) {
        roster = after(roster, [step], newId)
        lines.follow(roster, [shifts[step.index]!.id])
        const anew = linesOf({ ...roster }, scenarioRegion)
        for (const { code } of scenarioRegion.practitioners) expect(lines.of(code)).toEqual(anew.get(code))
      }
    }),
    { numRuns: 300 },
  )
})
