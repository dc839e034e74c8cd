import type { EntryKind } from './region-change.ts'

/** What still names an entry, so that it cannot go. */
export type Referrer =
  | { readonly kind: EntryKind | 'holiday'; readonly name: string }
  | { readonly kind: 'roster' | 'published' | 'comments' | 'access' | 'worked' | 'requests'; readonly name: string }
