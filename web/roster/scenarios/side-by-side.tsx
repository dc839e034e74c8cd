import { createMemo, For, Show } from 'solid-js'
import { type Gap, missingIn } from '../../../api/domain/cover/gap.ts'
import { type Load, type Measure, measures, spreadOf } from '../../../api/domain/fairness/counts.ts'
import { type Both, type Comparison, isOtherLoad } from '../../../api/domain/roster/compare.ts'
import { addDays, type Day } from '../../../api/domain/time/instant.ts'
import { dayShort, isWeekend, workHours } from '../../format.ts'
import { language } from '../../i18n/language.ts'
import type { Desk } from '../desk.ts'
import { gapsPerDay } from '../gaps.ts'
import { changesByPerson } from '../draft/differences.ts'
import { ChangeLine } from '../publish/change-groups.tsx'
import { t } from './words.ts'

const mostListed = 60

type Telling = { readonly desk: Desk; readonly comparison: Comparison; readonly names: Both<string> }

/** What two rosters differ in, the gravest first: gaps, rules, who carries what, and every cell. */
export function SideBySide(props: Telling) {
  return (
    <>
      <Totals {...props} />
      <GapDays {...props} />
      <Rules {...props} />
      <Loads {...props} />
      <Cells {...props} />
    </>
  )
}

const missing = (gaps: readonly Gap[], kind?: Gap['kind']): number =>
  gaps.reduce((sum, gap) => (kind === undefined || gap.kind === kind ? sum + missingIn(gap) : sum), 0)

