import { For } from 'solid-js'
import { t } from '../i18n/common.ts'
import { chooseLanguage, language, languages } from '../i18n/language.ts'
import { chooseTheme, theme, themes } from '../ui/theme.ts'

export function LanguageChoice() {
  return (
    <div class="segmented" role="group" aria-label={t('language.title')}>
      <For each={languages}>
        {(option) => (
          <button type="button" lang={option} aria-pressed={language() === option} onClick={() => chooseLanguage(option)}>
            {t(`language.${option}`)}
          </button>
        )}
      </For>
    </div>
  )
}

export function ThemeChoice() {
  return (
    <div class="segmented" role="group" aria-label={t('theme.title')}>
      <For each={themes}>
        {(option) => (
          <button type="button" aria-pressed={theme() === option} onClick={() => chooseTheme(option)}>
            {t(`theme.${option}`)}
          </button>
        )}
      </For>
    </div>
  )
}
