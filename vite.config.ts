import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What every screen begins with, and the screen whose first load is measured (npm run bench -- web.js.roster). */
const roster = [at('web/main.tsx'), at('web/roster/roster-page.tsx')]
/** The other screens that are open all day. */
const daily = [at('web/today/today-page.tsx'), at('web/line/line-page.tsx'), at('web/board/board-page.tsx')]

type Reading = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null }

/** The modules that must be there before a screen stands: what it imports, and what that imports. A part fetched later is none. */
function firstLoadOf(screens: readonly string[], { getModuleInfo }: Reading): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    getModuleInfo(id)?.importedIds.forEach(visit)
  }
  screens.forEach(visit)
  return found
}

/** A screen asks for few scripts, and the roster for none that it does not need: what only later parts share lies in neither. */
function sharing() {
  let ofRoster: ReadonlySet<string> = new Set()
  let ofDaily: ReadonlySet<string> = new Set()
  const plugin: Plugin = {
    name: 'first-loads',
    buildEnd() {
      ofRoster = firstLoadOf(roster, this)
      ofDaily = firstLoadOf(daily, this)
    },
  }
  const groups = [
    { name: 'shared', minShareCount: 2, test: (id: string) => ofRoster.has(id) },
    // What they need of the entry stays there.
    { name: 'daily', minShareCount: 2, test: (id: string) => ofDaily.has(id), includeDependenciesRecursively: false },
  ]
  return { plugin, groups }
}

const { plugin, groups } = sharing()

export default defineConfig({
  root: 'web',
  base: '/',
  plugins: [solid(), plugin],
  build: {
    outDir: '../dist/web/by-hand',
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    // The content security policy allows no inline script, style or font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
})
