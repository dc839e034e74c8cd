import { createHash } from 'node:crypto'

/** What is kept of a secret. Ours have 256 random bits, so a plain hash is enough. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
