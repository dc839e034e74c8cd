import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js'
import { type CoverCandidate, coverCandidates } from '../../api/domain/cover/cover-candidates.ts'
import { machineText } from '../../api/domain/cover/patient-text.ts'
import type { Code } from '../../api/domain/model/code.ts'
import type { CoverOrder } from '../../api/domain/model/cover-order.ts'
import type { CoverRequest, RequestAnswer } from '../../api/domain/model/cover-request.ts'
import type { Says } from '../../api/domain/model/finding.ts'
import type { Practice } from '../../api/domain/model/practice.ts'
import { type Broken, brokenOf } from './broken.ts'
import { createDeeds, type Stopped } from './create-deeds.ts'
import type { Line } from './create-line.ts'
import { practiceIn } from './practice-in.ts'
import { t } from './words.ts'
import type { RepairWays } from './repair-ways.ts'

/** Mending a closure from the line: who could take over, asking, naming, and taking that back. No DOM. */
export type Repair = {
  /** The closures the chosen row is about; most rows have one. */
  readonly all: Accessor<readonly Broken[]>
  readonly broken: Accessor<Broken | null>
  readonly chooseBroken: (practice: Code) => void
  readonly able: Accessor<readonly CoverCandidate[]>
  readonly unable: Accessor<readonly CoverCandidate[]>
  readonly focused: Accessor<CoverCandidate | null>
  readonly focus: (code: Code) => void
  readonly requestTo: (code: Code) => CoverRequest | undefined
  readonly busy: Accessor<boolean>
  readonly stopped: Accessor<Stopped | null>
  readonly ask: (candidate?: CoverCandidate) => Promise<void>
  readonly name: (candidate: CoverCandidate) => Promise<void>
  readonly answer: (request: CoverRequest, answer: RequestAnswer) => Promise<void>
  readonly agreeUntil: (until: string | null) => Promise<void>
  readonly undoLast: () => void
  /** What the machine would say were the focused candidate to take over. */
  readonly machine: Accessor<Says | null>
}

const mostShown = 8

export function createRepair(line: Line, ways: RepairWays): Repair {
  const looking = createLooking(line)
  return { ...looking, ...createMending(line, ways, looking) }
}

/** Which closure it is about, who could take over, and what the machine would say then. */
function createLooking(line: Line) {
  const all = createMemo(() => brokenOf(line))
  const [practice, chooseBroken] = createSignal<Code | null>(null)
  const broken = createMemo(() => all().find((one) => one.practice.code === practice()) ?? all()[0] ?? null)
  const found = createMemo(() => {
    const one = broken()
    return one ? coverCandidates(line.region(), one.practice, one.holes) : []
  })
  const able = createMemo(() =>
    found()
      .filter(({ obstacle }) => obstacle === null)
      .slice(0, mostShown),
  )
  const unable = createMemo(() => found().filter(({ obstacle }) => obstacle !== null))
  const [code, focus] = createSignal<Code | null>(null)
  const focused = createMemo(() => able().find((one) => one.practice.code === code()) ?? able()[0] ?? null)
  const requestTo = (cover: Code) => {
    const one = broken()
    return line.answer().requests.find((request) => isAbout(request, one) && request.cover === cover)
  }
  const machine = createMemo(() => {
    const one = broken()
    return one ? machineText(line.region(), one.practice, one.part, focused()?.practice ?? null) : null
  })
  return { all, broken, chooseBroken, able, unable, focused, focus, requestTo, machine }
}

type Looking = ReturnType<typeof createLooking>

function createMending(line: Line, ways: RepairWays, { broken, focused, requestTo }: Looking) {
  const deeds = createDeeds(ways)
  createEffect(on([broken], () => deeds.clear(), { defer: true }))
  const ask = async (candidate = focused()) => {
    const one = broken()
    if (!one || !candidate || requestTo(candidate.practice.code)) return
    const order = { practice: one.practice.code, cover: candidate.practice.code, ...one.part }
    await deeds.run(
      () => ways.ask(order),
      (request) => ({ says: t('repair.asked', { cover: candidate.practice.name }), undo: () => ways.answer(request.id, 'withdrawn') }),
    )
  }
  const change = (order: CoverOrder, says: string, reason?: string): Promise<void> =>
    deeds.run(
      () => ways.change(order, reason),
      (done) => ({ says, undo: () => ways.undo(done.id) }),
      (again) => change(order, says, again),
    )
  const name = async ({ practice: cover }: CoverCandidate) => {
    const one = broken()
    if (!one) return
    const request = requestTo(cover.code)
    if (request) return answer(request, 'yes')
    const was = { cover: one.closure.coverPractice, agreementUntil: one.closure.agreementUntil }
    const where = { practice: one.practice.code, closure: one.closure.id, ...one.part }
    await change({ do: 'name-cover', ...where, cover: cover.code, agreementUntil: null, was }, saysNamed(cover, one))
  }
  const answer = (request: CoverRequest, how: RequestAnswer, reason?: string): Promise<void> => {
    const cover = practiceIn(line.region(), request.cover)
    const says =
      how === 'yes' && cover && broken() ? saysNamed(cover, broken()!) : t(`repair.said.${how}`, { cover: cover?.name ?? request.cover })
    return deeds.run(
      () => ways.answer(request.id, how, reason),
      ({ change: made }) => ({ says, undo: made ? () => ways.undo(made.id) : null }),
      (again) => answer(request, how, again),
    )
  }
  const agreeUntil = async (until: string | null) => {
    const one = broken()
    if (!one) return
    const was = { cover: one.closure.coverPractice, agreementUntil: one.closure.agreementUntil }
    const says = until === null ? t('repair.extended') : t('repair.ended')
    await change({ do: 'agree-until', practice: one.practice.code, closure: one.closure.id, until, was }, says)
  }
  const { busy, stopped, undoLast } = deeds
  return { ask, name, answer: (request: CoverRequest, how: RequestAnswer) => answer(request, how), agreeUntil, busy, stopped, undoLast }
}

const saysNamed = (cover: Practice, { practice }: Broken): string => t('repair.named', { cover: cover.name, practice: practice.name })

const isAbout = (request: CoverRequest, broken: Broken | null): boolean =>
  broken !== null && request.practice === broken.practice.code && request.from < broken.part.until && broken.part.from < request.until
