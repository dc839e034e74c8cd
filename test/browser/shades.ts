import type { Page } from '@playwright/test'

/** What an eye sees: all of it, only light and dark, or without one of the three kinds of cones (Machado 2009, in full). */
export const eyes = ['all', 'grey', 'protan', 'deutan', 'tritan'] as const
type Eye = (typeof eyes)[number]

/** Brightness of every pixel of a picture, 0 to 255, row after row. */
export type Shades = readonly number[]

/** Red, green and blue of every pixel of a picture (PNG), 0 to 255. */
export async function pixelsOf(page: Page, picture: Buffer): Promise<Uint8Array> {
  const text = await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true })!
    pen.drawImage(image, 0, 0)
    const { data: pixels } = pen.getImageData(0, 0, image.width, image.height)
    let found = ''
    for (let at = 0; at < pixels.length; at += 4) found += String.fromCharCode(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!)
    return btoa(found)
  }, picture.toString('base64'))
  return Buffer.from(text, 'base64')
}

/** The same as this eye sees it; colours are taken from linear light and back. */
export function shadesOf(pixels: Uint8Array, eye: Eye = 'grey'): Shades {
  const matrix = matrices[eye]
  return Array.from({ length: pixels.length / 3 }, (_, at) => {
    const [r, g, b] = [light(pixels[3 * at]!), light(pixels[3 * at + 1]!), light(pixels[3 * at + 2]!)]
    const seen = matrix.map((row) => Math.min(1, Math.max(0, row[0]! * r + row[1]! * g + row[2]! * b)))
    return shown(0.2126 * seen[0]! + 0.7152 * seen[1]! + 0.0722 * seen[2]!)
  })
}

/** The spread of greys in a picture: a hatch varies, a plain colour does not. */
export async function greySpread(page: Page, picture: Buffer): Promise<number> {
  const shades = shadesOf(await pixelsOf(page, picture))
  const mean = shades.reduce((sum, shade) => sum + shade, 0) / shades.length
  return Math.sqrt(shades.reduce((sum, shade) => sum + (shade - mean) ** 2, 0) / shades.length)
}

/** Linear light of each of the 256 strengths a colour has. */
const lights = Array.from({ length: 256 }, (_, value) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4))
const light = (value: number) => lights[value]!
const shown = (value: number) => 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055)

const same: readonly (readonly number[])[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

/** In linear light; rows are what red, green and blue become. */
const matrices: Readonly<Record<Eye, readonly (readonly number[])[]>> = {
  all: same,
  grey: same,
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
