import { afterPicture } from './source.ts'

/** What stands around the grid: fetched when the grid stands on the screen, which goes first. */
export const around = () => new Promise<void>(afterPicture).then(() => import('./around.ts'))
