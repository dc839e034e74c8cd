import { t } from '../i18n/common.ts'

export function LoginPage() {
  return <p class="page-loading">{t('loading')}</p>
}