function Totals(props: Telling) {
  const rows = () => {
    const { gaps, findings, moved, cells } = props.comparison
    return [
      [t('gaps'), missing(gaps.first), missing(gaps.second)],
      [t('gaps.open'), missing(gaps.first, 'open'), missing(gaps.second, 'open')],
      [t('gaps.short'), missing(gaps.first, 'short'), missing(gaps.second, 'short')],
      [t('rules'), findings.first, findings.second],
      [t('people'), '', moved.length],
      [t('cells'), '', cells.length],
    ] as const
  }
  return (
    <table class="totals">
      <thead>
        <tr>
          <td />
          <th scope="col">{props.names.first}</th>
          <th scope="col">{props.names.second}</th>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {([label, first, second]) => (
            <tr>
              <th scope="row">{label}</th>
              <td>{first}</td>
              <td classList={{ other: first !== '' && first !== second }}>{second}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

/** A strip of days for each side, and in words the days on which they differ. */
function GapDays(props: Telling) {
  const days = createMemo<readonly Day[]>(() => {
    const { from, until } = props.desk.draft.roster()
    const found: Day[] = []
    for (let day = from; day < until; day = addDays(day, 1)) found.push(day)
    return found
  })
  const counts = createMemo(() => {
    const perDay = (gaps: readonly Gap[]) => gapsPerDay(gaps, props.desk)
    const [first, second] = [perDay(props.comparison.gaps.first), perDay(props.comparison.gaps.second)]
    return days().map((day) => ({ day, first: missing(first.get(day) ?? []), second: missing(second.get(day) ?? []) }))
  })
  const other = () => counts().filter((one) => one.first !== one.second)
  return (
    <section>
      <h3>{t('gaps.days')}</h3>
      <For each={['first', 'second'] as const}>
        {(side) => (
          <div class="day-strip" aria-hidden="true">
            <small>{props.names[side]}</small>
            <div>
              <For each={counts()}>
                {(one) => (
                  <i
                    classList={{ some: one[side] > 0, many: one[side] > 2, weekend: isWeekend(one.day), other: one.first !== one.second }}
                    title={`${dayShort(one.day)}: ${one[side]}`}
                  >
                    {one[side] || ''}
                  </i>
                )}
              </For>
            </div>
          </div>
        )}
      </For>
      <Show when={other().length > 0} fallback={<p>{t('gaps.same')}</p>}>
        <ul class="in-line">
          <For each={other().slice(0, mostListed)}>
            {(one) => <li>{t('gaps.day', { day: dayShort(one.day), first: one.first, second: one.second })}</li>}
          </For>
        </ul>
      </Show>
    </section>
  )
}

function Rules(props: Telling) {
  const lists = () => (['gone', 'made'] as const).map((side) => ({ side, findings: props.comparison.rules.flatMap((rule) => rule[side]) }))
  return (
    <section>
      <h3>{t('rules')}</h3>
      <Show when={props.comparison.rules.length > 0} fallback={<p>{t('rules.same')}</p>}>
        <For each={lists()}>
          {({ side, findings }) => (
            <Show when={findings.length > 0}>
              <h4>
                {t(`rules.${side}`)} <small>{findings.length}</small>
              </h4>
              <ul class="left">
                <For each={findings.slice(0, mostListed)}>{(finding) => <li class={finding.level}>{finding.says[language()]}</li>}</For>
              </ul>
              <More count={findings.length - mostListed} />
            </Show>
          )}
        </For>
      </Show>
    </section>
  )
}

const More = (props: { readonly count: number }) => (
  <Show when={props.count > 0}>
    <p>{t('more', { count: props.count })}</p>
  </Show>
)

const shown = (measure: Measure, value: number): string =>
  measure === 'minutes' ? workHours(Math.round(value)) : (Math.round(value * 10) / 10).toLocaleString(language())

function Loads(props: Telling) {
  const others = () => props.comparison.loads.filter(isOtherLoad)
  return (
    <section>
      <h3>{t('loads')}</h3>
      <p class="side-fine">{t('loads.of')}</p>
      <For each={measures}>{(measure) => <SpreadLine {...props} measure={measure} />}</For>
      <h4>{t('loads.who')}</h4>
      <Show when={others().length > 0} fallback={<p>{t('loads.same')}</p>}>
        <table class="loads">
          <thead>
            <tr>
              <th scope="col">{t('loads.name')}</th>
              <For each={measures}>{(measure) => <th scope="col">{t(`loads.${measure}`)}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={others().slice(0, mostListed)}>
              {(one) => (
                <tr>
                  <th scope="row">{props.desk.draft.nameOf(one.practitioner)}</th>
                  <For each={measures}>{(measure) => <LoadCell measure={measure} first={one.first} second={one.second} />}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <More count={others().length - mostListed} />
      </Show>
    </section>
  )
}

const LoadCell = (props: Both<Load> & { readonly measure: Measure }) => {
  const before = () => props.first[props.measure]
  const after = () => props.second[props.measure]
  return (
    <td classList={{ more: after() > before(), less: after() < before() }}>
      <Show when={after() !== before()} fallback={shown(props.measure, after())}>
        {shown(props.measure, before())} → <b>{shown(props.measure, after())}</b>
      </Show>
    </td>
  )
}

/** Lowest to highest as a bar on one scale for both, with a tick at the mean. */
function SpreadLine(props: Telling & { readonly measure: Measure }) {
  const spreads = createMemo(() => {
    const values = (side: keyof Both<Load>) => props.comparison.loads.map((one) => one[side][props.measure])
    return { first: spreadOf(values('first')), second: spreadOf(values('second')) }
  })
  const scale = () => Math.max(1, spreads().first.most, spreads().second.most)
  const percent = (value: number) => `${(100 * value) / scale()}%`
  const said = (side: keyof Both<Load>) => {
    const { least, most, mean } = spreads()[side]
    return t('loads.spread', { least: shown(props.measure, least), most: shown(props.measure, most), mean: shown(props.measure, mean) })
  }
  return (
    <div class="spread">
      <b>{t(`loads.${props.measure}`)}</b>
      <For each={['first', 'second'] as const}>
        {(side) => (
          <>
            <div class={`spread-bar ${side}`} aria-hidden="true">
              <i style={{ left: percent(spreads()[side].least), right: `calc(100% - ${percent(spreads()[side].most)})` }} />
              <u style={{ left: percent(spreads()[side].mean) }} />
            </div>
            <span>
              <span class="sr">{props.names[side]}: </span>
              {said(side)}
            </span>
          </>
        )}
      </For>
    </div>
  )
}

function Cells(props: Telling) {
  const people = createMemo(() => changesByPerson(props.comparison.cells))
  return (
    <section>
      <h3>{t('cells')}</h3>
      <Show when={people().length > 0} fallback={<p>{t('cells.same')}</p>}>
        <div class="people">
          <For each={people().slice(0, mostListed)}>
            {([code, changes]) => (
              <details open={people().length <= 12}>
                <summary>
                  <b>{code === null ? t('clash.shift') : props.desk.draft.nameOf(code)}</b> <span>{changes.length}</span>
                </summary>
                <ul>
                  <For each={changes}>{(change) => <ChangeLine desk={props.desk} change={change} />}</For>
                </ul>
              </details>
            )}
          </For>
        </div>
        <More count={people().length - mostListed} />
      </Show>
    </section>
  )
}
