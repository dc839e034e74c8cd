import type { Gap } from '../../../api/domain/cover/gap.ts'
import { dayShort } from '../../format.ts'
import { causeName, roleName } from '../../i18n/common.ts'
import { language } from '../../i18n/language.ts'
import type { Desk } from '../desk.ts'
import { dayPartOf } from '../grid/day-part.ts'
import { t } from '../words.ts'

/** `za 16 jan, nacht` */
export function gapWhen(desk: Desk, gap: Gap): string {
  const shift = gap.shift === undefined ? undefined : desk.shiftOf(gap.shift)
  return shift ? `${dayShort(shift.date)}, ${t(`part.${dayPartOf(shift)}`).toLowerCase()}` : ''
}

/** `Consult, Post Meerwijk`; with the cause where it says more than that nobody was placed, of a problem what the rule says. */
export function gapWhere(desk: Desk, gap: Gap): string {
  if (gap.says) return gap.says[language()]
  const post = 'post' in gap.where ? gap.where.post : ''
  const name = desk.region().posts.find((one) => one.code === post)?.name ?? post
  const cause = gap.cause === 'nobody-placed' ? '' : causeName(gap.cause)
  return [roleName(gap.role ?? ''), name, cause].filter(Boolean).join(', ')
}

export function gapKindWord(gap: Gap): string {
  if (gap.kind === 'short') return t('gap.short', { present: gap.present, needed: gap.needed })
  return gap.kind === 'open' || gap.kind === 'rule' || gap.kind === 'unqualified' || gap.kind === 'at-risk'
    ? t(`gap.${gap.kind}`)
    : gap.kind
}

/** One sentence for the ear. */
export const gapSentence = (desk: Desk, gap: Gap): string => `${gapWhen(desk, gap)}, ${gapWhere(desk, gap)}, ${gapKindWord(gap)}.`
