/** As many as the lines of a large roster: about 5 MB of pixels. */
const most = 40

const spare: HTMLCanvasElement[] = []

/** Making a canvas costs more than painting a line on it: those of lines that are gone serve the lines that come. */
export function takeCanvas(): HTMLCanvasElement {
  const known = spare.pop()
  if (known) return known
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  return canvas
}

export function giveBack(canvas: HTMLCanvasElement): void {
  if (spare.length < most) spare.push(canvas)
}
