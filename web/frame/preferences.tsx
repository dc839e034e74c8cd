import { For } from 'solid-js'
import { t } from '../i18n/common.ts'
import { chooseLanguage, language, languages } from '../i18n/language.ts'
import { Segmented } from '../ui/segmented.tsx'
import { chooseRowSize, chooseTextSize, rowSize, rowSizes, textSize, textSizes } from '../ui/sizes.ts'
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

/** How large text stands everywhere, and how high a row of the roster. */
export function SizeChoices() {
  return (
    <>
      <h2>{t('text.title')}</h2>
      <Segmented
        label={t('text.title')}
        value={textSize()}
        options={textSizes.map((value) => ({ value, label: `${value}%` }))}
        onChoose={chooseTextSize}
      />
      <h2>{t('rows.title')}</h2>
      <Segmented
        label={t('rows.title')}
        value={rowSize()}
        options={rowSizes.map((value) => ({ value, label: t(`rows.${value}`) }))}
        onChoose={chooseRowSize}
      />
    </>
  )
}
