/**
 * `npm run bench [-- NAME...]`: runs every bench whose file or figures carry one of the names; one JSON line a figure, then a table,
 * then what is over its bar. Without names all but those that take minutes in a browser: `npm run bench -- grid`.
 */
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Figure, isOver, type Report } from './figure.ts'

const folder = dirname(fileURLToPath(import.meta.url))
const names = process.argv.slice(2)
const figures: Figure[] = []
const wanted = (text: string) => names.length === 0 || names.some((name) => text.includes(name) || name.includes(text))
const report: Report = (figure) => {
  if (!names.length || names.some((name) => figure.bench.startsWith(name) || name === figure.metric || fileAsked.has(name))) {
    figures.push(figure)
    console.log(JSON.stringify(figure))
  }
}
const fileAsked = new Set<string>()

/** A bench whose figures are costly each measures only those that are asked for. */
type Bench = {
  readonly isByName?: true
  readonly bench: (report: Report, isAsked: (figure: string) => boolean) => Promise<void>
  readonly figures: readonly string[]
}

let failed = 0
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .sort()) {
  const topic = file.replace('.bench.ts', '')
  const loaded = (await import(pathToFileURL(join(folder, file)).href)) as Partial<Bench>
  if (!loaded.bench) throw new Error(`${file} exports no bench(report)`)
  const about = [topic, ...(loaded.figures ?? [])]
  if (!about.some(wanted) || (loaded.isByName && names.length === 0)) continue
  for (const name of names) if (topic === name) fileAsked.add(name)
  try {
    await loaded.bench(report, (figure) => fileAsked.has(topic) || names.length === 0 || names.some((name) => figure.startsWith(name)))
  } catch (error) {
    failed += 1
    console.error(`${topic}: did not finish`, error)
  }
}
console.table(
  figures.map(({ bench, metric, value, unit, ratio, bar }) => ({
    bench,
    metric,
    value: Math.round(value * 1000) / 1000,
    unit,
    ratio,
    bar,
  })),
)
const over = figures.filter(isOver)
for (const { bench, metric, value, unit, bar } of over)
  console.error(`${bench}: OVER ITS BAR. ${metric}: ${value} ${unit}, at most ${bar}.`)
process.exit(failed + over.length > 0 ? 1 : 0)
