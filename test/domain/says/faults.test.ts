import { expect, test } from 'vitest'
import type { Says } from '../../../api/domain/model/finding.ts'
import { orderConflicts, orderFaults } from '../../../api/domain/says/order-faults.ts'
import { publishFaults } from '../../../api/domain/says/publish-faults.ts'
import { requestFaults } from '../../../api/domain/says/request-faults.ts'

const span = { from: '2026-10-24T21:00:00Z', until: '2026-10-25T07:00:00Z' }
const days = { from: '2026-10-01', until: '2026-11-01' }

/** Every sentence, the ones with facts about facts of their own. */
const sentences: Readonly<Record<string, Says>> = {
  ...orderFaults,
  changeCount: orderFaults.changeCount(5000),
  unknownPractitioner: orderFaults.unknownPractitioner('VNK'),
  unknownPost: orderFaults.unknownPost('NOORD'),
  position: orderFaults.position(999),
  partBegins: orderFaults.partBegins(span),
  partEnds: orderFaults.partEnds(span),
  outsideRoster: orderFaults.outsideRoster(days),
  needed: orderFaults.needed(99),
  partLost: orderFaults.partLost('VNK', span),
  conflictPlace: orderConflicts.place,
  conflictOnePlace: orderConflicts.onePlace,
  conflictHeld: orderConflicts.held,
  conflictNeeded: orderConflicts.needed(1, 2),
  conflictTimes: orderConflicts.times('17:00', '23:00'),
  conflictShiftGone: orderConflicts.shiftGone,
  conflictAhead: orderConflicts.ahead(7),
  publishMoved: publishFaults.moved,
  publishBegun: publishFaults.begunReason,
  publishOutside: publishFaults.outsideRoster(days),
  ...requestFaults,
  goesWith: requestFaults.goesWith('from'),
  laterThan: requestFaults.laterThan('from'),
  mostDays: requestFaults.mostDays(400, 'from'),
  cooperativeCode: requestFaults.cooperativeCode('a b'),
  cooperativeWhich: requestFaults.cooperativeWhich(['NOORD', 'ZUID']),
  cooperativeUnknown: requestFaults.cooperativeUnknown('NOORD'),
  practitionerUnknown: requestFaults.practitionerUnknown('VNK', 'NOORD'),
  postUnknown: requestFaults.postUnknown('A', 'NOORD'),
  postsMissing: requestFaults.postsMissing('partner'),
}

test.each(Object.entries(sentences))('%s is said in short sentences, in both languages', (_, says) => {
  expect(Object.keys(says)).toEqual(['nl', 'en'])
  expect(says.nl).not.toBe(says.en)
  for (const text of [says.nl, says.en]) {
    expect(text).toMatch(/^["A-Za-z].*\.$/)
    for (const sentence of text.split(/\. |: /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(20)
  }
  expect(says.nl).not.toMatch(/\b(u|uw|gelieve|dient)\b/)
})
