import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { Report } from './figure.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

export const figures = ['web.js.roster'] as const

type Chunk = { readonly file: string; readonly imports?: readonly string[]; readonly isEntry?: boolean }
type Manifest = Readonly<Record<string, Chunk>>

/** Bytes of JavaScript, gzip, until the roster shows its first useful grid: the entry, the page and all they import at once. */
export async function bench(report: Report): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'etmaal-web-'))
  try {
    await build({
      root: join(root, 'web'),
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'silent',
      build: { outDir, emptyOutDir: true, manifest: true },
    })
    const manifest = JSON.parse(readFileSync(join(outDir, '.vite', 'manifest.json'), 'utf8')) as Manifest
    const files = filesOf(manifest, ['index.html', 'roster/roster-page.tsx'])
    const value = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(outDir, file))).length, 0)
    report({ bench: 'web.js.roster', metric: 'gzip', value, unit: 'bytes', bar: 120_000 })
    report({ bench: 'web.js.roster', metric: 'files', value: files.length, unit: 'files' })
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** The scripts that some modules need before they run, each once. */
function filesOf(manifest: Manifest, entries: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || seen.has(chunk.file)) return
    seen.add(chunk.file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const entry of entries) visit(entry)
  return [...seen].filter((file) => file.endsWith('.js'))
}
