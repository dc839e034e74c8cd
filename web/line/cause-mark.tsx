import CalendarX from 'lucide-solid/icons/calendar-x'
import Clock from 'lucide-solid/icons/clock'
import DoorClosed from 'lucide-solid/icons/door-closed'
import RefreshCw from 'lucide-solid/icons/refresh-cw'
import Scale from 'lucide-solid/icons/scale'
import SquareSplit from 'lucide-solid/icons/square-split-horizontal'
import UserX from 'lucide-solid/icons/user-round-x'
import { Match, Switch } from 'solid-js'
import type { Gap } from '../../api/domain/cover/gap.ts'

type Icon = typeof Clock

const icons: Partial<Record<Gap['cause'], Icon>> = {
  seam: SquareSplit,
  'cover-ended': CalendarX,
  'cover-circular': RefreshCw,
  'cover-closed': DoorClosed,
  'closed-without-cover': DoorClosed,
  'cover-load': Scale,
  'cover-long': CalendarX,
  'cover-ends': CalendarX,
  'template-ended': Clock,
  'not-published': Clock,
}

/** The glyph of a cause; the word stands beside it. */
export function CauseMark(props: { readonly cause: Gap['cause'] }) {
  return (
    <Switch fallback={<UserX size={12} aria-hidden="true" />}>
      <Match when={icons[props.cause]} keyed>
        {(Mark) => <Mark size={12} aria-hidden="true" />}
      </Match>
    </Switch>
  )
}
