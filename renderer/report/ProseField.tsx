import type { Language } from '../../core/entry/indicator'
import { directionOf } from '../../core/wording/language'
import { useEntered } from '../use-writer'

type ProseFieldProps = {
  /** Its name for screen readers. */
  readonly label: string
  readonly language: Language
  readonly text: string
  /** Told at each keystroke. */
  readonly change: (text: string) => void
  /** Most characters that the field takes. */
  readonly most: number
  /** A heading or a title: one line, however long it is. */
  readonly line?: boolean
  /** Shown while there is no text. */
  readonly hint?: string
}

/** A text of the report, edited where it stands: it looks like the text it is, in its own language and direction. */
export function ProseField({ label, language, text, change, most, line = false, hint }: ProseFieldProps) {
  const { entered, setEntered, entering, leaving } = useEntered(text)
  return (
    <textarea
      className={line ? 'prose-field line' : 'prose-field'}
      aria-label={label}
      lang={language}
      dir={directionOf(language)}
      rows={1}
      maxLength={most}
      placeholder={hint}
      value={entered}
      onFocus={entering}
      onBlur={leaving}
      onKeyDown={(event) => line && event.key === 'Enter' && event.preventDefault()}
      onChange={({ target }) => {
        const typed = line ? target.value.replace(/\s*\n\s*/g, ' ') : target.value
        setEntered(typed)
        change(typed)
      }}
    />
  )
}

/** The words that are selected in the text that has the focus; empty where there are none. */
export function selectedWords(): string {
  const { activeElement } = document
  const words =
    activeElement instanceof HTMLTextAreaElement
      ? activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd)
      : (document.getSelection()?.toString() ?? '')
  return words.replace(/\s+/g, ' ').trim()
}
