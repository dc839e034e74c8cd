import { t } from './words.ts'

/** The short list of reasons a change of a published shift may have; anything else is written. */
export const shortReasons = ['sick', 'swap', 'request', 'mistake', 'filled'] as const

export const reasonText = (reason: (typeof shortReasons)[number]): string => t(`why.${reason}`)
