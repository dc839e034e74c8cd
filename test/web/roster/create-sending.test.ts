import { createRoot, createSignal } from 'solid-js'
import { describe, expect, test } from 'vitest'
import { watchGaps } from '../../../api/domain/cover/gaps.ts'
import type { ChangeOrder, RosterChange } from '../../../api/domain/model/change.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import type { Result } from '../../../api/domain/refusal.ts'
import { applyChanges } from '../../../api/domain/roster/changes/index.ts'
import { createDraft } from '../../../web/roster/create-draft.ts'
import type { Draft, DraftSource } from '../../../web/roster/draft/draft.ts'
import type { Step } from '../../../web/roster/draft/step.ts'
import { makeAssignment, makePractitioner, makeRegion, makeRoster, makeShift } from '../../make.ts'

const evening = makeShift({ date: '2026-10-24', start: '17:00', end: '23:00', needed: 2 })
const day = makeShift({ date: '2026-10-25', start: '08:00', end: '17:00' })
const people = ['Visser', 'Bakker', 'Vermeer']
const region = makeRegion({ practitioners: people.map((code) => makePractitioner(code)) })
const start = (): Roster =>
  makeRoster({
    shifts: [evening, day],
    assignments: [makeAssignment(day, 'Bakker')],
    practitioners: people.map((code) => ({ code, name: code, discipline: 'gp' })),
  })

const place = (practitioner: string, id = `id-${practitioner}`, position = 1): RosterChange => ({
  do: 'place',
  id,
  shift: evening.id,
  position,
  practitioner,
  was: null,
})

type Kept = { readonly version: number; readonly findings: [] }

/** A server that keeps its word: the same key gives the same answer once it was kept, and another order under it is refused. */
function makeServer() {
  const state = { head: start(), sent: [] as string[], away: 0, deaf: 0, reads: 0, stored: [] as readonly Step[], told: 0 }
  const answers = new Map<string, { readonly order: string; readonly answer: Result<Kept> }>()
  const keep = (order: ChangeOrder): Result<Kept> => {
    const after = applyChanges(state.head, order.changes)
    if (!after.ok) return after
    state.head = { ...after.value, version: state.head.version + 1 }
    return { ok: true, value: { version: state.head.version, findings: [] } }
  }
  const [cutAt, setCutAt] = createSignal<number | null>(null)
  const source: DraftSource = {
    read: async () => {
      state.reads++
      return structuredClone(state.head)
    },
    send: async (order, key) => {
      if (state.away-- > 0) throw new Error('offline')
      state.sent.push(key)
      const before = answers.get(key)
      if (before && before.order !== JSON.stringify(order)) return { ok: false, refusal: { code: 'malformed', faults: [] } }
      const answer = before?.answer ?? keep(order)
      if (answer.ok) answers.set(key, { order: JSON.stringify(order), answer })
      if (state.deaf-- > 0) throw new Error('answer lost')
      return answer
    },
    readPublished: async () => ({ revision: null, shifts: [], assignments: [] }),
    readSteps: async () => ({ done: [], undone: [] }),
    newId: () => `step-${++state.told}`,
    now: () => '2026-10-01T12:00:00Z',
    pause: () => new Promise((resume) => setTimeout(resume)),
    watching: (ready) => ready(watchGaps),
    later: (work) => work(),
    besides: (work) => work(),
    cutAt,
    unsaved: { read: async () => state.stored, keep: (steps) => void (state.stored = steps) },
  }
  const colleague = (changes: readonly RosterChange[]) => keep({ basedOn: 0, changes })
  return { state, source, colleague, setCutAt, keep, answers }
}

type Server = ReturnType<typeof makeServer>

/** One visit to the desk, on the head as it is by then. */
async function visit(server: Server, work: (draft: Draft) => Promise<void>): Promise<void> {
  const [draft, end] = createRoot(
    (dispose) => [createDraft(server.source, () => region, structuredClone(server.state.head)), dispose] as const,
  )
  await work(draft)
  end()
}

const settle = async () => {
  for (let turn = 0; turn < 12; turn++) await new Promise((resume) => setTimeout(resume))
}
const who = (draft: Draft, position = 1) => draft.heldNow(evening.id, position).map((held) => held.practitioner)

describe('what is under way', () => {
  test('lies outside the page until it is saved', () => {
    const server = makeServer()
    return visit(server, async (draft) => {
      await settle()
      server.state.away = 1
      draft.change([place('Visser')])
      expect(server.state.stored).toMatchObject([{ changes: [place('Visser')] }])
      await settle()
      expect(server.state.stored).toEqual([])
    })
  })

  test('is sent after the page was loaded again', async () => {
    const server = makeServer()
    server.state.stored = [{ id: 'before', changes: [place('Visser')] }]
    await visit(server, async (draft) => {
      await settle()
      expect([who(draft), draft.saving().state, server.state.head.version]).toEqual([['Visser'], 'saved', 2])
    })
  })

  test('has one effect when its answer was lost and the page was loaded again', async () => {
    const server = makeServer()
    server.state.deaf = 1
    const under = { key: 'before', basedOn: 1 }
    const step: Step = { id: 'before', changes: [place('Visser')], under }
    await server.source.send({ basedOn: 1, changes: step.changes, step: 'before' }, 'before').catch(() => {})
    server.colleague([{ do: 'clear', shift: evening.id, position: 1, was: 'Visser' }])
    server.state.stored = [step, { id: 'after', changes: [place('Vermeer', 'id-2', 2)] }]
    await visit(server, async (draft) => {
      await settle()
      expect(server.state.sent).toEqual(['before', 'before', 'after'])
      expect([who(draft), who(draft, 2)]).toEqual([[], ['Vermeer']])
      expect([draft.clashes(), draft.refused(), draft.saving().waiting]).toEqual([[], [], 0])
    })
  })

  test('is asked in place when a colleague was first meanwhile', async () => {
    const server = makeServer()
    server.colleague([place('Bakker', 'theirs')])
    server.state.stored = [{ id: 'before', changes: [place('Visser')], under: { key: 'before', basedOn: 1 } }]
    await visit(server, async (draft) => {
      await settle()
      expect(draft.clashes()).toMatchObject([{ holder: 'Bakker', wanted: 'Visser' }])
      expect(who(draft)).toEqual(['Bakker'])
    })
  })
})

describe('a colleague', () => {
  test('who did the very same leaves nothing to ask', () => {
    const server = makeServer()
    return visit(server, async (draft) => {
      server.colleague([place('Visser', 'theirs')])
      draft.change([place('Visser')])
      await settle()
      expect([draft.clashes(), draft.refused(), who(draft)]).toEqual([[], [], ['Visser']])
    })
  })

  test('is heard at once, marked for a moment, and moves nothing that stayed', () => {
    const server = makeServer()
    return visit(server, async (draft) => {
      const before = draft.roster().assignments[0]
      server.colleague([place('Visser', 'theirs')])
      const heard = draft.hear(2)
      await heard
      expect([who(draft), draft.isLately({ shift: evening.id, position: 1 })]).toEqual([['Visser'], true])
      expect(draft.roster().assignments).toContain(before)
      expect(draft.arrived()).toEqual([evening.id])
      await settle()
      expect(draft.isLately({ shift: evening.id, position: 1 })).toBe(false)
    })
  })

  test('costs no look when the word is about my own step', () => {
    const server = makeServer()
    return visit(server, async (draft) => {
      draft.change([place('Visser')])
      await draft.hear(2)
      await settle()
      expect([server.state.reads, draft.head()]).toEqual([0, 2])
    })
  })
})

test('without contact nothing can be changed, and what was changed before is sent when it is back', () => {
  const server = makeServer()
  return visit(server, async (draft) => {
    server.state.away = 1
    draft.change([place('Visser')])
    server.setCutAt(1)
    expect(draft.change([place('Vermeer', 'id-2', 2)])).toMatchObject({ ok: false, refusal: { code: 'read-only' } })
    expect(draft.undo().past).toBeNull()
    expect(who(draft, 2)).toEqual([])
    server.setCutAt(null)
    await settle()
    expect(draft.saving()).toMatchObject({ state: 'saved', waiting: 0 })
    expect(draft.undo().past).not.toBeNull()
  })
})
