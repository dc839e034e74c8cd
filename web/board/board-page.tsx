import { t } from '../i18n/common.ts'

export function BoardPage() {
  return <p class="page-loading">{t('loading')}</p>
}
