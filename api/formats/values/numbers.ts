import { fault, type Reading, understood } from '../reading.ts'
import { plain } from '../../domain/model/letters.ts'

/** A whole number, Dutch or English: `3380`, `3.380`, `3,380`, `3 380`. */
export function readWhole(text: string, least: number, most: number): Reading<number> {
  const said = plain(text).replace(/[.,]0+$/, (zeros) => (zeros.length === 4 ? zeros : ''))
  if (said === '') return fault('empty')
  if (!/^-?\d+$/.test(said) && !/^\d{1,3}([., ]\d{3})+$/.test(said)) return fault('not-a-number')
  return within(Number(said.replace(/[., ]/g, '')), least, most)
}

/** Hours, with half ones: `36`, `36,5`, `36.5`. */
export function readHours(text: string, least: number, most: number): Reading<number> {
  const said = plain(text).replace(/ ?(uur|uren|hours?|u|h)$/, '')
  if (said === '') return fault('empty')
  if (/^\d{1,3}\.\d{3}$/.test(said)) return within(Number(said.replace('.', '')), least, most)
  return /^\d+([.,]\d+)?$/.test(said) ? within(Number(said.replace(',', '.')), least, most) : fault('not-a-number')
}

const within = (value: number, least: number, most: number): Reading<number> =>
  value >= least && value <= most ? understood(value) : fault('out-of-range')

const yes = new Set(['yes', 'y', 'ja', 'j', 'true', 'waar', '1', 'x'])
const no = new Set(['no', 'n', 'nee', 'false', 'onwaar', '0'])

export function readYesNo(text: string): Reading<boolean> {
  const said = plain(text)
  if (said === '') return fault('empty')
  if (yes.has(said)) return understood(true)
  return no.has(said) ? understood(false) : fault('not-yes-or-no')
}
