/** Everything that waits in the browser's storage to be saved begins so; signing out clears it. */
export const unsavedPrefix = 'etmaal-unsaved/'

export function clearUnsaved(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(unsavedPrefix)) localStorage.removeItem(key)
}
