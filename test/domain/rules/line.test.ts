import { expect, test } from 'vitest'
import { lineOfPerson, linesOf } from '../../../api/domain/rules/line.ts'
import { picture, regionOf } from '../../picture.ts'

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
