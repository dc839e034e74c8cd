import { t } from '../i18n/common.ts'

export function TodayPage() {
  return <p class="page-loading">{t('loading')}</p>
}
