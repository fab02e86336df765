import { type ClipboardEvent, type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import {
  Cell,
  type CellKeyboardEvent,
  type CellKeyDownArgs,
  type CellMouseArgs,
  type CellMouseEvent,
  type CellRendererProps,
  type Column,
  DataGrid,
  type DataGridHandle
} from 'react-data-grid'
import type { Period } from '../../core/entry/period'
import { directionOf } from '../../core/wording/language'
import { useProgram } from '../program'
import 'react-data-grid/lib/styles.css'
import './figures.css'
import { CutColumns } from './CutColumns'
import { HEAD, ROW } from './grid-heights'
import { type Asked, askedBy } from './grid-keys'
import type { Line } from './grid-lines'
import { inRange, type Place, type Range } from './grid-model'
import { arrowStep, within } from './grid-moves'
import type { ShownCells } from './shown-cells'
import { useDragging } from './use-dragging'
import type { GridDesk } from './use-grid-desk'
import { useSight } from './use-sight'

type GridProps = {
  readonly lines: readonly Line[]
  readonly columns: readonly Column<Line>[]
  readonly periods: readonly Period[]
  readonly desk: GridDesk
  readonly shown: ShownCells
  readonly handle: RefObject<DataGridHandle | null>
  readonly perform: (asked: Asked) => boolean
  readonly copy: () => string
  readonly paste: (text: string) => void
}

/** Where the library's cells lie: it counts lines and columns, the name of an indicator among them. */
type Position = { readonly rowIdx: number; readonly idx: number }

/** The figures as a spreadsheet. The library draws what is in sight, moves the focus and holds the field; all else is here. */
export function Grid({ lines, columns, periods, desk, shown, handle, perform, copy, paste }: GridProps): ReactNode {
  const { strings, language } = useProgram()
  const { selection, typing } = desk
  const direction = directionOf(language)
  const lineOf = useMemo(() => lines.flatMap((line, index) => (line.kind === 'indicator' ? [index] : [])), [lines])
  const position: Position = { rowIdx: lineOf[selection.at.row] ?? 0, idx: selection.at.column + 1 }
  const drawn = useRef<(Position & { readonly editing: boolean }) | null>(null)
  const editing = typing.typed !== null

  useLayoutEffect(() => {
    handle.current?.element?.setAttribute('aria-multiselectable', 'true')
  }, [handle])

  useLayoutEffect(() => {
    const grid = handle.current
    const before = drawn.current
    const follow = desk.following.current
    desk.following.current = false
    if (grid === null) return
    const moved = before === null || before.rowIdx !== position.rowIdx || before.idx !== position.idx
    drawn.current = { ...position, editing }
    if (editing && (moved || !before.editing)) grid.setActivePosition(position, { enableEditor: true })
    else if (moved) grid.setActivePosition(position, { shouldFocus: follow })
    else if (follow && !editing) grid.element?.querySelector<HTMLElement>('[role="row"] > [tabindex="0"]')?.focus()
  })

  useSight(handle, columns, position, direction)

  const endPosition = { rowIdx: lineOf[selection.end.row] ?? 0, idx: selection.end.column + 1 }
  const stretched = useRef(selection.end)
  useLayoutEffect(() => {
    if (stretched.current.row === selection.end.row && stretched.current.column === selection.end.column) return
    stretched.current = selection.end
    if (selection.many) handle.current?.scrollToCell(endPosition)
  })

  const placeOfPosition = ({ rowIdx, idx }: Position): Place | undefined => {
    const line = lines[rowIdx]
    return line?.kind === 'indicator' && idx <= periods.length ? { row: line.index, column: idx - 1 } : undefined
  }
  const drag = useDragging(handle, (place) => selection.stretch(place), placeOfPosition)

  const press = (args: CellMouseArgs<Line>, event: CellMouseEvent) => {
    event.preventGridDefault()
    const place = placeOfPosition({ rowIdx: args.rowIdx, idx: args.column.idx })
    if (place === undefined || !desk.commit()) return event.preventDefault()
    if (event.button !== 0 && inRange(selection.range, place)) return
    if (event.shiftKey && place.column >= 0) {
      event.preventDefault()
      selection.stretch(place)
    } else {
      desk.go(place)
      if (place.column >= 0) drag()
    }
  }

  const type = (args: CellKeyDownArgs<Line>, event: CellKeyboardEvent) => {
    event.preventGridDefault()
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (args.mode === 'EDIT') {
      if (pressWhileTyping(event)) event.preventDefault()
      return
    }
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event
    const asked = askedBy({ key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph: event.getModifierState('AltGraph') }, selection.at, direction === 'rtl')
    if (asked && perform(asked)) event.preventDefault()
  }

  /** Enter, Tab, Escape and F2 in the field, and arrows where what stood there is being replaced. */
  const pressWhileTyping = (event: CellKeyboardEvent): boolean => {
    const { key, shiftKey, ctrlKey, metaKey } = event
    const step = arrowStep(key, direction === 'rtl')
    if (key === 'Escape') {
      typing.end(Promise.resolve(true))
      return true
    }
    if (key === 'F2') {
      typing.within()
      return true
    }
    if (key === 'Enter' && (ctrlKey || metaKey)) {
      desk.following.current = true
      desk.commit(true)
      return true
    }
    if (key === 'Enter' || key === 'Tab') return desk.commit() ? perform({ kind: 'next', key, back: shiftKey }) : true
    if (step && typing.typed?.way === 'over' && !typing.typed.untouched && !shiftKey && !ctrlKey && !metaKey) {
      if (desk.commit()) desk.go(within({ row: selection.at.row + step.row, column: selection.at.column + step.column }, desk.size))
      return true
    }
    return false
  }

  const chooseColumn = (column: number) => {
    if (column < 0 || column >= periods.length || !desk.commit()) return
    desk.following.current = true
    selection.go({ row: 0, column })
    selection.choose(wholeColumn(column, desk.size.rows))
  }

  const toClipboard = (event: ClipboardEvent) => {
    if (isField(event.target)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copy())
    if (event.type === 'cut') perform({ kind: 'clear' })
  }

  // Where one cell is chosen it is the active one, which the library draws anew by itself.
  const chosenKey = selection.many ? JSON.stringify(selection.range) : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the range, and new renderers draw everything anew
  const range = useMemo(() => (selection.many ? selection.range : null), [chosenKey])
  const renderers = useMemo(
    () => ({
      renderCell: (key: React.Key, props: CellRendererProps<Line, unknown>) => {
        const { row: line, column } = props
        const period = periods[column.idx - 1]
        if (line.kind !== 'indicator') return <Cell key={key} {...props} role={column.idx === 0 ? 'rowheader' : 'gridcell'} />
        if (column.idx === 0) return <Cell key={key} {...props} role="rowheader" aria-expanded={line.parts && line.parts === 'shown'} />
        if (period === undefined) return <Cell key={key} {...props} aria-label={undefined} />
        const { name, look } = shown.cell(line, period)
        const chosen = range ? inRange(range, { row: line.index, column: column.idx - 1 }) : props.isCellActive
        const described = look.endsWith('noted') ? strings.figures.noted : undefined
        return (
          <Cell
            key={key}
            {...props}
            aria-label={name}
            aria-description={described}
            aria-selected={chosen}
            className={`${look}${chosen && range ? ' chosen' : ''}`}
          />
        )
      }
    }),
    [periods, shown, range, strings]
  )

  return (
    <div
      className="grid-box"
      onMouseDownCapture={(event) => {
        const head = event.target instanceof Element ? event.target.closest('[role="columnheader"]') : null
        if (head === null) return
        event.preventDefault()
        event.stopPropagation()
        chooseColumn(columnOf(head) - 1)
      }}
      onCopy={toClipboard}
      onCut={toClipboard}
      onPaste={(event) => {
        if (isField(event.target)) return
        event.preventDefault()
        paste(event.clipboardData.getData('text/plain'))
      }}
    >
      <DataGrid
        ref={handle}
        className={lines.some((line) => line.kind === 'indicator' && line.parts) ? 'grid with-parts' : 'grid'}
        aria-label={strings.figures.gridName}
        columns={columns}
        rows={lines}
        rowKeyGetter={(line: Line) => line.key}
        rowClass={(line: Line) => `line ${line.kind}`}
        rowHeight={ROW}
        headerRowHeight={HEAD}
        direction={direction}
        renderers={renderers}
        style={{ blockSize: lines.length * ROW + HEAD + 18 }}
        onCellKeyDown={type}
        onCellMouseDown={press}
        onCellDoubleClick={(args, event) => {
          event.preventGridDefault()
          const place = placeOfPosition({ rowIdx: args.rowIdx, idx: args.column.idx })
          if (place && place.column >= 0 && typing.now() === null) desk.edit()
        }}
      />
      <CutColumns handle={handle} columns={columns} hidden={editing} />
    </div>
  )
}

function wholeColumn(column: number, rows: number): Range {
  return { from: { row: 0, column }, to: { row: rows - 1, column } }
}

/** The column of a cell or a head, 0 for the names. */
function columnOf(element: Element): number {
  return Number(element.getAttribute('aria-colindex')) - 1
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement
}
