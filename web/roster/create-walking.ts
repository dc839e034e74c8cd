import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Gap } from '../../api/domain/cover/gap.ts'
import type { Desk } from './desk.ts'
import { isHole, postOf } from './gaps.ts'
import { sameList } from './draft/held.ts'
import { spotOfPlace } from './grid/model.ts'
import { addressOfPlace } from './list/rows.ts'
import { daysOf, startOf } from './view.ts'
import { gapPosition } from './gap-position.ts'

type WalkGround = Pick<
  Desk,
  'draft' | 'now' | 'view' | 'show' | 'grid' | 'sheet' | 'spot' | 'place' | 'choose' | 'isFolded' | 'fold' | 'shiftOf'
> & {
  /** The gap that was walked to last. */
  readonly aimed: Accessor<Gap | null>
  readonly aim: (gap: Gap) => void
}

/** The gaps to come and the way along them, whatever is folded or out of view. */
export function createWalking(ground: WalkGround): Pick<Desk, 'gaps' | 'shownGaps' | 'gap' | 'goto' | 'walk' | 'walkFirst'> {
  const { draft, view, place, aimed, aim } = ground
  const gaps = createMemo(() => draft.gaps().filter((gap) => gap.until > ground.now()), [], { equals: sameList })
  const shownGaps = createMemo(() => gaps().filter((gap) => view().post === null || postOf(gap) === view().post))
  const gap = createMemo(() => {
    const at = place()
    const here = at ? shownGaps().filter((one) => one.shift === at.shift.id) : []
    const ofCell = here.filter((one) => gapPosition(draft, one) === at?.position)
    return ofCell.find((one) => one.id === aimed()?.id) ?? ofCell[0] ?? here.find(isHole) ?? null
  })

  const goto = (target: Gap) => {
    const shift = target.shift === undefined ? undefined : ground.shiftOf(target.shift)
    if (!shift) return
    aim(target)
    if (ground.isFolded(shift.post)) ground.fold(shift.post)
    if (!daysOf(view()).includes(shift.date)) ground.show({ from: startOf(shift.date, view().zoom) })
    if (view().view === 'list') return ground.show({ sel: addressOfPlace({ shift, position: gapPosition(draft, target) }) })
    const at =
      view().view === 'practitioners'
        ? { line: ground.spot()?.line ?? 0, column: ground.sheet().days.indexOf(shift.date) }
        : (spotOfPlace(ground.grid(), shift.id, gapPosition(draft, target)) ?? spotOfPlace(ground.grid(), shift.id, 1))
    if (at) ground.choose(at)
  }

  const [first, walkFirst] = createSignal<ReadonlySet<string>>(new Set())
  const walk = (by: 1 | -1): Gap | null => {
    const isFirst = (one: Gap) => first().has(one.shift ?? '')
    const all = [...shownGaps().filter(isFirst), ...shownGaps().filter((one) => !isFirst(one))]
    const current = gap()
    const at = current ? all.findIndex((one) => one.id === current.id) : by === 1 ? -1 : 0
    const next = all[(at + by + all.length) % all.length]
    if (!next) return null
    goto(next)
    return next
  }

  return { gaps, shownGaps, gap, goto, walk, walkFirst }
}
