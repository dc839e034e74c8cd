import { For, Show } from 'solid-js'
import type { Choosing } from '../create-choosing.ts'
import { t } from '../words.ts'

/** "Waarom kunnen 207 huisartsen niet?": counts that add up to everybody, as a bar and as a list. */
export function WhyNot(props: { readonly choosing: Choosing }) {
  const counts = () => props.choosing.counts()
  return (
    <Show when={props.choosing.choices().length > 0}>
      <div class="why-not">
        <h3>{t('card.why', { count: counts().cannot })}</h3>
        <div class="stack" aria-hidden="true">
          <i class="by-can" style={{ 'flex-grow': counts().can }} />
          <i class="by-but" style={{ 'flex-grow': counts().but }} />
          <For each={counts().reasons}>{(one) => <i class={`by-${one.reason}`} style={{ 'flex-grow': one.count }} />}</For>
        </div>
        <dl>
          <div>
            <dt>
              <i class="by-can" /> {t('card.can')}
            </dt>
            <dd>{counts().can}</dd>
          </div>
          <Show when={counts().but > 0}>
            <div>
              <dt>
                <i class="by-but" /> {t('card.but')}
              </dt>
              <dd>{counts().but}</dd>
            </div>
          </Show>
          <For each={counts().reasons}>
            {(one) => (
              <div>
                <dt>
                  <i class={`by-${one.reason}`} /> {t(`reason.${one.reason}`)}
                </dt>
                <dd>{one.count}</dd>
              </div>
            )}
          </For>
        </dl>
      </div>
    </Show>
  )
}
