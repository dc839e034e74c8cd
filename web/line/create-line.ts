import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Gap } from '../../api/domain/cover/gap.ts'
import type { Code } from '../../api/domain/model/code.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Day, Instant } from '../../api/domain/time/instant.ts'
import type { LineAnswer } from '../answers.ts'
import { type Axis, axisOf, type LineZoom, startOfLine } from './axis.ts'
import { byMunicipality, byPostOn, type GroupBy } from './grouping.ts'
import { kept } from '../kept.ts'
import { type CauseRow, type LinePicture, pictureOf } from './picture.ts'
import type { Remark } from './remarks.ts'
import { urgencyOfRow } from './urgency.ts'

export type LineView = {
  readonly from: Day
  readonly zoom: LineZoom
  readonly rows: 'lens' | 'all' | 'gaps' | 'list'
  readonly group: GroupBy
  readonly draft: boolean
}

/** A row that can be chosen: the cause of a gap, or a remark of the rules. */
type Row = CauseRow | Remark

/** The state of the 24-hour line: the picture and the chosen row. No DOM. */
export type Line = {
  readonly axis: Accessor<Axis>
  readonly picture: Accessor<LinePicture>
  /** The causes in the order of `walk`: by deadline, those that are over last. */
  readonly causes: Accessor<readonly CauseRow[]>
  readonly answer: Accessor<LineAnswer>
  /** What is published, to lay the draft beside; null while the published line itself is shown. */
  readonly published: Accessor<LineAnswer | null>
  readonly region: Accessor<Region>
  /** The chosen cause; null while a remark is chosen. */
  readonly chosen: Accessor<CauseRow | null>
  readonly remark: Accessor<Remark | null>
  readonly choose: (row: Row) => void
  /** To the next cause by deadline, around at the end. */
  readonly walk: (by: 1 | -1) => Row | null
  /** The same through the remarks too, after the causes. */
  readonly walkRows: (by: 1 | -1) => Row | null
  /** To the first row of the next group that has one. */
  readonly walkGroups: (by: 1 | -1) => Row | null
  /** The gaps of the posts in the same time: what a practice's hole is mended by, where it is not the practice's own. */
  readonly postGaps: Accessor<readonly Gap[]>
  readonly isFolded: (group: string) => boolean
  readonly fold: (group: string) => void
}

type Ground = {
  /** The practice the address names, if any: its first row is chosen until somebody chooses another. */
  readonly asked: Accessor<Code | null>
  readonly answer: Accessor<LineAnswer>
  /** What is published, to lay the draft beside; null while the published line itself is shown. */
  readonly published: Accessor<LineAnswer | null>
  readonly region: Accessor<Region>
  readonly view: Accessor<LineView>
  readonly now: Accessor<Instant>
}

export function createLine({ answer, published, region, view, asked, now }: Ground): Line {
  const zoom = createMemo(() => view().zoom)
  const first = createMemo(() => startOfLine(view().from, zoom()))
  const zone = createMemo(() => region().zone)
  const axis = createMemo(() => axisOf(first(), zoom(), zone()))
  const grouping = () => (view().group === 'post' ? byPostOn(region(), first()) : byMunicipality)
  const gaps = () => answer().gaps
  const picture = createMemo<LinePicture>((before) => kept(before, pictureOf(answer(), gaps(), axis(), grouping())))
  const [picked, setPicked] = createSignal<string | null>(null)
  /** By deadline; what is over comes after what somebody can still act upon. */
  const causes = createMemo<readonly CauseRow[]>((before) => {
    const isOver = (one: CauseRow) => urgencyOfRow(one, now()) === 'over'
    const all = picture().causes
    return kept(before, [...all.filter((one) => !isOver(one)), ...all.filter(isOver)])
  })
  const rows = createMemo<readonly Row[]>(() => [...causes(), ...picture().remarks])
  const row = createMemo(() => {
    const ofAsked = (one: Row) => (isRemark(one) ? [one.practice] : one.practices).some((practice) => practice.code === asked())
    return rows().find((one) => one.id === picked()) ?? rows().find(ofAsked) ?? rows()[0] ?? null
  })
  const remark = () => asRemark(row())
  const chosen = () => asCause(row())
  const [folded, setFolded] = createSignal<ReadonlySet<string>>(new Set())
  const walkIn = (all: readonly Row[], by: 1 | -1) => {
    const at = all.findIndex((one) => one.id === row()?.id)
    const next = all[at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length]
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
  const choose = (one: Row) => setPicked(one.id)
  const walk = (by: 1 | -1) => walkIn(causes(), by)
  const walkRows = (by: 1 | -1) => walkIn(rows(), by)
  const walkGroups = (by: 1 | -1) => {
    const firsts = picture().groups.map((group): readonly Row[] => [...group.causes, ...group.remarks])
    const filled = firsts.filter((group) => group.length > 0)
    const at = filled.findIndex((group) => group.some((one) => one.id === row()?.id))
    const next = filled[(at + by + filled.length) % filled.length]?.[0]
    if (!next) return null
    setPicked(next.id)
    return next
  }
  const postGaps = createMemo(() => gaps().filter((gap) => 'post' in gap.where))
  return {
    ...{ axis, picture, causes, answer, region, chosen, remark, choose, walk, walkRows, walkGroups, postGaps },
    ...{ isFolded: (group) => folded().has(group), fold, published },
  }
}

export const isRemark = (row: Row): row is Remark => 'finding' in row
const asRemark = (row: Row | null): Remark | null => (row && isRemark(row) ? row : null)
const asCause = (row: Row | null): CauseRow | null => (row && !isRemark(row) ? row : null)
