import type { Language } from '../i18n/language.ts'
import { Segmented } from '../ui/segmented.tsx'
import { t } from './words.ts'

/** In which language a text for patients is read and copied, apart from that of the page. */
export function LanguageOfText(props: { readonly value: Language; readonly onChoose: (language: Language) => void }) {
  return (
    <Segmented
      label={t('machine.language')}
      value={props.value}
      options={[
        { value: 'nl', label: 'NL' },
        { value: 'en', label: 'EN' },
      ]}
      onChoose={props.onChoose}
    />
  )
}
