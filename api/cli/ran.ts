/** What a command that ran inside the app gives back. */
export type Ran = { readonly out: readonly string[]; readonly err: readonly string[]; readonly exit: number }
