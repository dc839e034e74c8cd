/** Files that another screen made of what was pasted there; the import reads them, as it reads every file. */
let waiting: readonly File[] | null = null

/** The files of an import that a screen takes rows of. */
export type PastedKind = 'practitioners' | 'practices' | 'hours' | 'closures' | 'posts' | 'contacts' | 'templates' | 'holidays'

/** Text from a spreadsheet as a file of one kind: its name says what its rows are. */
export function handToImport(kind: PastedKind, text: string): void {
  waiting = [new File([text], `${kind}.csv`, { type: 'text/csv' })]
}

/** What waits for the import, once. */
export function takePasted(): readonly File[] | null {
  const files = waiting
  waiting = null
  return files
}
