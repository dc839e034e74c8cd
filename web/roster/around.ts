/** What stands around the grid and comes in one file right after it: cards, candidates, the type-ahead, what lies over cells. */
export { Acting } from './acting.tsx'
export { RangeFrame } from './bulk/range-frame.tsx'
export { CandidateRows } from './candidate-rows.tsx'
export { ClashNote } from './clash-note.tsx'
export { DraftBar } from './draft-bar.tsx'
export { createPaletteRows } from './create-palette-rows.ts'
export { PickAt } from './pick/pick-at.tsx'
export { Side } from './side/side.tsx'
