import { language } from '../../i18n/language.ts'
import type { Desk } from '../desk.ts'
import type { ListRow } from './rows.ts'
import { t } from './words.ts'

/** Why a row stands as it does: what the rules say, who is away, what somebody wrote; then the quiet marks. */
export function reasonOf(desk: Desk, { look, place, state, names }: ListRow): string {
  const { shift } = place
  const rules = look.findings.filter(({ level }) => level !== 'info').map((finding) => finding.says[language()])
  return [
    look.kind === 'absent' ? t('reason.absent', { name: names }) : '',
    ...(look.kind === 'absent' ? [] : rules),
    look.isPartly ? t('reason.partly') : '',
    state === 'short' && !look.isPartly ? t('reason.short', { present: desk.draft.filledOf(shift.id), needed: shift.needed }) : '',
    shift.reason ?? '',
    look.isLocked ? t('reason.locked') : '',
    look.isChanged ? t('reason.changed') : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
