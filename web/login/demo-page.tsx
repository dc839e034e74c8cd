import { t } from '../i18n/common.ts'

export function DemoPage() {
  return <p class="page-loading">{t('loading')}</p>
}
