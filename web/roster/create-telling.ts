import { dayShort } from '../format.ts'
import { toast } from '../ui/toast.tsx'
import { announce } from '../ui/announce.ts'
import type { Deed } from './create-hand.ts'
import type { Desk } from './desk.ts'
import { undoing } from './create-undoing.ts'
import { shortName } from './grid/spoken.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { language } from '../i18n/language.ts'
import { t as told } from './steps/words.ts'
import { t } from './words.ts'

/** Says what the hand did: politely to the ear, and as a toast where it can be taken back. */
export function createTelling(desk: Desk): (deed: Deed) => void {
  const undo = { label: t('undo'), run: () => undoing(desk)('undo') }
  const nameOf = (shift: Deed['shift']) => shortName(shift, dayShort)
  return (deed) => {
    const shift = nameOf(deed.shift)
    if (deed.did === 'placed') return announce(t('placed', { name: desk.draft.nameOf(deed.who), shift }))
    if (deed.did === 'moved')
      return toast(t('moved', { name: desk.draft.nameOf(deed.who), shift, from: nameOf(deed.other) }), { action: undo })
    if (deed.did === 'repaired') return toast(told('repaired', { repair: deed.says[language()] }), { action: undo })
    if (deed.did === 'refused') return toast(refusalSentence(deed.refusal), { tone: 'bad' })
    if (deed.did === 'cleared') return toast(t('cleared', { shift }), { action: undo })
    if (deed.did === 'exchanged') return toast(t('exchanged', { a: shift, b: nameOf(deed.other) }), { action: undo })
    return announce(t(deed.did === 'locked' ? 'locked' : 'unlocked', { shift }))
  }
}
