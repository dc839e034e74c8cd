/**
 * For a dialog that no button of its own opened: made while the focus is still where it was, called when the dialog has
 * gone. The focus returns there, unless what was done in the dialog took it elsewhere.
 */
export function createReturnFocus(): (event: Event) => void {
  const before = document.activeElement
  return ({ currentTarget }) => {
    const now = document.activeElement
    const isLost = now === null || now === document.body || (currentTarget instanceof Element && currentTarget.contains(now))
    if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
}
