import { createRoot } from 'solid-js'
import { describe, expect, test } from 'vitest'
import { watchGaps } from '../../../api/domain/cover/gaps.ts'
import type { ChangeOrder, RosterChange } from '../../../api/domain/model/change.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import type { Refusal, Result } from '../../../api/domain/refusal.ts'
import { applyChanges } from '../../../api/domain/roster/changes/index.ts'
import { mostSteps, type OwnStep, type OwnSteps } from '../../../api/domain/roster/steps.ts'
import { createDraft } from '../../../web/roster/create-draft.ts'
import type { Draft, DraftSource } from '../../../web/roster/draft/draft.ts'
import { makeAssignment, makePractitioner, makeRegion, makeRoster, makeShift } from '../../make.ts'

const evening = makeShift({ date: '2026-10-24', start: '17:00', end: '23:00', needed: 2 })
const day = makeShift({ date: '2026-10-25', start: '08:00', end: '17:00' })
const people = ['Visser', 'Bakker', 'Vermeer', 'Postma']
const off = { from: day.from, until: day.until, mark: 'blocked' } as const
const region = makeRegion({ practitioners: people.map((code) => makePractitioner(code, code === 'Postma' ? { availability: [off] } : {})) })
const start = (): Roster =>
  makeRoster({
    shifts: [evening, day],
    assignments: [makeAssignment(day, 'Bakker')],
    practitioners: people.map((code) => ({ code, name: code, discipline: 'gp' })),
  })

const place = (shift: string, practitioner: string, position = 1, was: string | null = null): RosterChange => ({
  do: 'place',
  shift,
  position,
  practitioner,
  was,
})

/** A server in a few lines: a head, colleagues, refusals and lost lines. */
function makeServer() {
  const state = {
    head: start(),
    orders: [] as ChangeOrder[],
    refusal: null as Refusal | null,
    lost: 0,
    ids: 0,
    steps: { done: [], undone: [] } as OwnSteps,
  }
  const take = (changes: readonly RosterChange[]) => {
    const after = applyChanges(state.head, changes)
    if (after.ok) state.head = { ...after.value, version: state.head.version + 1 }
    return after
  }
  const source: DraftSource = {
    read: async () => state.head,
    send: async (order): Promise<Result<{ version: number; findings: [] }>> => {
      if (state.lost > 0) {
        state.lost--
        throw new Error('offline')
      }
      state.orders.push(order)
      if (state.refusal) return { ok: false, refusal: state.refusal }
      const after = take(order.changes)
      return after.ok ? { ok: true, value: { version: state.head.version, findings: [] } } : after
    },
    readPublished: async () => ({ revision: 1, shifts: start().shifts, assignments: start().assignments }),
    readSteps: async () => state.steps,
    newId: () => `id-${++state.ids}`,
    now: () => '2026-10-01T12:00:00Z',
    pause: async () => {},
    watching: (ready) => ready(watchGaps),
    later: (work) => work(),
    besides: (work) => work(),
  }
  return { state, source, colleague: take }
}

/** The placement of Bakker, as a step of an earlier visit. */
const earlier: OwnStep = {
  step: 'earlier',
  at: '2026-10-01T08:00:00Z',
  command: 'paste',
  changes: [place(day.id, 'Bakker')],
  deed: [place(day.id, 'Bakker')],
  inverse: [{ do: 'clear', shift: day.id, position: 1, was: 'Bakker' }],
}

async function withDraft(
  work: (draft: Draft, server: ReturnType<typeof makeServer>) => Promise<void>,
  steps: OwnSteps = { done: [], undone: [] },
): Promise<void> {
  const server = makeServer()
  server.state.steps = steps
  const [draft, end] = createRoot((dispose) => [createDraft(server.source, () => region, server.state.head), dispose] as const)
  await work(draft, server)
  end()
}

const settle = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve()
}
const who = (draft: Draft, shift = evening.id, position = 1) => draft.heldNow(shift, position).map((held) => held.practitioner)

