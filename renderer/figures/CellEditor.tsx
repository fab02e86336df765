import { createContext, useContext, useLayoutEffect, useRef, useState } from 'react'
import { limits } from '../../core/contract'
import { Mark } from './GridCells'
import type { MarkKind } from './shown-cells'
import type { Typed } from './use-typing'

/** What the field of a cell shows and tells. */
export type Editor = {
  readonly typed: Typed | null
  readonly name: string
  /** The value of the year before, said with its year. */
  readonly before: string
  /** What the checks remark on the value as it is typed. */
  readonly remarks: readonly { readonly mark: MarkKind; readonly text: string }[]
  readonly change: (text: string) => void
  /** Told when the field is left by other ways than keys. */
  readonly leave: () => void
}

const EditorContext = createContext<Editor | null>(null)
export const EditorProvider = EditorContext.Provider

/** Room for what stands under the field; where there is less of it, it stands above. */
const NOTES_HEIGHT = 110

/** The text being typed into a cell, with last year's value under it. What cannot be read stays, with the reason. */
export function CellEditor({ close }: { readonly close: (focusCell: boolean) => void }) {
  const editor = useContext(EditorContext)
  const input = useRef<HTMLInputElement>(null)
  const [above, setAbove] = useState(false)
  const typed = editor?.typed ?? null
  const begun = useRef(typed)
  // What was typed stays until the field is closed, so that it can still be seen whether the keyboard was in it.
  const last = useRef(typed)
  last.current = typed ?? last.current
  useLayoutEffect(() => {
    const field = input.current
    if (field === null) return
    field.focus()
    if (begun.current?.way === 'within') field.setSelectionRange(field.value.length, field.value.length)
    const grid = field.closest('[role="grid"]')?.getBoundingClientRect()
    if (grid) setAbove(field.getBoundingClientRect().bottom + NOTES_HEIGHT > grid.bottom)
  }, [])
  useLayoutEffect(() => {
    if (typed === null) close(document.activeElement === input.current)
  }, [typed, close])
  const shown = last.current
  if (editor === null || shown === null) return null
  const { name, before, remarks, change, leave } = editor
  return (
    <>
      <input
        ref={input}
        className="cell-input"
        dir="ltr"
        data-own-undo
        autoComplete="off"
        value={shown.text}
        maxLength={limits.typed}
        aria-label={name}
        aria-invalid={shown.fault !== null}
        aria-errormessage={shown.fault === null ? undefined : 'cell-fault'}
        aria-describedby="cell-hint"
        onChange={({ target }) => change(target.value)}
        onBlur={leave}
      />
      <div className={above ? 'cell-notes above' : 'cell-notes'}>
        <p id="cell-hint" className="cell-hint">
          <bdi>{before}</bdi>
        </p>
        {shown.fault && (
          <p id="cell-fault" role="alert" className="cell-fault">
            {shown.fault}
          </p>
        )}
        {remarks.map(({ mark, text }) => (
          <p key={text} className={`cell-remark ${mark}`}>
            <Mark kind={mark} /> {text}
          </p>
        ))}
      </div>
    </>
  )
}
