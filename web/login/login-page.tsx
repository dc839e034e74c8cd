import { A, useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { must } from '../client.ts'
import { refusalText } from '../refusal-text.ts'
import { readDemo, signIn } from '../server.ts'
import { createForget } from '../session.ts'
import { Field } from '../ui/field.tsx'
import { Title } from '../ui/title.tsx'
import { useQuery } from '../use-query.ts'
import { t } from './words.ts'
import './login.css'

/** One field: the access code, and the way to the example where there is one. The server gives the browser a session; the code itself is not kept. */
export function LoginPage() {
  const navigate = useNavigate()
  const forget = createForget()
  const demo = useQuery(() => ({ queryKey: ['demo'], queryFn: () => must(readDemo()) }))
  const [fault, setFault] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  let input: HTMLInputElement | undefined

  const enter = async (event: SubmitEvent) => {
    event.preventDefault()
    const token = input?.value.trim() ?? ''
    setFault(token === '' ? t('login.empty') : undefined)
    if (token === '' || busy()) return input?.focus()
    setBusy(true)
    const answer = await signIn(token)
    setBusy(false)
    if (answer.ok) {
      forget()
      return navigate('/', { replace: true })
    }
    const { code } = answer.problem
    setFault(code === 'not-signed-in' || code === 'malformed' ? t('login.wrong') : refusalText(answer.problem))
    input?.focus()
  }

  return (
    <section class="login">
      <Title text={t('login.title')} />
      <h1>{t('login.title')}</h1>
      <p>{t('login.intro')}</p>
      <form class="card" novalidate onSubmit={(event) => void enter(event)}>
        <Field label={t('login.token')} hint={t('login.hint')} fault={fault()}>
          {(tied) => (
            <input
              {...tied}
              ref={input}
              class="input"
              type="password"
              name="token"
              autocomplete="current-password"
              spellcheck={false}
              autofocus
            />
          )}
        </Field>
        <button type="submit" class="btn primary">
          {busy() ? t('demo.busy') : t('login.enter')}
        </button>
      </form>
      <Show when={demo.data?.available}>
        <p>
          <A href="/demo">{t('login.demo')}</A>
        </p>
      </Show>
    </section>
  )
}
