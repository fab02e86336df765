import { type ReactNode, useState } from 'react'
import { limits } from '../../core/contract'
import { useReportDesk } from './report-desk'

type RemarkFormProps = {
  /** Of the form, for screen readers. */
  readonly name?: string
  /** Of its field. */
  readonly label: string
  readonly rows: number
  /** Stands above the field. */
  readonly children?: ReactNode
  /** Told what was written, without blanks around; never nothing. */
  readonly send: (text: string) => Promise<void>
  readonly giveUp: () => void
}

/** A remark that is being written: Ctrl+Enter adds it, Escape gives it up. */
export function RemarkForm({ name, label, rows, children, send, giveUp }: RemarkFormProps) {
  const { strings } = useReportDesk()
  const [text, setText] = useState('')
  const written = text.trim()
  const finish = () => {
    if (written !== '') void send(written)
  }
  return (
    <form
      className="remark-form"
      data-own-undo=""
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          giveUp()
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish()
      }}
    >
      {children}
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the form was asked for
        autoFocus
        rows={rows}
        dir="auto"
        maxLength={limits.remark}
        aria-label={label}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="row">
        <button type="submit" className="primary" disabled={written === ''}>
          {strings.draft.send}
        </button>
        <button type="button" onClick={giveUp}>
          {strings.cancel}
        </button>
      </div>
    </form>
  )
}
