// Runs before the first paint, so that a dark page never flashes white and the language is right for a screen reader.
;(() => {
  const root = document.documentElement
  const kept = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const theme = kept('etmaal-theme')
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.lang = kept('etmaal-language') === 'en' ? 'en' : 'nl'
})()
