import { phonePairs } from '../format.ts'
import { toast } from '../ui/toast.tsx'
import { t } from './words.ts'

/** Arrows walk the numbers of the board, `C` copies the one that has the focus, Enter calls it. */
export function onBoardKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const board = event.currentTarget as HTMLElement
  const target = event.target as HTMLElement
  if (target.closest('input, textarea, select')) return
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return walk(board, target, event)
  const phone = target.dataset['phone']
  if (event.key.toLowerCase() === 'c' && phone) void copy(phone)
}

function walk(board: HTMLElement, target: HTMLElement, event: KeyboardEvent): void {
  const numbers = [...board.querySelectorAll<HTMLElement>('[data-phone]')]
  if (numbers.length === 0) return
  event.preventDefault()
  const here = numbers.indexOf(target)
  const step = event.key === 'ArrowDown' ? 1 : -1
  numbers[here < 0 ? 0 : Math.min(Math.max(here + step, 0), numbers.length - 1)]?.focus()
}

async function copy(phone: string): Promise<void> {
  await navigator.clipboard.writeText(phone)
  toast(t('copied', { phone: phonePairs(phone) }))
}
