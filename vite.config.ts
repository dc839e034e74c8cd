import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

/** What dialogs are made of comes with the first of them. */
const ofDialogs = /@kobalte|@corvu|solid-prevent-scroll|\/dialog\./

/** What only parts share that come after their screen stands: sign-in, and the less hurried acts of the roster. */
const later =
  /\/(rrule|tslib|solid-presence)\/|\/web\/(login\/|import\/|practitioners\/|settings\/|ui\/(lines|live-field|entry-[\w-]+|form-parts)\.|roster\/(publish|versions|scenarios|draft\/differences|key-|pick\/|comments\/(comment-[\w-]+|names|words[.\w]*)|find\/matches|go-to|bulk\/(acts|words)|side\/gap-(list|kinds)|acting|cell\/|move\/|times\/|repeat\/|sick\/)|region-(server|desk))|\/api\/domain\/(region\/[\w-]+|time\/recurrence|cover\/(post-week|closure-change|failing-part|cover-candidates|day-cover)|roster\/(plan|template-days|fill|match-names|bring-to|decide|read-order|diff|part|retiming|needing|repeat|report-sick)|rules\/(gap-rules|demand-cover|hand-over-seam|somebody-always)|says\/(say-of-place|(request|cover|shape)-faults|place-sentences|region-[\w-]+))\./

/** The page asks for at most one style sheet and one script before its own: everything shared lies in the entry. */
export default defineConfig({
  root: 'web',
  base: '/',
  plugins: [solid()],
  build: {
    outDir: '../dist/web/by-hand',
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    // The content security policy allows no inline script, style or font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What two screens share is one file: requests cost more than the few bytes a screen does not use.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              minShareCount: 2,
              test: (id: string) => !ofDialogs.test(id) && !later.test(id),
            },
          ],
        },
      },
    },
  },
})
