import { useMemo, useState } from 'react'
import type { WrongWord } from '../../core/contract'
import type { Language } from '../../core/entry/indicator'
import type { Field } from '../../core/report/prose'
import { bayan } from '../client'
import { SpellingMenu, type WordPlace } from '../spelling/SpellingMenu'
import { useSpelling, useWrongWords } from '../spelling/use-spelling'
import { Editor } from '../writing/Editor'
import { type EditorDecoration, placeAttribute } from '../writing/highlight'
import type { Shape } from '../writing/rich-document'
import { stepField } from './fields'
import { useReportDesk } from './report-desk'
import type { TextMark } from './text-marks'

type DraftFieldProps = {
  /** The block, or `title`. */
  readonly block: string
  readonly shape: Shape
  /** Most characters that it takes. */
  readonly most: number
  /** Shown while there is no text, in the interface's language. */
  readonly hint?: string
  /** Its name for screen readers. */
  readonly label: string
  readonly language: Language
  readonly text: string
  /** Told at each keystroke. */
  readonly change: (text: string) => void
  /** What was found in it. */
  readonly marks?: readonly TextMark[]
  /** The words that open comments are about. */
  readonly quotes?: readonly string[]
  /** The caret would leave the text; gives whether it went somewhere. Without it, to the next text of the edition. */
  readonly leave?: (way: 'before' | 'after') => boolean
}

const none: readonly WrongWord[] = []
const noMarks: readonly TextMark[] = []
const noQuotes: readonly string[] = []

function stepFromHere(way: 'before' | 'after'): boolean {
  return document.activeElement !== null && stepField(document.activeElement, way)
}

/** A text of the report, edited where it stands, with all that is marked in it. */
export function DraftField({
  block,
  shape,
  most,
  hint,
  label,
  language,
  text,
  change,
  marks = noMarks,
  quotes = noQuotes,
  leave = stepFromHere
}: DraftFieldProps) {
  const desk = useReportDesk()
  const spelling = useSpelling(language)
  const wrong = useWrongWords(language, text)
  const decorations = useMemo(
    (): readonly EditorDecoration[] => [
      ...quotes.map((quote) => ({ kind: 'comment' as const, quote })),
      ...(wrong ?? none).map(({ start, end }) => ({ kind: 'spelling' as const, from: start, to: end })),
      ...marks
    ],
    [quotes, wrong, marks]
  )
  const [menu, setMenu] = useState<{ readonly word: WrongWord; readonly place: WordPlace } | null>(null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu of a wrong word opens where the text's own menu would
    <div
      className="prose-field"
      onContextMenu={(event) => {
        const found = wrongWordAt(event.currentTarget, event.target, wrong ?? none)
        if (found === undefined) return
        event.preventDefault()
        setMenu(found)
      }}
    >
      <Editor
        language={language}
        shape={shape}
        most={most}
        empty={hint === undefined ? undefined : { hint, language: desk.language }}
        text={text}
        change={change}
        undo={() => void desk.change(() => bayan.undo(undefined))}
        redo={() => void desk.change(() => bayan.redo(undefined))}
        label={label}
        decorations={decorations}
        unchecked={wrong === undefined}
        selected={(chosen) => desk.chose({ block, language, ...chosen })}
        jump={(field: Field) => desk.goToField(field, block)}
        leave={leave}
      />
      {menu && (
        <SpellingMenu
          word={text.slice(menu.word.start, menu.word.end)}
          place={menu.place}
          spelling={spelling}
          replace={(suggestion) => change(text.slice(0, menu.word.start) + suggestion + text.slice(menu.word.end))}
          close={() => setMenu(null)}
        />
      )}
    </div>
  )
}

/** The wrong word that was pointed at, or at which the caret stands. */
function wrongWordAt(
  field: HTMLElement,
  target: EventTarget,
  wrong: readonly WrongWord[]
): { readonly word: WrongWord; readonly place: WordPlace } | undefined {
  const caret = document.getSelection()?.anchorNode?.parentElement
  const mark = (target instanceof Element ? target.closest('.mark-spelling') : null) ?? caret?.closest('.mark-spelling')
  if (!mark || !field.contains(mark)) return undefined
  const word = wrong.find(({ start }) => `${start}` === mark.getAttribute(placeAttribute))
  return word && { word, place: mark.getBoundingClientRect() }
}
