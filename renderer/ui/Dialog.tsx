import { type ReactNode, useEffect, useRef } from 'react'
import { useStanding } from '../program'

/** A modal dialog: focus stays inside, Escape closes it. */
export function Dialog({ title, close, children }: { readonly title: string; readonly close: () => void; readonly children: ReactNode }) {
  const { strings } = useStanding()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} aria-label={title} onClose={close}>
      <header className="dialog-head">
        <h2>{title}</h2>
        <button type="button" onClick={close}>
          {strings.close}
        </button>
      </header>
      {children}
    </dialog>
  )
}
