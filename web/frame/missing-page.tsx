import { A } from '@solidjs/router'
import { t as common } from '../i18n/common.ts'
import { words } from '../i18n/translate.ts'

const t = words({
  nl: { title: 'Deze pagina bestaat niet', text: 'Kijk of het adres klopt, of ga naar Vandaag.' },
  en: { title: 'This page does not exist', text: 'Check the address, or go to Today.' },
})

export function MissingPage() {
  return (
    <section class="empty">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <div class="actions">
        <A class="btn primary" href="/">
          {common('error.home')}
        </A>
      </div>
    </section>
  )
}
