import { type ReactNode, useRef } from 'react'
import { useStanding } from '../program'
import { useModal } from './use-modal'

/** A modal dialog: focus stays inside, Escape closes it. */
export function Dialog({ title, close, children }: { readonly title: string; readonly close: () => void; readonly children: ReactNode }) {
  const { strings } = useStanding()
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog)
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
