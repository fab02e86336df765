import { type RefObject, useEffect } from 'react'

/** Opens a dialog over the page, and gives the focus back to where it was once the dialog is gone and nothing else has taken it. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [dialog])
}
