import { toast } from '../ui/toast.tsx'
import { t } from './words.ts'

/** Puts the text on the clipboard and says so; where the browser does not let us, the text is there to be selected. */
export async function copyMachine(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toast(t('machine.copied'))
  } catch {
    toast(t('machine.notCopied'), { tone: 'bad' })
  }
}
