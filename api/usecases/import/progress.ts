/** How far an import is: bytes of its files read, rows looked at, shifts and holders written. */
export type Progress = { readonly step: 'read' | 'check' | 'save'; readonly done: number; readonly of: number }
