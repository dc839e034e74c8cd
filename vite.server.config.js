import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { defineConfig } from 'vite'

const api = join(import.meta.dirname, 'api')
const commands = readdirSync(join(api, 'cli')).filter((name) => name.endsWith('.ts'))

/** The server and its commands with all they import, so that a start reads a few files. The embedded database finds its own files. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { noExternal: true, external: ['@electric-sql/pglite'] },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries([
        ['server', join(api, 'server.ts')],
        ['import-thread', join(api, 'threads/import-thread.ts')],
        ...commands.map((name) => [basename(name, '.ts'), join(api, 'cli', name)]),
      ]),
    },
  },
})
