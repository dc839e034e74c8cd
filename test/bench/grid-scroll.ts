import type { Roster } from '../../api/domain/model/roster.ts'
import { type DayPart, dayPartOf } from '../../web/roster/grid/day-part.ts'
import { chanceOf } from '../oracles/chance.ts'
import type { Report } from './figure.ts'
import type { Screen } from './screen.ts'
import { p95, workPerFrame } from './trace.ts'

const most = 6
const frames = 320
const stops = 50

/** Pixels a frame is scrolled, to the right and down. */
const ways = { 'up and down': [0, 60], 'left and right': [60, 0], askew: [30, 60] } as const

/**
 * 400 practitioners by a quarter: main-thread work of each frame of a scroll; and after each of 50 stops every cell in sight is
 * what the roster of the server says, both to a reader and to the eye.
 */
export async function scrolling(screen: Screen, report: Report): Promise<void> {
  const { page, address, traced } = screen
  await page.goto(`${address}/roster?view=practitioners&zoom=quarter`)
  await page.locator('.person-day').first().waitFor()
  // Until what is out of sight is painted too.
  await page.waitForTimeout(10_000)
  for (const [name, way] of Object.entries(ways)) {
    await page.evaluate(() => document.querySelector('.roster-scroll')!.scrollTo(0, 0))
    await page.waitForTimeout(1_000)
    const events = await traced(() => page.evaluate(scrollBy, { count: frames, way }))
    const works = workPerFrame(events, ['scroll from', 'scroll until'])
    const metric = `main-thread work per frame, scrolled ${name}, p95 of ${works.length}`
    report({ bench: 'grid.scroll', metric, value: p95(works), unit: 'CPU-ms', cpu: p95(works), bar: most })
  }
  const { cells, differ } = await compareStops(screen)
  report({ bench: 'grid.scroll', metric: `cells unlike the roster, of ${cells} at ${stops} stops`, value: differ, unit: 'cells', bar: 0 })
}

/** Stops anywhere in the body, and counts the cells that are not what the roster says there. */
async function compareStops({ page, address, rest }: Screen): Promise<{ cells: number; differ: number }> {
  const held = await dutiesOf({ page, address })
  const draw = chanceOf(7)
  let [cells, differ] = [0, 0]
  for (let stop = 0; stop < stops; stop++) {
    await page.evaluate((share) => {
      const scroller = document.querySelector('.roster-scroll')!
      scroller.scrollTo(scroller.scrollWidth * (1 - share), (scroller.scrollHeight - scroller.clientHeight) * share)
    }, draw.next())
    await page.waitForTimeout(700)
    await rest()
    for (const { address: cell, said, painted } of await page.evaluate(cellsInSight)) {
      const parts = held.get(cell) ?? []
      cells += 1
      if (parts.length !== said || painted !== blockOf(parts[0])) differ += 1
    }
  }
  return { cells, differ }
}

/** Standby has an edge and no colour. */
const blockOf = (part: DayPart | undefined): string | null => (part === undefined || part === 'standby' ? null : part)

/** The parts of the day of the duties of each cell, by its address, in order of time. */
async function dutiesOf({ page, address }: Pick<Screen, 'page' | 'address'>): Promise<ReadonlyMap<string, readonly DayPart[]>> {
  const read = async <T>(path: string) => (await (await page.request.get(`${address}${path}`)).json()) as T
  const { rosters } = await read<{ rosters: readonly { id: string }[] }>('/api/rosters')
  const held = new Map<string, DayPart[]>()
  for (const { id } of rosters) {
    const { shifts, assignments } = await read<Roster>(`/api/rosters/${id}`)
    const shiftOf = new Map(shifts.map((shift) => [shift.id, shift]))
    for (const { shift, practitioner } of [...assignments].sort((a, b) => (a.from < b.from ? -1 : 1))) {
      const known = shiftOf.get(shift)!
      const cell = `${known.date}/@${practitioner}`
      held.set(cell, [...(held.get(cell) ?? []), dayPartOf(known)])
    }
  }
  return held
}

