import { A, Navigate, useNavigate } from '@solidjs/router'
import CalendarDays from 'lucide-solid/icons/calendar-days'
import Headset from 'lucide-solid/icons/headset'
import Hospital from 'lucide-solid/icons/hospital'
import Stethoscope from 'lucide-solid/icons/stethoscope'
import { createSignal, For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { must, problemIn } from '../client.ts'
import { refusalText } from '../refusal-text.ts'
import { enterDemo, readDemo } from '../server.ts'
import { createForget, homeOf } from '../session.ts'
import { Title } from '../ui/title.tsx'
import { t } from './words.ts'
import { useQuery } from '../use-query.ts'
import './login.css'

const choices = [
  { role: 'coordinator', icon: CalendarDays },
  { role: 'practitioner', icon: Stethoscope },
  { role: 'post', icon: Headset },
  { role: 'partner', icon: Hospital },
] as const

type Choice = (typeof choices)[number]['role']

/** A newcomer who makes rosters begins on the most urgent gap, where the roster opens; the others where their role does. */
const beginOf = (role: Choice): string => (role === 'coordinator' ? '/roster' : homeOf(role))

/** "Who are you?": a role in the invented cooperative, without an account. Where there is none, you sign in. */
export function DemoPage() {
  const navigate = useNavigate()
  const forget = createForget()
  const demo = useQuery(() => ({ queryKey: ['demo'], queryFn: () => must(readDemo()) }))
  const [fault, setFault] = createSignal<string>()
  const [busy, setBusy] = createSignal<Choice>()
  const absent = () => (demo.isError ? problemIn(demo.error).code === 'not-found' : demo.data?.available === false)

  const enter = async (role: Choice) => {
    if (busy()) return
    setBusy(role)
    const answer = await enterDemo(role)
    setBusy()
    if (!answer.ok) return setFault(refusalText(answer.problem))
    forget()
    return navigate(beginOf(role), { replace: true })
  }

  return (
    <Show when={!absent()} fallback={<Navigate href="/login" />}>
      <section class="login wide">
        <Title text={t('demo.title')} />
        <h1>{t('demo.title')}</h1>
        <p>{t('demo.intro')}</p>
        <Show when={fault()}>
          <p class="note bad" role="alert">
            {fault()}
          </p>
        </Show>
        <ul class="choices">
          <For each={choices}>
            {({ role, icon }) => (
              <li>
                <button type="button" class="choice card" onClick={() => void enter(role)}>
                  <Dynamic component={icon} class="icon" size={26} aria-hidden="true" />
                  <b>{t(`demo.${role}`)}</b>
                  <span>{busy() === role ? t('demo.busy') : t(`demo.${role}.does`)}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
        <p>
          {t('demo.own')} <A href="/login">{t('demo.login')}</A>
        </p>
      </section>
    </Show>
  )
}
