/** What kind of hard hours a duty is, the rarest first: people share these evenly, not just hours; and some are exempt from one. */
export const hardKinds = ['holiday', 'night', 'weekend'] as const
export type HardKind = (typeof hardKinds)[number]
