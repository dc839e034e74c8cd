import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Gap } from '../../api/domain/cover/gap.ts'
import type { Code } from '../../api/domain/model/code.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Day } from '../../api/domain/time/instant.ts'
import type { LineAnswer } from '../answers.ts'
import { type Axis, axisOf, type LineZoom, startOfLine } from './axis.ts'
import { type CauseRow, type LinePicture, pictureOf } from './picture.ts'

export type LineView = { readonly from: Day; readonly zoom: LineZoom; readonly rows: 'lens' | 'gaps' | 'list'; readonly draft: boolean }

/** The state of the 24-hour line: the picture and the chosen cause. No DOM. */
export type Line = {
  readonly axis: Accessor<Axis>
  readonly picture: Accessor<LinePicture>
  readonly answer: Accessor<LineAnswer>
  readonly region: Accessor<Region>
  readonly chosen: Accessor<CauseRow | null>
  readonly choose: (row: CauseRow) => void
  /** To the next cause by deadline, around at the end. */
  readonly walk: (by: 1 | -1) => CauseRow | null
  readonly isFolded: (group: string) => boolean
  readonly fold: (group: string) => void
}

type Ground = {
  /** The practice the address names, if any: its first cause is chosen until somebody chooses another. */
  readonly asked: Accessor<Code | null>
  readonly answer: Accessor<LineAnswer>
  readonly gaps: Accessor<readonly Gap[]>
  readonly region: Accessor<Region>
  readonly view: Accessor<LineView>
}

export function createLine({ answer, gaps, region, view, asked }: Ground): Line {
  const axis = createMemo(() => axisOf(startOfLine(view().from, view().zoom), view().zoom, region().zone))
  const picture = createMemo(() => pictureOf(answer(), gaps(), axis()))
  const [picked, setPicked] = createSignal<string | null>(null)
  const chosen = createMemo(() => {
    const { causes } = picture()
    const ofAsked = (row: CauseRow) => row.practices.some((one) => one.code === asked())
    return causes.find((row) => row.id === picked()) ?? causes.find(ofAsked) ?? causes[0] ?? null
  })
  const [folded, setFolded] = createSignal<ReadonlySet<string>>(new Set())
  const walk = (by: 1 | -1) => {
    const all = picture().causes
    const at = all.findIndex((row) => row.id === chosen()?.id)
    const next = all[(at + by + all.length) % all.length]
    if (!next) return null
    setPicked(next.id)
    return next
  }
  const fold = (group: string) =>
    setFolded((known) => {
      const next = new Set(known)
      if (!next.delete(group)) next.add(group)
      return next
    })
  return { axis, picture, answer, region, chosen, choose: (row) => setPicked(row.id), walk, isFolded: (group) => folded().has(group), fold }
}
