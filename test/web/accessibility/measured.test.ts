import { expect, test } from 'vitest'
import { measured } from '../../../web/accessibility/measured.ts'
import { type Look, measuredOf, screenOf } from '../../browser/measured.ts'

const look = (over: Partial<Look>): Look => ({
  screen: '/roster',
  state: '',
  language: 'nl',
  theme: 'light',
  size: 'desk',
  chromium: '140',
  axe: '4.11',
  violations: [],
  ...over,
})

test('looks add up per screen, and a fault names every screen it stands on', () => {
  const region = { rule: 'region', impact: 'moderate' }
  const looks = [
    look({ violations: [region] }),
    look({ state: 'a comment', language: 'en', theme: 'dark' }),
    look({ screen: '/', size: 'phone', violations: [region, { rule: 'list', impact: 'minor' }] }),
  ]
  expect(measuredOf(looks, '2026-11-22')).toEqual({
    on: '2026-11-22',
    chromium: '140',
    axe: '4.11',
    screens: [
      { screen: '/', states: 1, looks: 1, languages: ['nl'], themes: ['light'], sizes: ['phone'] },
      { screen: '/roster', states: 2, looks: 2, languages: ['en', 'nl'], themes: ['dark', 'light'], sizes: ['desk'] },
    ],
    faults: [
      { rule: 'list', impact: 'minor', screens: ['/'] },
      { rule: 'region', impact: 'moderate', screens: ['/', '/roster'] },
    ],
  })
})

test('a screen goes by its address without place or person', () => {
  expect(['http://x/', 'http://x/board/post-a?at=1', 'http://x/roster/print'].map(screenOf)).toEqual(['/', '/board', '/roster'])
})

test('what is committed came from a run: a date exactly when something was looked at', () => {
  expect(measured.on !== null).toBe(measured.screens.length > 0)
  expect(measured.faults.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
})
