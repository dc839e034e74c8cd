import { A } from '@solidjs/router'
import { t } from '../i18n/common.ts'

export function MissingPage() {
  return (
    <section class="empty">
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <div class="actions">
        <A class="btn primary" href="/">
          {t('error.home')}
        </A>
      </div>
    </section>
  )
}
