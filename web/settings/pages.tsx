/** The screens of the settings come in one file: whoever opens one mostly opens the next. */
export { DemandPage } from './demand/demand-page.tsx'
export { PracticesPage } from './practices/practices-page.tsx'
export { PostsPage } from './posts-page.tsx'
