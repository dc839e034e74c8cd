import Lock from 'lucide-solid/icons/lock'
import { t } from './words.ts'

/** What the marks in the cells mean. */
export const Legend = () => (
  <>
    <span>
      <b class="cell sample open">open</b> {t('legend.open')}
    </span>
    <span>
      <b class="cell sample short">+1</b> {t('legend.short')}
    </span>
    <span>
      <b class="cell sample rule">!</b> {t('legend.rule')}
    </span>
    <span>
      <b class="cell sample unqualified">◆</b> {t('legend.unqualified')}
    </span>
    <span>
      <b class="cell sample absent">?</b> {t('legend.risk')}
    </span>
    <span>
      <b class="changed-bar" /> {t('legend.changed')}
    </span>
    <span>
      <Lock size={11} aria-hidden="true" /> {t('legend.locked')}
    </span>
  </>
)
