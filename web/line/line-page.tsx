import { t } from '../i18n/common.ts'

export function LinePage() {
  return <p class="page-loading">{t('loading')}</p>
}
