import { Dialog as Kobalte } from '@kobalte/core/dialog'
import X from 'lucide-solid/icons/x'
import type { JSX } from 'solid-js'
import { t } from '../i18n/common.ts'
import { createReturnFocus } from './return-focus.ts'
import './dialog.css'

/** A question over the page; on a phone it comes up from below. Focus stays inside and returns to where it was. */
export function Dialog(props: {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: JSX.Element
  readonly wide?: boolean
}) {
  const returnFocus = createReturnFocus()
  return (
    <Kobalte open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="dialog-over" />
        <div class="dialog-place">
          <Kobalte.Content
            class="dialog"
            classList={{ wide: props.wide === true }}
            onOpenAutoFocus={focusWhatAsks}
            onCloseAutoFocus={returnFocus}
            onFocusIn={showWhole}
          >
            <header>
              <Kobalte.Title as="h2">{props.title}</Kobalte.Title>
              <Kobalte.CloseButton class="btn quiet icon-only" aria-label={t('close')}>
                <X class="icon" size={17} aria-hidden="true" />
              </Kobalte.CloseButton>
            </header>
            {props.children}
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  )
}

/** What is marked `autofocus` has the focus when the question stands, also where that takes a while; else the first button has. */
function focusWhatAsks(event: Event): void {
  const marked = event.currentTarget instanceof Element ? event.currentTarget.querySelector<HTMLElement>('[autofocus]') : null
  if (!marked) return
  event.preventDefault()
  marked.focus()
}

/** The browser leaves a field half in sight, or under what sticks, when it gets the focus. */
function showWhole({ target }: Event): void {
  if (target instanceof Element && target.matches('textarea, input:not([type=checkbox], [type=radio])'))
    target.scrollIntoView({ block: 'nearest' })
}
