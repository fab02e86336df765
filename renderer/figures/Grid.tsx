import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { limits, type Typing } from '../../core/contract'
import type { Cell } from '../../core/entry/cell'
import { emptyCell } from '../../core/entry/cell'
import type { Indicator } from '../../core/entry/indicator'
import { inLanguage } from '../../core/entry/indicator'
import type { NumberLocale } from '../../core/entry/number-style'
import { type Period, periodCode } from '../../core/entry/period'
import type { IndexedTable } from '../../core/entry/table'
import { writeTyped } from '../../core/entry/typed'
import { faultMessage } from '../../core/wording/messages'
import { periodLabel } from '../../core/wording/period'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { useWriter } from '../use-writer'
import { parseBlock, writeBlock } from './clipboard'
import { cellName, cellText, differs, type GridRow, gridRows, indicatorName, inRange, type Place, type Range, rangeBetween, typedOver } from './grid-model'

/** Height of a row in pixels; the style sheet gives rows the same. */
const ROW = 34
/** Rows drawn above and below those in sight. */
const SPARE = 12

export type CellChange = { readonly indicator: string; readonly period: string; readonly cell: Cell }
type Writing = (changes: readonly CellChange[]) => Promise<boolean>
/** Where one is, and what the cell would be if the text being typed were entered. */
export type Focus = { readonly indicator: Indicator; readonly period: Period; readonly cell: Cell }

type GridProps = {
  readonly table: IndexedTable
  readonly periods: readonly Period[]
  readonly locale: NumberLocale
  readonly write: Writing
  readonly focused: (focus: Focus | null) => void
  readonly details: () => void
  readonly edit: (indicator: Indicator) => void
}

type Editing = { readonly text: string; readonly fault: string | null }

/**
 * The text being typed into the cell where one is. Each keystroke is kept outside the window, so that it is there again
 * after the program was killed.
 */
function useEditing(resumed: string | null, entryOf: (text: string | null) => Typing | null) {
  const [editing, setEditing] = useState<Editing | null>(resumed === null ? null : { text: resumed, fault: null })
  const text = useRef(resumed)
  const keep = useWriter<Typing | null>(null, async (entry) => (await bayan.keepTyping({ entry })).ok)
  useEffect(() => {
    if (resumed === null) keep(() => null)
  }, [resumed, keep])
  const put = (next: Editing | null) => {
    text.current = next?.text ?? null
    setEditing(next)
  }
  return {
    editing,
    /** The text as it stands now, also before it is drawn. */
    edited: () => text.current,
    type: (typed: string) => {
      put({ text: typed, fault: null })
      keep(() => entryOf(typed))
    },
    fault: (reason: string) => put({ text: text.current ?? '', fault: reason }),
    /** Ends typing; what was typed is kept outside until it is written. */
    end: (written: Promise<unknown>) => {
      put(null)
      void written.then(() => text.current === null && keep(() => null))
    }
  }
}

type Resuming = { readonly table: IndexedTable; readonly indicators: readonly Indicator[]; readonly periods: readonly Period[]; readonly locale: NumberLocale }

/** Where a cell stands in the grid; nothing where it does not. */
function placeIn(cell: Pick<Typing, 'indicator' | 'period'>, indicators: readonly Indicator[], periods: readonly Period[]): Place | null {
  const row = indicators.findIndex(({ code }) => code === cell.indicator)
  const column = periods.findIndex((each) => periodCode(each) === cell.period)
  return row < 0 || column < 0 ? null : { row, column }
}

/** Where typing goes on after the program was ended in the middle of it; nothing where the cell already holds what was typed. */
function resumedAt({ indicator, period, text }: Typing, { table, indicators, periods, locale }: Resuming) {
  const place = placeIn({ indicator, period }, indicators, periods)
  const of = place && indicators[place.row]
  if (!place || !of) return null
  const before = table.cell(indicator, period)
  const typed = typedOver(before, text, { locale, table, indicator: of })
  return typed.ok && !differs(before, typed.value) ? null : { place, text }
}