describe('a draft', () => {
  test('brings a placement back with the reason its rule was passed with, on undo and on redo', () =>
    withDraft(async (draft, { state }) => {
      const passed = { ...place(day.id, 'Postma', 1, 'Bakker'), override: 'Anders is er niemand' } as RosterChange
      draft.change([passed])
      draft.change([{ do: 'clear', shift: day.id, position: 1, was: 'Postma' }])
      draft.undo()
      await settle()
      expect(state.orders.at(-1)?.changes).toMatchObject([{ do: 'place', practitioner: 'Postma', override: 'Anders is er niemand' }])
      draft.undo()
      await settle()
      expect(state.orders.at(-1)?.changes).toMatchObject([{ do: 'place', practitioner: 'Bakker' }])
      expect(state.orders.at(-1)?.changes[0]).not.toHaveProperty('override')
      draft.redo()
      await settle()
      expect(state.orders.at(-1)?.changes).toMatchObject([{ do: 'place', practitioner: 'Postma', override: 'Anders is er niemand' }])
    }))

  test('shows a change at once and sends it as one order', () =>
    withDraft(async (draft, { state }) => {
      expect(draft.change([place(evening.id, 'Visser')]).ok).toBe(true)
      expect(who(draft)).toEqual(['Visser'])
      expect(draft.saving().state).toBe('saving')
      await settle()
      expect(draft.saving()).toMatchObject({ state: 'saved', waiting: 0 })
      expect(state.orders).toHaveLength(1)
      expect(state.head.assignments.map((held) => held.practitioner)).toEqual(['Visser', 'Bakker'])
      expect(draft.head()).toBe(2)
    }))

  test('refuses what does not fit without moving anything', () =>
    withDraft(async (draft) => {
      const before = draft.roster()
      expect(draft.change([place(day.id, 'Visser')]).ok).toBe(false)
      expect(draft.roster()).toBe(before)
    }))

  test('undoes and redoes its own steps exactly', () =>
    withDraft(async (draft, { state }) => {
      const before = draft.roster()
      draft.change([place(evening.id, 'Visser')])
      draft.change([place(evening.id, 'Postma', 2)])
      const after = draft.roster()
      expect(draft.undo().skipped).toEqual([])
      expect(draft.undo().skipped).toEqual([])
      expect(draft.roster().assignments).toEqual(before.assignments)
      draft.redo()
      draft.redo()
      expect(draft.roster().assignments).toEqual(after.assignments)
      expect(draft.nextRedo()).toBeNull()
      await settle()
      expect(state.head.assignments).toEqual(after.assignments)
    }))

  test('takes the head on a conflict, keeps what fits and asks about the rest', () =>
    withDraft(async (draft, { colleague, state }) => {
      colleague([{ ...place(evening.id, 'Vermeer'), id: 'theirs' } as RosterChange])
      draft.change([place(evening.id, 'Visser')])
      draft.change([place(evening.id, 'Postma', 2)])
      await settle()
      expect(draft.clashes()).toMatchObject([{ holder: 'Vermeer', wanted: 'Visser' }])
      expect(who(draft)).toEqual(['Vermeer'])
      expect(who(draft, evening.id, 2)).toEqual(['Postma'])
      expect(state.head.assignments.map((held) => held.practitioner)).toEqual(['Vermeer', 'Postma', 'Bakker'])
    }))

  test('keeps the other by default and makes it mine when told', () =>
    withDraft(async (draft, { colleague, state }) => {
      colleague([{ ...place(evening.id, 'Vermeer'), id: 'theirs' } as RosterChange])
      draft.change([place(evening.id, 'Visser')])
      await settle()
      expect(draft.settle(draft.clashes()[0]!, 'make').ok).toBe(true)
      await settle()
      expect(draft.clashes()).toEqual([])
      expect(state.head.assignments.map((held) => held.practitioner)).toEqual(['Visser', 'Bakker'])
    }))

  test('leaves and names the cells a colleague changed since', () =>
    withDraft(async (draft, { colleague }) => {
      draft.change([place(evening.id, 'Visser'), place(evening.id, 'Postma', 2)])
      await settle()
      colleague([{ ...place(evening.id, 'Vermeer', 1, 'Visser'), id: 'theirs' } as RosterChange])
      await draft.refresh()
      expect(draft.undo()).toMatchObject({ skipped: [{ shift: evening.id, position: 1 }], of: 2 })
      expect(who(draft)).toEqual(['Vermeer'])
      expect(who(draft, evening.id, 2)).toEqual([])
    }))

  test('redo leaves and names what a colleague filled since the undo, and does the rest', () =>
    withDraft(async (draft, { state, colleague }) => {
      draft.change([place(evening.id, 'Visser'), place(evening.id, 'Postma', 2)])
      draft.undo()
      await settle()
      colleague([{ ...place(evening.id, 'Vermeer'), id: 'theirs' } as RosterChange])
      await draft.refresh()
      expect(draft.redo()).toMatchObject({ skipped: [{ shift: evening.id, position: 1 }], of: 2 })
      await settle()
      expect([who(draft), who(draft, evening.id, 2)]).toEqual([['Vermeer'], ['Postma']])
      expect(state.head.assignments).toEqual(draft.roster().assignments)
      // What was done again is all that a last undo takes back.
      expect(draft.undo()).toMatchObject({ skipped: [], of: 1 })
      expect([who(draft), who(draft, evening.id, 2)]).toEqual([['Vermeer'], []])
    }))

  test('two hundred steps go back and forth, the one before them stays', () =>
    withDraft(async (draft) => {
      const bakker = { shift: day.id, position: 1 }
      for (let step = 0; step <= mostSteps; step++) draft.change([{ do: step % 2 === 0 ? 'lock' : 'unlock', ...bakker }])
      await settle()
      const last = draft.roster().assignments
      for (let step = 0; step < mostSteps; step++) expect(draft.undo().past).not.toBeNull()
      expect(draft.nextUndo()).toBeNull()
      expect(draft.undo().past).toBeNull()
      expect(draft.heldNow(day.id, 1)).toMatchObject([{ locked: true }])
      for (let step = 0; step < mostSteps; step++) expect(draft.redo().past).not.toBeNull()
      expect(draft.redo().past).toBeNull()
      expect(draft.roster().assignments).toEqual(last)
    }))

  test('a cell in which one change no longer fits keeps all it holds', () =>
    withDraft(async (draft, { colleague }) => {
      const half = { from: evening.from, until: '2026-10-24T18:00:00Z' }
      draft.change([{ ...place(evening.id, 'Visser'), ...half } as RosterChange, place(day.id, 'Visser', 2)])
      draft.change([place(evening.id, 'Postma', 2)])
      await settle()
      colleague([{ do: 'clear', shift: evening.id, position: 1, ...half, was: 'Visser' }])
      await draft.refresh()
      draft.undo()
      expect(draft.undo()).toMatchObject({ skipped: [{ shift: evening.id, position: 1 }], of: 2 })
      expect(who(draft, day.id, 2)).toEqual([])
    }))

  test('recalls the steps of earlier visits, takes them back under their names and does them again', () =>
    withDraft(
      async (draft, { state }) => {
        await settle()
        expect(draft.nextUndo()).toMatchObject({ id: 'earlier', command: 'paste' })
        draft.undo()
        await settle()
        expect(who(draft, day.id)).toEqual([])
        expect(state.orders.at(-1)).toMatchObject({ undoes: 'earlier', changes: [{ do: 'clear' }] })
        expect(draft.nextRedo()).toMatchObject({ command: 'paste' })
        draft.redo()
        await settle()
        expect(state.orders.at(-1)).toMatchObject({ undoes: state.orders.at(-2)!.step })
        expect(state.head.assignments).toEqual(start().assignments)
      },
      { done: [earlier], undone: [] },
    ))

  test('what was left unsaved is sent first and is then among my steps', async () => {
    const { state, source } = makeServer()
    const left = { id: 'left', changes: [{ ...place(evening.id, 'Visser'), id: 'held' }] as RosterChange[] }
    const logged = (order: ChangeOrder): OwnStep => ({ ...earlier, step: order.step!, changes: order.changes, deed: order.changes })
    const unsaved = { read: async () => [left], keep: () => {} }
    const readSteps = async () => ({ done: state.orders.map(logged), undone: [] })
    const [draft, end] = createRoot(
      (dispose) => [createDraft({ ...source, unsaved, readSteps }, () => region, state.head), dispose] as const,
    )
    await settle()
    await settle()
    expect(who(draft)).toEqual(['Visser'])
    expect(draft.nextUndo()).toMatchObject({ id: 'left' })
    end()
  })

  test('a step made before the earlier ones are known closes their way forward and comes after them', () =>
    withDraft(
      async (draft) => {
        draft.change([place(evening.id, 'Visser')])
        await settle()
        expect(draft.nextRedo()).toBeNull()
        draft.undo()
        expect(draft.nextUndo()).toMatchObject({ id: 'earlier' })
      },
      { done: [earlier], undone: [{ ...earlier, step: 'undone' }] },
    ))

  test('returns the cell with the reason when the server refuses', () =>
    withDraft(async (draft, { state }) => {
      state.refusal = { code: 'person-busy', practitioner: 'Visser' }
      draft.change([place(evening.id, 'Visser')])
      expect(who(draft)).toEqual(['Visser'])
      await settle()
      expect(who(draft)).toEqual([])
      expect(draft.refused()).toMatchObject([{ place: { shift: evening.id, position: 1 }, refusal: { code: 'person-busy' } }])
      expect(draft.nextUndo()).toBeNull()
    }))

  test('keeps trying while the line is lost, in order, under the same key', () =>
    withDraft(async (draft, { state }) => {
      state.lost = 3
      draft.change([place(evening.id, 'Visser')])
      draft.change([place(evening.id, 'Postma', 2)])
      draft.change([{ do: 'lock', shift: evening.id, position: 1 }])
      expect(draft.saving().waiting).toBe(3)
      await settle()
      await settle()
      expect(draft.saving()).toMatchObject({ state: 'saved', waiting: 0 })
      expect(state.orders.map((order) => order.changes[0]!.do)).toEqual(['place', 'place', 'lock'])
    }))
})
