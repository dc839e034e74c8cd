import { t } from '../i18n/common.ts'

export function RosterPage() {
  return <p class="page-loading">{t('loading')}</p>
}
