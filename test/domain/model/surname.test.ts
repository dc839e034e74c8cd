import { expect, test } from 'vitest'
import { surnameKey } from '../../../api/domain/model/surname.ts'
import { surnameOf } from '../../../web/roster/print/paper-names.ts'

test.each([
  ['L. Visser', 'Visser', 'visser l.'],
  ['J. van der Meulen', 'Van der Meulen', 'meulen j. van der'],
  ['J. P. van der Meulen', 'Van der Meulen', 'meulen j. p. van der'],
  ['Carlijn van der Veldt', 'Van der Veldt', 'veldt carlijn van der'],
  ["Bram in 't Groen", "In 't Groen", "groen bram in 't"],
  ['dr. A.B. Bakker-Smit', 'Bakker-Smit', 'bakker-smit dr. a.b.'],
  ['Bilal Dèrksen', 'Dèrksen', 'derksen bilal'],
  ['Plato', 'Plato', 'plato'],
])('%s is %s, and stands under %s', (name, surname, key) => {
  expect([surnameOf(name), surnameKey(name)]).toEqual([surname, key])
})