type Way = { readonly count: number; readonly way: readonly [right: number, down: number] }

/** In the page: to the far end and back again, at each frame a step. */
async function scrollBy({ count, way }: Way): Promise<void> {
  const scroller = document.querySelector('.roster-scroll')!
  let [right, down] = way
  performance.mark('scroll from')
  for (let frame = 0; frame < count; frame++) {
    await new Promise(requestAnimationFrame)
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = scroller
    if (scrollLeft + clientWidth >= scrollWidth - 2) right = -Math.abs(right)
    else if (scrollLeft <= 0) right = Math.abs(right)
    if (scrollTop + clientHeight >= scrollHeight - 2) down = -Math.abs(down)
    else if (scrollTop <= 0) down = Math.abs(down)
    scroller.scrollBy(right, down)
  }
  performance.mark('scroll until')
}

type CellInSight = { readonly address: string; readonly said: number; readonly painted: string | null }

/** In the page: each cell of the rows in sight: how many duties the readable layer tells, and the colour in the picture. */
function cellsInSight(): readonly CellInSight[] {
  const scratch = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
  const colours = new Map(
    ['day', 'evening', 'night'].map((name) => {
      scratch.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
      scratch.fillRect(0, 0, 1, 1)
      return [scratch.getImageData(0, 0, 1, 1).data.join(), name]
    }),
  )
  const pictures = [...document.querySelectorAll<HTMLCanvasElement>('.people-painted canvas')].map((canvas) => ({
    canvas,
    box: canvas.getBoundingClientRect(),
    pen: null as OffscreenCanvasRenderingContext2D | null,
  }))
  const probe = {
    colourAt(x: number, y: number): string | null {
      const picture = pictures.find(({ box }) => x >= box.left && x < box.right && y >= box.top && y < box.bottom)
      if (!picture) return 'unpainted'
      const { canvas, box } = picture
      if (!picture.pen) {
        picture.pen = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true })!
        picture.pen.drawImage(canvas, 0, 0)
      }
      const scale = canvas.width / box.width
      return (
        colours.get(picture.pen.getImageData(Math.floor((x - box.left) * scale), Math.floor((y - box.top) * scale), 1, 1).data.join()) ??
        null
      )
    },
  }
  const sight = document.querySelector('.roster-scroll')!.getBoundingClientRect()
  const above = document.querySelector('.people-head')!.getBoundingClientRect().bottom
  const days = [...document.querySelectorAll<HTMLElement>('.people-head .days th')].map((head) => head.getBoundingClientRect())
  const known = document.querySelector<HTMLElement>('.person-day')!.dataset
  const start = Date.parse(known['cell']!.slice(0, 10)) - Number(known['spot']!.split('/')[1]) * 86_400_000
  return [...document.querySelectorAll<HTMLElement>('.person')].flatMap((row) => {
    const at = row.getBoundingClientRect()
    if (at.top < above || at.bottom > sight.bottom) return []
    const code = /\((\S+)\),/.exec(row.querySelector<HTMLElement>('.person-head')!.title)![1]!
    const cells = new Map([...row.querySelectorAll<HTMLElement>('.person-day')].map((cell) => [cell.dataset['cell'], cell]))
    return days.flatMap(({ left, width }, column) => {
      const x = left + width / 2
      if (x < sight.left + row.offsetWidth || x > sight.right) return []
      const day = new Date(start + column * 86_400_000).toISOString().slice(0, 10)
      const address = `${day}/@${code}`
      const said = cells.get(address)?.textContent.trim().split(/\s+/).filter(Boolean).length ?? 0
      // Well above the middle, where two duties of a day meet.
      return [{ address, said, painted: probe.colourAt(x, at.top + at.height * 0.3) }]
    })
  })
}
