import { createMemo, For, Show } from 'solid-js'
import type { CoverObstacle } from '../../api/domain/cover/cover-candidates.ts'
import { briefName } from './brief-name.ts'
import type { RepairProps } from './repair-props.ts'
import { t } from './words.ts'

const order: readonly CoverObstacle[] = ['busy', 'partly', 'closed', 'unknown']
const mostNamed = 3

/** Why the others cannot: how many per reason, which together are all of them, and who comes nearest. */
export function WhyNot(props: RepairProps) {
  const reasons = createMemo(() =>
    order
      .map((obstacle) => ({ obstacle, who: props.repair.unable().filter((one) => one.obstacle === obstacle) }))
      .filter(({ who }) => who.length > 0),
  )
  return (
    <Show when={props.repair.unable().length > 0}>
      <details class="why-not">
        <summary>{t('repair.whyNot', { count: props.repair.unable().length })}</summary>
        <ul>
          <For each={reasons()}>
            {({ obstacle, who }) => (
              <li>
                <b>{who.length}</b> {t(`repair.why.${obstacle}`)}{' '}
                <small>
                  {who
                    .slice(0, mostNamed)
                    .map(({ practice }) => briefName(practice, props.line.region().practices))
                    .join(', ')}
                  {who.length > mostNamed ? ' …' : ''}
                </small>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  )
}
