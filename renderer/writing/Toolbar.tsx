import type { Command } from 'prosemirror-state'
import { type KeyboardEvent, type ReactNode, type Ref, type RefObject, useEffect, useRef, useState } from 'react'
import { useStanding } from '../program'
import type { Strings } from '../strings/en'
import { beginSearch, insertFootnote, listAt, toggleBullets, toggleEmphasis, toggleNumbers, toggleStrong } from './keys'
import { schema } from './schema'
import { serveAll, type Target, useOwnTools, useTarget } from './tools'
import './writing.css'

type Tool = {
  readonly name: keyof Strings['writing']['tools']
  readonly keys: string
  readonly command: Command
  readonly pressed?: (target: Target) => boolean
  readonly face: (strings: Strings) => ReactNode
}

const tools: readonly Tool[] = [
  { name: 'bold', keys: 'Control+B', command: toggleStrong, pressed: isStrong, face: ({ writing }) => <b>{writing.tools.boldSign}</b> },
  { name: 'italic', keys: 'Control+I', command: toggleEmphasis, pressed: isEmphasised, face: ({ writing }) => <i>{writing.tools.italicSign}</i> },
  { name: 'bullets', keys: 'Control+Shift+8', command: toggleBullets, pressed: inList('bullet_list'), face: () => <ListIcon ordered={false} /> },
  { name: 'numbers', keys: 'Control+Shift+7', command: toggleNumbers, pressed: inList('ordered_list'), face: () => <ListIcon ordered={true} /> },
  { name: 'figure', keys: '=', command: beginSearch('all'), face: ({ writing }) => `= ${writing.tools.figure}` },
  { name: 'footnote', keys: 'Control+Alt+F', command: insertFootnote, face: ({ writing }) => `※ ${writing.tools.footnote}` },
  { name: 'reference', keys: '', command: beginSearch('tables'), face: ({ writing }) => `▦ ${writing.tools.reference}` }
]

/** One toolbar for all editors of a screen; it acts on the one that was written in last. */
export function WritingToolbar() {
  const target = useTarget()
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => (bar.current ? serveAll(bar.current) : undefined), [])
  return <Toolbar target={target} bar={bar} />
}

/** An editor's own toolbar, shown while one writes in it and no toolbar serves all. */
export function OwnToolbar({ sheet }: { readonly sheet: RefObject<HTMLElement | null> }) {
  return useOwnTools(sheet) && <OpenToolbar />
}

function OpenToolbar() {
  const target = useTarget()
  return (
    <div className="own-tools">
      <Toolbar target={target} />
    </div>
  )
}

type ToolbarProps = { readonly target: Target | null; readonly bar?: Ref<HTMLDivElement> }

/** The tools of writing: one stop of the Tab key, arrows within, Escape back to the text. */
export function Toolbar({ target, bar }: ToolbarProps) {
  const { strings } = useStanding()
  const [at, setAt] = useState(0)
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') return target?.view.focus()
    const back = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const next = nextIndex(event.key, at, buttons.length, back)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
    buttons[next]?.focus()
  }
  return (
    <div ref={bar} className="writing-tools" role="toolbar" aria-label={strings.writing.tools.name} onKeyDown={move}>
      {tools.map((tool, index) => (
        <button
          key={tool.name}
          type="button"
          tabIndex={index === at ? 0 : -1}
          aria-label={strings.writing.tools[tool.name]}
          title={tool.keys === '' ? strings.writing.tools[tool.name] : `${strings.writing.tools[tool.name]} (${tool.keys.replace('Control', 'Ctrl')})`}
          aria-keyshortcuts={tool.keys.includes('+') ? tool.keys : undefined}
          aria-pressed={tool.pressed ? target !== null && tool.pressed(target) : undefined}
          aria-disabled={target === null || !tool.command(target.state)}
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setAt(index)}
          onClick={() => {
            if (target === null) return
            target.view.focus()
            tool.command(target.view.state, target.view.dispatch, target.view)
          }}
        >
          {tool.face(strings)}
        </button>
      ))}
    </div>
  )
}

function nextIndex(key: string, at: number, count: number, back: 'ArrowLeft' | 'ArrowRight'): number | undefined {
  switch (key) {
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'ArrowLeft':
    case 'ArrowRight':
      return (at + (key === back ? count - 1 : 1)) % count
    default:
      return undefined
  }
}

function isStrong({ state }: Target): boolean {
  return hasMark(state, 'strong')
}

function isEmphasised({ state }: Target): boolean {
  return hasMark(state, 'emphasis')
}

function hasMark({ selection, doc, storedMarks }: Target['state'], name: 'strong' | 'emphasis'): boolean {
  const mark = schema.marks[name]
  if (selection.empty) return mark.isInSet(storedMarks ?? selection.$from.marks()) !== undefined
  return doc.rangeHasMark(selection.from, selection.to, mark)
}

function inList(name: 'bullet_list' | 'ordered_list') {
  return ({ state }: Target) => listAt(state.selection) === schema.nodes[name]
}

/** 1, 2 and 3, drawn, so that no button holds text that is not its name. */
const DIGITS = [
  'M1 1.2 2.2 0h.9v5H2V1.5l-1 .8z',
  'M.6 1.5C.6.6 1.2 0 2.1 0s1.5.6 1.5 1.4c0 .6-.3 1-.9 1.6L1.8 4h1.9v1H.5v-.8L1.9 2.6c.5-.5.7-.8.7-1.1 0-.3-.2-.5-.5-.5s-.5.2-.5.5z',
  'M.6.1h3v.9L2.6 2c.7.1 1.2.6 1.2 1.4C3.8 4.4 3.1 5 2.1 5 1.2 5 .5 4.5.4 3.6h1c.1.3.3.5.7.5s.7-.3.7-.7-.3-.6-.8-.6h-.6V2l.9-1H.6z'
] as const

function ListIcon({ ordered }: { readonly ordered: boolean }) {
  return (
    <svg viewBox="0 0 18 16" width="18" height="16" aria-hidden="true" className="list-icon">
      {[2.5, 8, 13.5].map((y, index) => (
        <g key={y}>
          {ordered ? <path d={DIGITS[index]} transform={`translate(0 ${y - 2.5})`} /> : <circle cx="2" cy={y} r="1.4" />}
          <rect x="6" y={y - 0.7} width="12" height="1.4" />
        </g>
      ))}
    </svg>
  )
}
