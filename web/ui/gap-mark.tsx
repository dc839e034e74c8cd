import type { GapKind } from '../../api/domain/cover/gap.ts'
import { t } from '../i18n/common.ts'
import './gap-mark.css'

const glyphs: Readonly<Record<GapKind, string>> = {
  open: '',
  short: '',
  uncovered: '⊘',
  rule: '!',
  unqualified: '◆',
  'at-risk': '?',
  wish: '–',
}

/** The kind of a gap as a mark: word or glyph, border and pattern before colour. */
export function GapMark(props: { readonly kind: GapKind; readonly missing: number }) {
  const shown = () => (props.kind === 'open' ? t('kind.open') : props.kind === 'short' ? `+${props.missing}` : glyphs[props.kind])
  return (
    <i class={`mark ${props.kind}`}>
      <span aria-hidden="true">{shown()}</span>
      <span class="sr">{t(`kind.${props.kind}`)}</span>
    </i>
  )
}
