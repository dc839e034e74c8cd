import { type Accessor, createEffect, onCleanup } from 'solid-js'

/** Tells the printer the size of the paper; the rule goes when the page does. */
export function createPageRule(size: Accessor<'A3 landscape' | 'A4 portrait'>): void {
  const sheet = new CSSStyleSheet()
  createEffect(() => sheet.replaceSync(`@page { size: ${size()}; margin: 10mm; }`))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  onCleanup(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  })
}
