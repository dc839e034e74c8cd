import { createSignal } from 'solid-js'

/** Per cent of the sizes of the design. */
export const textSizes = ['100', '115', '130'] as const
export type TextSize = (typeof textSizes)[number]

/** Pixels of a row of the roster at 100 %; the smallest keeps a target of 24. */
const heights = { compact: 25, normal: 30, roomy: 36 } as const
export type RowSize = keyof typeof heights
export const rowSizes = Object.keys(heights) as readonly RowSize[]

const textKey = 'etmaal-text'
const rowKey = 'etmaal-rows'

const kept = (key: string): string | null => (typeof localStorage === 'undefined' ? null : localStorage.getItem(key))
const [text, writeText] = createSignal<TextSize>(textSizes.find((size) => size === kept(textKey)) ?? '100')
const [rows, writeRows] = createSignal<RowSize>(rowSizes.find((size) => size === kept(rowKey)) ?? 'compact')

export const textSize = text
export const rowSize = rows

/** How much larger than designed text stands; what is painted asks, what is laid out has it as `--scale`. */
export const textScale = (): number => Number(text()) / 100

/** Pixels of a row of the roster; the style sheets call it `--row-height`. */
export const rowHeight = (): number => Math.round(heights[rows()] * textScale())

/** Tells the style sheets. */
export function applySizes(): void {
  const { style } = document.documentElement
  style.setProperty('--scale', String(textScale()))
  style.setProperty('--row-height', `${rowHeight()}px`)
}

/** Text in another size from now on, on this device. */
export function chooseTextSize(size: TextSize): void {
  writeText(size)
  localStorage.setItem(textKey, size)
  applySizes()
}

/** Rows in another height from now on, on this device. */
export function chooseRowSize(size: RowSize): void {
  writeRows(size)
  localStorage.setItem(rowKey, size)
  applySizes()
}
