import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

/** The page asks for at most one style sheet and one script before its own: everything shared lies in the entry. */
export default defineConfig({
  root: 'web',
  base: '/',
  plugins: [solid()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    // The content security policy allows no inline script, style or font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
})