/** The figures as a spreadsheet: arrows, typing over, ranges, copy, cut and paste. Only the rows in sight are drawn. */
export function Grid({ table, periods, locale, write, focused, details, edit }: GridProps) {
  const { strings, language, show, typingTaken, target } = useProgram()
  const { typing } = useWorkbook()
  const rows = useMemo(() => gridRows(table), [table])
  const indicators = useMemo(() => rows.flatMap((row) => (row.kind === 'indicator' ? [row.indicator] : [])), [rows])
  const [resumed] = useState(() => typing && resumedAt(typing, { table, indicators, periods, locale }))
  const [sent] = useState(() => target?.cell && placeIn(target.cell, indicators, periods))
  const [at, setAt] = useState<Place>(resumed?.place ?? sent ?? { row: 0, column: Math.max(0, periods.length - 1) })
  const [anchor, setAnchor] = useState<Place | null>(null)
  const { editing, edited, type, fault, end } = useEditing(resumed?.text ?? null, (text) => {
    const here = cellAt(at)
    return text === null || here === undefined ? null : { indicator: here.indicator.code, period: periodCode(here.period), text }
  })
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(600)
  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(Boolean(sent) && !resumed)
  const range = rangeBetween(anchor ?? at, at)

  useEffect(typingTaken, [typingTaken])

  const cellAt = ({ row, column }: Place): { readonly indicator: Indicator; readonly period: Period; readonly cell: Cell } | undefined => {
    const indicator = indicators[row]
    const period = periods[column]
    return indicator && period && { indicator, period, cell: table.cell(indicator.code, periodCode(period)) }
  }

  useEffect(() => {
    const here = cellAt(at)
    if (here === undefined) return focused(null)
    const typed = editing && typedOver(here.cell, editing.text, { locale, table, indicator: here.indicator })
    focused({ ...here, cell: typed?.ok ? typed.value : here.cell })
  })

  useEffect(() => {
    const box = scroller.current
    if (box === null) return
    const measure = () => setHeight(box.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    scroller.current?.querySelector('.here')?.scrollIntoView({ block: 'nearest', inline: 'end' })
  }, [])

  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-place="${at.row},${at.column}"]`)?.focus()
  })

  /** Leaves the cell with what was typed; false where that cannot be read, and the cell is not left. */
  const commit = (): boolean => {
    const here = cellAt(at)
    const text = edited()
    if (text === null || here === undefined) return true
    const typed = typedOver(here.cell, text, { locale, table, indicator: here.indicator })
    if (!typed.ok) {
      fault(typed.faults.map((each) => faultMessage(each, language)).join(' '))
      return false
    }
    const written = differs(here.cell, typed.value)
      ? write([{ indicator: here.indicator.code, period: periodCode(here.period), cell: typed.value }])
      : Promise.resolve(true)
    end(written)
    void written.then((kept) => {
      if (kept || edited() !== null) return
      moveTo(at)
      type(text)
    })
    return true
  }

  const moveTo = (place: Place, extend = false) => {
    const row = Math.min(Math.max(0, place.row), indicators.length - 1)
    const column = Math.min(Math.max(0, place.column), periods.length - 1)
    setAnchor(extend ? (anchor ?? at) : null)
    setAt({ row, column })
    wantsFocus.current = true
    reveal(row)
  }

  const reveal = (row: number) => {
    const box = scroller.current
    const line = rows.findIndex((each) => each.kind === 'indicator' && each.index === row)
    if (box === null || line < 0) return
    const y = line * ROW
    if (y < box.scrollTop) box.scrollTop = y
    else if (y + 2 * ROW > box.scrollTop + box.clientHeight - ROW) box.scrollTop = y + 3 * ROW - box.clientHeight
  }

  const enter = (move: Place) => {
    if (commit()) moveTo({ row: at.row + move.row, column: at.column + move.column })
  }

  const selected = (): readonly (readonly (Focus | undefined)[])[] =>
    Array.from({ length: range.to.row - range.from.row + 1 }, (_, row) =>
      Array.from({ length: range.to.column - range.from.column + 1 }, (__, column) => cellAt({ row: range.from.row + row, column: range.from.column + column }))
    )

  const clear = () => {
    const changes = selected()
      .flat()
      .flatMap((each) => (each && each.cell.kind !== 'empty' ? [{ indicator: each.indicator.code, period: periodCode(each.period), cell: emptyCell }] : []))
    if (changes.length > 0) void write(changes)
  }

  const copy = (event: ClipboardEvent) => {
    if (editing) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', writeBlock(selected().map((row) => row.map((each) => (each ? writeTyped(each.cell, locale) : '')))))
    if (event.type === 'cut') clear()
  }

  const paste = async (event: ClipboardEvent) => {
    if (editing) return
    event.preventDefault()
    const block = parseBlock(event.clipboardData.getData('text/plain'))
    const plan = planPaste(block, { range, cellAt, locale, table })
    if (plan === 'outside') return show({ tone: 'fault', lines: [strings.figures.pasteOutside] })
    if (plan.unreadable.length > 0) {
      const text = plan.unreadable[0] ?? ''
      return show({ tone: 'fault', lines: [fill(strings.figures.pasteRefused, { count: plan.unreadable.length, text })] })
    }
    if (plan.changes.length > 0 && !(await write(plan.changes))) return
    show({ tone: 'done', lines: [fill(strings.figures.pasted, { count: plan.size, locale })] })
  }

  const press = (event: KeyboardEvent) => {
    if (editing) return pressWhileEditing(event)
    const step = moveOf(event, at, { rows: indicators.length, columns: periods.length }, document.documentElement.dir === 'rtl')
    const here = cellAt(at)
    if (step) moveTo(step, event.shiftKey && event.key !== 'Tab' && event.key !== 'Enter')
    else if (event.key === 'F2' && here) type(writeTyped(here.cell, locale))
    else if (event.key === 'F4') details()
    else if (event.key === 'Delete' || event.key === 'Backspace') clear()
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) type(event.key)
    else return
    event.preventDefault()
  }

  const pressWhileEditing = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      end(Promise.resolve(true))
      wantsFocus.current = true
    } else if (event.key === 'Enter') enter({ row: event.shiftKey ? -1 : 1, column: 0 })
    else if (event.key === 'Tab') enter({ row: 0, column: event.shiftKey ? -1 : 1 })
    else return
    event.preventDefault()
  }

  const first = Math.max(0, Math.floor(top / ROW) - SPARE)
  const last = Math.min(rows.length, Math.ceil((top + height) / ROW) + SPARE)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside is the element of interaction; keys and clipboard reach it by bubbling
    <div
      className="grid-box"
      ref={scroller}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      onKeyDown={press}
      onCopy={copy}
      onCut={copy}
      onPaste={(event) => void paste(event)}
    >
      <table
        role="grid"
        className="grid"
        aria-label={strings.figures.gridName}
        aria-rowcount={indicators.length + 1}
        aria-colcount={periods.length + 1}
        aria-multiselectable="true"
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="label">
              {strings.figures.indicator}
            </th>
            {periods.map((period) => (
              <th key={periodCode(period)} scope="col">
                <bdi>{periodLabel(period, language)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && (
            <tr aria-hidden="true">
              <td style={{ height: first * ROW }} colSpan={periods.length + 1} />
            </tr>
          )}
          {rows.slice(first, last).map((row) => (
            <GridLine
              key={row.kind === 'section' ? `section ${row.code}` : row.indicator.code}
              row={row}
              {...{ table, periods, locale, at, range, editing, edit }}
              go={(place, extend) => commit() && moveTo(place, extend)}
              type={type}
              leave={() => document.hasFocus() && commit()}
            />
          ))}
          {last < rows.length && (
            <tr aria-hidden="true">
              <td style={{ height: (rows.length - last) * ROW }} colSpan={periods.length + 1} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

type LineProps = {
  readonly row: GridRow
  readonly table: IndexedTable
  readonly periods: readonly Period[]
  readonly locale: NumberLocale
  readonly at: Place
  readonly range: Range
  readonly editing: Editing | null
  readonly go: (place: Place, extend?: boolean) => void
  readonly type: (text: string) => void
  readonly leave: () => void
  readonly edit: (indicator: Indicator) => void
}

function GridLine({ row, table, periods, locale, at, range, editing, go, type, leave, edit }: LineProps) {
  const { strings, language } = useProgram()
  if (row.kind === 'section') {
    const name = table.section(row.code)
    return (
      <tr className="grid-section">
        <th scope="rowgroup" colSpan={periods.length + 1}>
          <span>{(name && inLanguage(name.names, language).text) || row.code}</span>
        </th>
      </tr>
    )
  }
  const { indicator, index } = row
  const name = indicatorName(indicator, language)
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" className="label">
        <button type="button" className="link" title={name} tabIndex={-1} onClick={() => edit(indicator)}>
          <bdi>{name}</bdi>
        </button>
      </th>
      {periods.map((period, column) => {
        const cell = table.cell(indicator.code, periodCode(period))
        const here = at.row === index && at.column === column
        const text = cellText(cell, indicator, table, { language, locale })
        const edited = here ? editing : null
        return (
          <td
            key={periodCode(period)}
            role="gridcell"
            data-place={`${index},${column}`}
            tabIndex={here && !edited ? 0 : -1}
            aria-label={cellName(cell, { name, period: periodLabel(period, language), text }, strings)}
            aria-selected={inRange(range, { row: index, column })}
            className={`cell ${cell.kind} ${here ? 'here' : ''} ${cell.kind !== 'empty' && cell.note !== '' ? 'noted' : ''}`}
            onMouseDown={(event) => {
              if (!edited) {
                event.preventDefault()
                go({ row: index, column }, event.shiftKey)
              }
            }}
            onDoubleClick={() => type(writeTyped(cell, locale))}
          >
            {edited ? (
              <CellInput {...{ edited, type, leave }} name={`${name}, ${periodLabel(period, language)}`} />
            ) : cell.kind === 'absent' ? (
              <span className="mark" data-mark={text} />
            ) : (
              <bdi dir="auto">{text}</bdi>
            )}
          </td>
        )
      })}
    </tr>
  )
}

type CellInputProps = { readonly edited: Editing; readonly name: string; readonly type: (text: string) => void; readonly leave: () => void }

/** The text being typed; what cannot be read stays, with the reason. */
function CellInput({ edited, name, type, leave }: CellInputProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <>
      <input
        ref={input}
        className="cell-input"
        dir="ltr"
        value={edited.text}
        maxLength={limits.typed}
        aria-label={name}
        aria-invalid={edited.fault !== null}
        aria-errormessage={edited.fault === null ? undefined : 'cell-fault'}
        onChange={({ target }) => type(target.value)}
        onBlur={leave}
      />
      {edited.fault && (
        <span id="cell-fault" role="alert" className="cell-fault">
          {edited.fault}
        </span>
      )}
    </>
  )
}

type PastePlan = { readonly changes: readonly CellChange[]; readonly unreadable: readonly string[]; readonly size: number }
type Pasting = { readonly range: Range; readonly cellAt: (place: Place) => Focus | undefined; readonly locale: NumberLocale; readonly table: IndexedTable }

/** All cells of a pasted block, or which of them cannot be read; one value fills the whole selection. */
function planPaste(block: readonly (readonly string[])[], { range, cellAt, locale, table }: Pasting): PastePlan | 'outside' {
  const { from, to } = range
  const single = block.length === 1 && block[0]?.length === 1
  const rows = single
    ? Array.from({ length: to.row - from.row + 1 }, () => Array.from({ length: to.column - from.column + 1 }, () => block[0]?.[0] ?? ''))
    : block
  const changes: CellChange[] = []
  const unreadable: string[] = []
  let size = 0
  for (const [row, fields] of rows.entries()) {
    for (const [column, text] of fields.entries()) {
      const here = cellAt({ row: from.row + row, column: from.column + column })
      if (here === undefined) return 'outside'
      size += 1
      const typed = typedOver(here.cell, text, { locale, table, indicator: here.indicator })
      if (!typed.ok) unreadable.push(text)
      else if (differs(here.cell, typed.value)) changes.push({ indicator: here.indicator.code, period: periodCode(here.period), cell: typed.value })
    }
  }
  return { changes, unreadable, size }
}

/** Where a key leads; arrows follow the screen, so left is the next column in a right-to-left page. */
function moveOf(event: KeyboardEvent, at: Place, size: { readonly rows: number; readonly columns: number }, rtl: boolean): Place | undefined {
  const far = event.ctrlKey || event.metaKey
  const sideways = (forward: boolean): Place => ({ row: at.row, column: far ? (forward ? size.columns - 1 : 0) : at.column + (forward ? 1 : -1) })
  switch (event.key) {
    case 'ArrowUp':
      return { row: far ? 0 : at.row - 1, column: at.column }
    case 'ArrowDown':
      return { row: far ? size.rows - 1 : at.row + 1, column: at.column }
    case 'ArrowLeft':
      return sideways(rtl)
    case 'ArrowRight':
      return sideways(!rtl)
    case 'Home':
      return { row: far ? 0 : at.row, column: 0 }
    case 'End':
      return { row: far ? size.rows - 1 : at.row, column: size.columns - 1 }
    case 'PageUp':
      return { row: at.row - 15, column: at.column }
    case 'PageDown':
      return { row: at.row + 15, column: at.column }
    case 'Enter':
      return { row: at.row + (event.shiftKey ? -1 : 1), column: at.column }
    case 'Tab': {
      const column = at.column + (event.shiftKey ? -1 : 1)
      return column < 0 || column >= size.columns ? undefined : { row: at.row, column }
    }
    default:
      return undefined
  }
}
