/** The rules of the field that this product knows, by their number. */
export const ruleIds = [
  'R01',
  'R02',
  'R03',
  'R10',
  'R12',
  'R19',
  'R20',
  'R21',
  'R22',
  'R23',
  'R24',
  'R25',
  'R26',
  'R27',
  'R28',
  'R36',
  'R38',
] as const
export type RuleId = (typeof ruleIds)[number]
