import pg from 'pg'

/** `2026-10-25 00:30:00.123+00` as our `Instant`; sessions always speak UTC. */
const toInstant = (text: string): string => `${text.slice(0, 10)}T${text.slice(11, 19)}Z`

const dateType = 1082
const timestamptzType = 1184

/** How values arrive, equal in both database modes: dates and moments as our strings, all else as node-postgres reads it. */
export const parsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === dateType) return (text: string) => text
    if (oid === timestamptzType) return toInstant
    return pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig
