import { createEffect } from 'solid-js'
import { t } from '../i18n/common.ts'

/** The name of the screen in the tab. */
export function Title(props: { readonly text: string }) {
  createEffect(() => {
    document.title = `${props.text} · ${t('product')}`
  })
  return null
}
