import { t } from '../i18n/common.ts'

export function ImportPage() {
  return <p class="page-loading">{t('loading')}</p>
}
