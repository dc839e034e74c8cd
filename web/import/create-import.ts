import { createMemo, createSignal } from 'solid-js'
import type { Says } from '../../api/domain/model/finding.ts'
import { mostImportBytes } from '../../api/domain/model/import.ts'
import type { Days } from '../../api/domain/time/interval.ts'
import type { Problem } from '../problem.ts'
import { bytesOf, readableFiles } from './collect-files.ts'
import { checkFiles, importFiles, type ImportOptions } from './imports.ts'
import type { CellAnswer, CellReport, ImportAnswer } from '../../api/domain/model/import.ts'
import { answerOf, cellKey } from './report.ts'

export type ImportStep = 'choose' | 'checking' | 'checked' | 'importing' | 'done'
type Refused = { readonly kind: 'none' | 'large' } | { readonly kind: 'problem'; readonly problem: Problem }

/** What runs now, and how far it is; stopping it leaves everything as it was. */
function createFollowing() {
  const [progress, tell] = createSignal<Says>()
  let stopping = new AbortController()
  const follow = () => {
    stopping = new AbortController()
    tell(undefined)
    return { tell, signal: stopping.signal }
  }
  return { progress, follow, stop: () => stopping.abort() }
}

/**
 * One import from files to region: it is always looked at first. Answers given to what was asked are kept by cell and
 * go along with every later look, so that an answer is never asked again.
 */
export function createImport(target: () => Pick<ImportOptions, 'cooperative'>, onDone: () => void) {
  const [step, setStep] = createSignal<ImportStep>('choose')
  const [files, setFiles] = createSignal<readonly File[]>([])
  const [report, setReport] = createSignal<ImportAnswer>()
  const { progress, stop, follow } = createFollowing()
  const [refused, setRefused] = createSignal<Refused>()
  const [answers, setAnswers] = createSignal<ReadonlyMap<string, CellAnswer>>(new Map())
  const [period, setPeriod] = createSignal<Days>()
  const options = (): ImportOptions => ({
    answers: [...answers().values()].filter((answer) => answer.value.trim() !== ''),
    ...(period() === undefined ? {} : { period: period()! }),
    ...target(),
  })

  const check = async () => {
    setStep('checking')
    const following = follow()
    const answer = await checkFiles(files(), options(), following)
    if (following.signal.aborted) return setStep('choose')
    return settle(answer.ok ? 'checked' : 'choose', answer.ok ? answer.value : undefined, answer.ok ? undefined : answer.problem)
  }
  const settle = (next: ImportStep, value: ImportAnswer | undefined, problem: Problem | undefined) => {
    setReport(value)
    setRefused(problem && { kind: 'problem', problem })
    setStep(next)
  }
  const choose = (chosen: readonly File[]) => {
    const readable = readableFiles(chosen)
    if (readable.length === 0) return void setRefused({ kind: 'none' })
    if (bytesOf(readable) > mostImportBytes) return void setRefused({ kind: 'large' })
    setFiles(readable)
    setAnswers(new Map())
    setPeriod(undefined)
    setRefused(undefined)
    void check()
  }
  const run = async (publish: string | undefined, key: string) => {
    setStep('importing')
    const following = follow()
    const answer = await importFiles(files(), { ...options(), ...(publish === undefined ? {} : { publish }) }, key, following)
    if (following.signal.aborted) return setStep('checked')
    if (answer.ok) {
      settle(answer.value.sound ? 'done' : 'checked', answer.value, undefined)
      return answer.value.sound ? onDone() : undefined
    }
    setRefused({ kind: 'problem', problem: answer.problem })
    return setStep('checked')
  }
  /** Looks again, with the roster made for these dates. */
  const plan = (days: Days | undefined) => {
    setPeriod(days)
    void check()
  }
  const reply = (cell: CellReport, value: string) => setAnswers((before) => new Map(before).set(cellKey(cell), answerOf(cell, value)))
  const again = () => {
    setStep('choose')
    setReport(undefined)
    setRefused(undefined)
  }
  const answered = createMemo(() => options().answers.length)
  return { step, progress, stop, files, report, refused, answers, answered, choose, check, run, reply, plan, period, again }
}

export type Import = ReturnType<typeof createImport>
