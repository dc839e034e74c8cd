import { type Accessor, createMemo } from 'solid-js'
import type { Place } from '../../../api/domain/model/roster.ts'
import { firstName } from '../../live-here.ts'
import type { Desk } from '../create-desk.ts'
import { colleagueAt } from './create-presence.ts'
import { t } from './words.ts'

/** What others do at one cell: whose cursor rests there, and whether a colleague changed it just now. */
export function createCompany(desk: Accessor<Desk>, place: Accessor<Place>) {
  const colleague = createMemo(() => colleagueAt(desk().draft.roster().id, place()))
  const isLately = createMemo(() => desk().draft.isLately(place()))
  /** For the class of the cell. */
  const look = () => {
    const one = colleague()
    return one ? `is-held here-${one.tone}` : ''
  }
  /** For the ear, after what the cell says itself. */
  const spoken = () => {
    const one = colleague()
    return one ? ` ${t('cell.held', { name: firstName(one.name) })}` : ''
  }
  return { colleague, isLately, look, spoken }
}
