import type { Language } from '../../core/entry/indicator'
import { parseProse } from '../../core/report/prose'
import { directionOf } from '../../core/wording/language'
import { useEntered } from '../use-writer'
import { stepField } from './fields'
import { useReportDesk } from './report-desk'
import type { TextMark } from './text-marks'

type LineFieldProps = {
  /** Its name for screen readers. */
  readonly label: string
  readonly language: Language
  readonly text: string
  /** Told at each keystroke. */
  readonly change: (text: string) => void
  /** Most characters that the field takes. */
  readonly most: number
  /** Shown while there is no text. */
  readonly hint: string
  readonly marks?: readonly TextMark[]
}

/** A heading or a title, edited where it stands: as it prints, and with its fields in braces while one writes in it. */
export function LineField({ label, language, text, change, most, hint, marks = [] }: LineFieldProps) {
  const { entered, enter } = useEntered(text)
  const direction = directionOf(language)
  return (
    <div className="line-field">
      <textarea
        aria-label={label}
        lang={language}
        dir={direction}
        rows={1}
        maxLength={most}
        placeholder={hint}
        spellCheck={false}
        value={entered}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          stepField(event.currentTarget, 'after')
        }}
        onChange={({ target }) => {
          const typed = target.value.replace(/\s*\n\s*/g, ' ')
          enter(typed)
          change(typed)
        }}
      />
      <div className="line-print" aria-hidden="true" lang={language} dir={direction}>
        <PrintedLine text={entered} language={language} marks={marks} />
      </div>
    </div>
  )
}

type Piece = { readonly text: string; readonly kind: TextMark['kind'] | 'figure' | 'plain' }

function PrintedLine({ text, language, marks }: { readonly text: string; readonly language: Language; readonly marks: readonly TextMark[] }) {
  const { say } = useReportDesk()
  const pieces = piecesOf(text, marks).map(({ text: piece, kind }): Piece => {
    const [part] = kind === 'figure' ? parseProse(piece) : []
    return { kind, text: part === undefined || part.kind === 'text' ? piece : say(part, language) }
  })
  return pieces.map(({ text: piece, kind }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line are known by their place
    if (kind === 'plain') return <span key={index}>{piece}</span>
    const Tag = kind === 'figure' ? 'bdi' : 'mark'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line are known by their place
      <Tag key={index} className={kind}>
        {piece}
      </Tag>
    )
  })
}

/** The line cut at its fields and at what is marked in it. */
function piecesOf(text: string, marks: readonly TextMark[]): readonly Piece[] {
  const pieces: Piece[] = []
  let read = 0
  for (const { 0: field, index } of text.matchAll(/\{\{[^{}]*\}\}/g)) {
    pieces.push(...cutAt(text, read, index, marks), { text: field, kind: 'figure' })
    read = index + field.length
  }
  return [...pieces, ...cutAt(text, read, text.length, marks)].filter((piece) => piece.text !== '')
}

function cutAt(text: string, from: number, to: number, marks: readonly TextMark[]): readonly Piece[] {
  const pieces: Piece[] = []
  let read = from
  for (const mark of marks) {
    if (mark.from < read || mark.to > to) continue
    pieces.push({ text: text.slice(read, mark.from), kind: 'plain' }, { text: text.slice(mark.from, mark.to), kind: mark.kind })
    read = mark.to
  }
  return [...pieces, { text: text.slice(read, to), kind: 'plain' }]
}
