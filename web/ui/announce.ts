import { createSignal } from 'solid-js'

/** What a screen reader hears: one polite region and one alert region for the whole page (see regions.tsx). */
const [polite, setPolite] = createSignal({ text: '', turn: 0 })
const [alert, setAlert] = createSignal({ text: '', turn: 0 })

export { alert as lastAlert, polite as lastPolite }

/** Said when the reader is done: results, saved states, counts. */
export const announce = (text: string): void => void setPolite(({ turn }) => ({ text, turn: turn + 1 }))

/** Said at once: nobody on duty, work that is not saved. */
export const alarm = (text: string): void => void setAlert(({ turn }) => ({ text, turn: turn + 1 }))
