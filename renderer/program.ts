/** What all screens share: the program's state, the open workbook, and the one way in which a change is made. */

import { createContext, createElement, type ReactNode, startTransition, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { AppState, Envelope, Moved, Place, WorkbookView } from '../core/contract'
import type { Language } from '../core/entry/indicator'
import { type FiguresTable, type IndexedTable, indexTable, withMovedCells } from '../core/entry/table'
import { withBlocks, withKeptBlocks } from '../core/report/editing'
import type { Fault } from '../core/result'
import { faultMessage } from '../core/wording/messages'
import { bayan } from './client'
import { keptPlace } from './place'
import type { Strings } from './strings/en'
import { stringsOf } from './strings/words'

export type Message = { readonly tone: 'fault' | 'done'; readonly lines: readonly string[] }

/** Published figures would change: the first of them, how many, and where the reason goes; null: nothing is changed. */
export type ReasonQuestion = { readonly indicator: string; readonly period: string; readonly count: number; readonly answer: (reason: string | null) => void }

export type Program = {
  readonly state: AppState
  readonly view: WorkbookView | null
  readonly language: Language
  readonly strings: Strings
  readonly message: Message | null
  /** When the last change was committed; null before the first one. */
  readonly savedAt: Date | null
  /**
   * Makes a change, after those asked for before it, and takes in what moved; false where it was refused, with the
   * refusal shown. What is `typed` stands in its field already: taking it in waits for the keys that are pressed meanwhile.
   */
  readonly change: (call: (reason?: string) => Promise<Envelope<Moved>>, typed?: boolean) => Promise<boolean>
  /** Makes a call again with a reason where published figures would change without one; null where the person gives none. */
  readonly withReason: <Value>(call: (reason?: string) => Promise<Envelope<Value>>) => Promise<Envelope<Value> | null>
  /** Published figures that are about to change, while the person is asked why. */
  readonly question: ReasonQuestion | null
  /** Opens or makes a workbook; null is a cancelled dialog. */
  readonly open: (call: Promise<Envelope<WorkbookView | null>>) => Promise<boolean>
  readonly takeState: (call: Promise<Envelope<AppState>>) => Promise<void>
  readonly reload: () => Promise<void>
  /** The figure that was being typed when the program last ended has been taken up again. */
  readonly typingTaken: () => void
  /** The place that one was sent to last: the screen opens it, and the screen's own part finds the cell or the block in it. A new object each time. */
  readonly target: Place | null
  /** Where one was when one was sent on, to go back to; null where one came by oneself. */
  readonly cameFrom: Place | null
  /** Goes to a place; `from` where one is, for the way back. */
  readonly goTo: (place: Place, from?: Place) => void
  readonly show: (message: Message | null) => void
  readonly refuse: (faults: readonly Fault[]) => void
}

/** What stays the same while one works: the words of the interface, and the ways to act. */
export type Standing = Pick<Program, 'language' | 'strings' | 'change' | 'open' | 'takeState' | 'reload' | 'typingTaken' | 'goTo' | 'show' | 'refuse'>

const ProgramContext = createContext<Program | null>(null)
const StandingContext = createContext<Standing | null>(null)

export function ProgramProvider({ value, children }: { readonly value: Program; readonly children: ReactNode }) {
  const { language, strings, change, open, takeState, reload, typingTaken, goTo, show, refuse } = value
  const standing = useMemo(
    () => ({ language, strings, change, open, takeState, reload, typingTaken, goTo, show, refuse }),
    [language, strings, change, open, takeState, reload, typingTaken, goTo, show, refuse]
  )
  return createElement(ProgramContext, { value }, createElement(StandingContext, { value: standing }, children))
}

export function useProgram(): Program {
  const program = useContext(ProgramContext)
  if (program === null) throw new Error('no program around this component')
  return program
}

/** For what stands on a screen by the hundred: unlike `useProgram`, it draws nothing anew at a change of the workbook. */
export function useStanding(): Standing {
  const standing = useContext(StandingContext)
  if (standing === null) throw new Error('no program around this component')
  return standing
}

/** The open workbook; for screens that are shown only with one. */
export function useWorkbook(): WorkbookView {
  const { view } = useProgram()
  if (view === null) throw new Error('no workbook is open')
  return view
}

/** The program's state, read once at the start; null until then. */
export function useStartedProgram(): Program | null {
  const [state, setState] = useState<AppState | null>(null)
  const [view, setView] = useState<WorkbookView | null>(null)
  const [message, setMessage] = useState<Message | null>(null)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [way, setWay] = useState<{ readonly target: Place | null; readonly cameFrom: Place | null }>({ target: null, cameFrom: null })
  const language = state?.language ?? 'en'
  const goTo = useCallback((place: Place, from?: Place) => {
    setWay({ target: { ...place }, cameFrom: from ?? null })
    keptPlace.goTo(place)
  }, [])

  const refuse = useCallback(
    (faults: readonly Fault[]) => setMessage({ tone: 'fault', lines: faults.map((fault) => faultMessage(fault, language)) }),
    [language]
  )
  const reload = useCallback(async () => {
    const [now, workbook] = await Promise.all([bayan.appState(undefined), bayan.readWorkbook(undefined)])
    if (now.ok) setState(now.value)
    setView((before) => (workbook.ok ? withKept(before, workbook.value) : null))
  }, [])
  useEffect(() => {
    void reload()
  }, [reload])

  const takeIn = useCallback(
    async (moved: Moved, typed: boolean) => {
      const take = () => {
        setSavedAt(new Date(moved.savedAt))
        if (moved.cells !== null) setView((before) => before && withMoved(before, moved))
      }
      if (typed) startTransition(take)
      else take()
      if (moved.cells === null) await reload()
    },
    [reload]
  )
  const typingTaken = useCallback(() => setView((before) => before && { ...before, typing: null }), [])
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const { question, withReason } = useReasons()
  const make = useCallback(
    async (call: (reason?: string) => Promise<Envelope<Moved>>, typed: boolean) => {
      const answer = await withReason(call)
      if (answer === null) return false
      if (!answer.ok) {
        refuse(answer.faults)
        if (answer.faults.some(({ kind }) => kind.startsWith('workbook-'))) await reload()
        return false
      }
      setMessage(null)
      await takeIn(answer.value, typed)
      return true
    },
    [refuse, reload, takeIn, withReason]
  )
  const change = useCallback(
    (call: (reason?: string) => Promise<Envelope<Moved>>, typed = false) => {
      const made = last.current.then(() => make(call, typed))
      last.current = made
      return made
    },
    [make]
  )
  const open = useCallback(
    async (call: Promise<Envelope<WorkbookView | null>>) => {
      const answer = await call
      if (!answer.ok) {
        refuse(answer.faults)
        const now = await bayan.appState(undefined)
        if (now.ok) setState(now.value)
        return false
      }
      if (answer.value === null) return false
      setMessage(null)
      setSavedAt(null)
      setView(answer.value)
      const now = await bayan.appState(undefined)
      if (now.ok) setState(now.value)
      return true
    },
    [refuse]
  )
  const takeState = useCallback(
    async (call: Promise<Envelope<AppState>>) => {
      const answer = await call
      if (!answer.ok) return refuse(answer.faults)
      setState(answer.value)
      if (answer.value.workbook === null) {
        setView(null)
        setMessage(null)
      }
    },
    [refuse]
  )
  return useMemo(
    () =>
      state && {
        state,
        view,
        language,
        strings: stringsOf(language),
        message,
        savedAt,
        change,
        withReason,
        question,
        open,
        takeState,
        reload,
        typingTaken,
        ...way,
        goTo,
        show: setMessage,
        refuse
      },
    [state, view, language, message, savedAt, change, withReason, question, open, takeState, reload, typingTaken, way, goTo, refuse]
  )
}

/** Asks why published figures change, one question at a time. */
function useReasons(): Pick<Program, 'question' | 'withReason'> {
  const [question, setQuestion] = useState<ReasonQuestion | null>(null)
  const withReason = useCallback(async <Value>(call: (reason?: string) => Promise<Envelope<Value>>) => {
    const answer = await call()
    const needed = answer.ok ? undefined : answer.faults.find((fault) => fault.kind === 'reason-needed')
    if (needed === undefined) return answer
    const { indicator, period, count } = needed
    const reason = await new Promise<string | null>((resolve) => setQuestion({ indicator, period, count, answer: resolve }))
    setQuestion(null)
    return reason === null ? null : call(reason)
  }, [])
  return { question, withReason }
}

/** The workbook with what moved in its place; what did not move stays the same values. */
function withMoved(before: WorkbookView, { cells, draft, blocks, reasons, history }: Moved): WorkbookView {
  const now = draft ? withKeptBlocks(before.draft, draft) : withBlocks(before.draft, blocks)
  const view = { ...before, history, draft: now, reasons: reasons ?? before.reasons }
  if (cells === null || cells.length === 0) return view
  const moved = withMovedCells(indexed(view.table), cells)
  indexes.set(moved.table, moved)
  return { ...view, table: moved.table }
}

/** The workbook as it was read again, with the blocks that are as they were. */
function withKept(before: WorkbookView | null, next: WorkbookView): WorkbookView {
  return before ? { ...next, draft: withKeptBlocks(before.draft, next.draft) } : next
}

const indexes = new WeakMap<FiguresTable, IndexedTable>()

/** The look-ups of a table, made once; a table made from another by changed cells brings them along. */
export function indexed(table: FiguresTable): IndexedTable {
  const known = indexes.get(table) ?? indexTable(table)
  indexes.set(table, known)
  return known
}
