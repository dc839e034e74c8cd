import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody who uses no pointer gets to what they want to press. */
export type Way = {
  /** The focus comes to it, and is seen there. */
  readonly to: (target: Locator) => Promise<void>
  /** A key where the focus is; the focus is not lost by it and stays in sight. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly type: (text: string) => Promise<void>
}

/** Stops of Tab after which nobody would go on. */
const patience = 400

/** With Tab and Shift Tab alone. */
export function byKeys(page: Page): Way {
  const press = pressing(page)
  const to = async (target: Locator) => {
    await expect(target).toBeVisible()
    for (let stop = 0; stop < patience; stop++) {
      const where = await target.evaluate(whereFrom)
      if (where === 'here') return expectFocus(page)
      await page.keyboard.press(where === 'later' ? 'Tab' : 'Shift+Tab')
      await expectFocus(page)
    }
    throw new Error(`Tab does not come to ${target}`)
  }
  return { to, press, type: (text) => page.keyboard.type(text) }
}

/** With what a screen reader knows: a thing with this role and this name is there, and takes the focus. */
export function byEar(page: Page): Way {
  const to = async (target: Locator) => {
    await expect(target.first()).toBeVisible()
    await target.first().focus()
    await expectFocus(page)
  }
  return { to, press: pressing(page), type: (text) => page.keyboard.type(text) }
}

const pressing =
  (page: Page) =>
  async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await expectFocus(page)
    }
  }

/** In the page: where this is from what has the focus. */
function whereFrom(target: Element): 'here' | 'later' | 'earlier' {
  const from = document.activeElement
  if (from === target) return 'here'
  const isLater = !from || from === document.body || (from.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
  return isLater ? 'later' : 'earlier'
}

/** The focus is on something, which is wholly in sight, has nothing over it and shows that it has the focus. */
export async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(focusFault), { message: 'the focus', timeout: 5_000, intervals: [30, 60, 120, 250] }).toBe('')
}

/** In the page: what is wrong with the focus, in words; nothing where all is well. */
function focusFault(): string {
  const at = document.activeElement
  if (!at || at === document.body) return 'nothing has it'
  const named = at.outerHTML.slice(0, 160)
  const box = at.getBoundingClientRect()
  const sight = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  for (let around = at.parentElement; around; around = around.parentElement) {
    const { overflowX, position } = getComputedStyle(around)
    if (overflowX !== 'visible') {
      const edge = around.getBoundingClientRect()
      sight.left = Math.max(sight.left, edge.left)
      sight.top = Math.max(sight.top, edge.top)
      sight.right = Math.min(sight.right, edge.right)
      sight.bottom = Math.min(sight.bottom, edge.bottom)
    }
    if (position === 'fixed') break
  }
  const isTall = box.height > sight.bottom - sight.top
  const isBroad = box.width > sight.right - sight.left
  const beyond = [
    !isBroad && box.left < sight.left - 1 && 'left',
    !isBroad && box.right > sight.right + 1 && 'right',
    !isTall && box.top < sight.top - 1 && 'top',
    !isTall && box.bottom > sight.bottom + 1 && 'bottom',
  ].filter(Boolean)
  if (beyond.length > 0) return `cut off at the ${beyond.join(' and ')}: ${named}`
  const [left, right] = [Math.max(box.left, sight.left), Math.min(box.right, sight.right)]
  const [top, bottom] = [Math.max(box.top, sight.top), Math.min(box.bottom, sight.bottom)]
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const cross = [
    [x, y],
    [left + 4, y],
    [right - 4, y],
    [x, top + 4],
    [x, bottom - 4],
  ] as const
  for (const [acrossX, acrossY] of isTall || isBroad ? [[left + 8, top + 8] as const] : cross) {
    const over = document.elementFromPoint(acrossX, acrossY)
    if (over && !at.contains(over) && !over.contains(at)) return `${over.outerHTML.slice(0, 120)} lies over ${named}`
  }
  const { outlineStyle, outlineColor, outlineWidth, boxShadow } = getComputedStyle(at)
  const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && !/rgba\(.*, 0\)|transparent/.test(outlineColor)
  // A place that is not a control is read from there; a field of text shows its caret.
  const isPlace = at.getAttribute('tabindex') === '-1' || at.matches('input:not([type=checkbox], [type=radio]), textarea')
  // Among the people the ring is one element that goes along, so that the cells stay as they are painted.
  const rings = [...document.querySelectorAll('.people-ring:not(.marked)')].map((one) => one.getBoundingClientRect())
  const isRinged = rings.some((ring) => Math.abs(ring.x - box.x) < 3 && Math.abs(ring.y - box.y) < 3)
  return isOutlined || isRinged || boxShadow !== 'none' || isPlace ? '' : `cannot be seen: ${named}`
}
