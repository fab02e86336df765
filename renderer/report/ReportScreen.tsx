import { useCallback, useMemo, useRef, useState } from 'react'
import { type Language, languages } from '../../core/entry/indicator'
import type { DraftBlock } from '../../core/report/draft'
import type { FoundInDraft } from '../../core/report/find'
import type { Field } from '../../core/report/prose'
import { FindingsPanel } from '../lint/FindingsPanel'
import { ReadTextDialog } from '../lint/ReadTextDialog'
import { findingMarks, useFindings } from '../lint/use-findings'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { Split } from '../ui/Split'
import { useOnce } from '../use-once'
import { useRemembered } from '../use-remembered'
import { useSteady, useSteadyData } from '../use-steady'
import { SpeakersProvider, useSpeakers } from '../writing/use-speaker'
import { CommentsPanel } from './CommentsPanel'
import { quotesOf, threadsOf } from './comment-threads'
import { FindBar } from './FindBar'
import { blockInFocus, TITLE } from './fields'
import { Outline } from './Outline'
import { outlineItems } from './outline-items'
import { PagesBeside } from './PagesBeside'
import { PartPanel } from './PartPanel'
import { isWritten, nameOf, useFieldPrinter, usePrinted } from './printed'
import { ReportText } from './ReportText'
import { ReportToolbar } from './ReportToolbar'
import { RollDialog } from './RollDialog'
import './report.css'
import { type Chosen, DeskProvider, type Panel, type ReportDesk } from './report-desk'
import { useReportKeys } from './report-keys'
import { inOrder, useKeptPlace, useSentHere, useShownEditions } from './report-place'
import { SettingsDialog } from './SettingsDialog'
import { marksOf } from './text-marks'
import { useFind } from './use-find'
import { useGoing } from './use-going'
import { useParts } from './use-parts'
import { useSettling } from './use-settling'
import { useSpellingOf } from './use-spelling-of'

/** Writing the report: its outline, its text in one to three editions, and beside it comments, settings or pages. */
export function ReportScreen() {
  const { strings, language, change, target, state, goTo: goToPlace } = useProgram()
  const { workbook, draft, table, comments } = useWorkbook()
  const words = strings.draft
  const { blocks } = draft
  const [shown, show] = useShownEditions(draft, language)
  const [outlineOpen, setOutlineOpen] = useRemembered('outline', true, isFlag)
  const [pagesOpen, setPagesOpen] = useRemembered('pages', false, isFlag)
  const [pagesEdition, setPagesEdition] = useState<Language>(shown[0] ?? 'en')
  const [panel, setPanel] = useState<Panel | null>(null)
  const [finding, setFinding] = useState<number | null>(null)
  const [settingsOpen, setSettingsOpen] = useState(false)
  const [reading, setReading] = useState(false)
  const [rolling, setRolling] = useState(false)
  const [folded, setFolded] = useState<readonly string[]>([])
  const [here, setHere] = useState<string | null>(null)
  const [said, announce] = useState('')
  const going = useGoing()
  const printed = usePrinted(shown)
  const speakers = useSpeakers()
  const say = useFieldPrinter()
  const naming = shown.includes(language) ? language : (shown[0] ?? 'en')
  const named = useOnce((block: DraftBlock) => nameOf(block, naming, say, strings.report.kinds[block.content.kind]), [naming, say, strings])
  const { parts, removed, offer, dismiss } = useParts(named, announce, going.toPart)
  const settling = useSettling(draft, comments, table.indicators)
  const outline = useSteadyData(
    useMemo(() => outlineItems(blocks, folded, named, words.opening, settling.byBlock), [blocks, folded, named, words, settling.byBlock])
  )
  const find = useFind(finding !== null, blocks, shown, say)
  const findings = useFindings()
  const numbersOpen = panel?.kind === 'numbers'
  const marks = useSteady(
    useMemo(
      () => (finding === null && numbersOpen ? findingMarks(findings) : marksOf(find.matches, find.current)),
      [finding, numbersOpen, findings, find.matches, find.current]
    )
  )
  const quotes = useSteady(useMemo(() => quotesOf(comments), [comments]))
  useSpellingOf(draft, shown)
  const source = draft.languages[0] ?? 'en'

  const { toPart } = going
  const latestBlocks = useRef(blocks)
  latestBlocks.current = blocks
  const reveal = useCallback(
    (edition: Language | undefined) => {
      if (edition && draft.languages.includes(edition) && !shown.includes(edition)) show(inOrder([...shown, edition]))
    },
    [draft.languages, shown, show]
  )
  const goTo = useCallback(
    (id: string, edition?: Language) => {
      reveal(edition)
      setHere(id)
      toPart(id, edition)
      const block = latestBlocks.current.find((each) => each.id === id)
      if (edition && block && !isWritten(block)) setPanel({ kind: 'part', block: id })
    },
    [reveal, toPart]
  )
  useSentHere(target?.block ?? (target === null && state.place?.screen === 'report' ? state.place.block : null), goTo)
  useKeptPlace(workbook.path, here, going.intoSight)

  const goToField = useCallback(
    (field: Field, from: string) => {
      if (field.kind === 'reference' || field.kind === 'chart') return goTo(field.block)
      if (field.kind !== 'figure') return
      const cell = { indicator: field.indicator, period: field.period ?? `${draft.year}` }
      goToPlace({ screen: 'figures', cell, block: null }, { screen: 'report', cell: null, block: from })
    },
    [goTo, goToPlace, draft.year]
  )
  const chosen = useRef<Chosen | null>(null)
  const chose = useCallback((now: Chosen) => {
    chosen.current = now
  }, [])
  const desk = useMemo(
    (): ReportDesk => ({ strings, language, change, source, shown, parts, openPanel: setPanel, select: setHere, goTo, goToField, chose, say }),
    [strings, language, change, source, shown, parts, goTo, goToField, chose, say]
  )
  /** The words selected where the focus is. */
  const chosenNow = () => {
    const { current } = chosen
    return current?.block === blockInFocus() && current?.language === editionInFocus() ? current : null
  }
  const settleNext = (way: 1 | -1) => {
    const next = settling.step(way, here)
    if (next === undefined) return announce(words.settled)
    const { item, place } = next
    const block = blocks.find(({ id }) => id === item.block)
    goTo(item.block, item.language)
    if (item.kind === 'comment') {
      setPanel({ kind: 'comments', writing: null })
      const thread = threadsOf(comments, blocks).find((each) => each.comments.some(({ id }) => id === item.comment))
      if (thread) going.toThread(thread.id)
    }
    const what = words.settleKinds[item.kind]
    announce(fill(words.settleAt, { place, count: settling.all.length, what, language: strings.languages[item.language], part: block ? named(block) : '' }))
  }
  const revealMatch = (match: FoundInDraft) => {
    reveal(match.language)
    setHere(match.block)
    going.intoSight(match.block)
  }
  useReportKeys({
    find: () => {
      const selected = chosenNow()?.words ?? ''
      if (selected !== '') find.set({ words: selected })
      setFinding((before) => (before ?? 0) + 1)
    },
    findNext: (way) => {
      const match = finding === null ? undefined : find.step(way)
      if (match) revealMatch(match)
      return finding !== null
    },
    settleNext,
    rollForward: () => setRolling(true),
    comment: () => {
      const block = here ?? blocks[0]?.id
      if (block === undefined) return
      setPanel({
        kind: 'comments',
        writing: { block, language: editionInFocus() ?? shown[0] ?? source, quote: blockInFocus() === TITLE ? '' : (chosenNow()?.quote ?? '') }
      })
    }
  })
  const openComments = settling.all.filter(({ kind }) => kind === 'comment').length
  const settingsOf = panel?.kind === 'part' ? blocks.find(({ id }) => id === panel.block) : undefined
  const text = (
    <ReportText draft={draft} blocks={blocks} here={here} toSettle={settling.byBlock} printed={printed} marks={marks} quotes={quotes} nameOf={named} />
  )
  return (
    <DeskProvider value={desk}>
      <SpeakersProvider value={speakers}>
        <div className="report">
          <ReportToolbar
            draft={draft}
            show={show}
            toSettle={settling.all.length}
            nextToSettle={() => settleNext(1)}
            openComments={openComments}
            commentsOpen={panel?.kind === 'comments'}
            toggleComments={() => setPanel(panel?.kind === 'comments' ? null : { kind: 'comments', writing: null })}
            alarms={findings.filter(({ match }) => match.alarm).length}
            numbersOpen={numbersOpen}
            readText={() => setReading(true)}
            toggleNumbers={() => setPanel(numbersOpen ? null : { kind: 'numbers' })}
            outlineOpen={outlineOpen}
            toggleOutline={() => setOutlineOpen(!outlineOpen)}
            pagesOpen={pagesOpen}
            togglePages={() => setPagesOpen(!pagesOpen)}
            find={() => setFinding((before) => (before ?? 0) + 1)}
            settings={() => setSettingsOpen(true)}
            rollForward={() => setRolling(true)}
          />
          {finding !== null && (
            <FindBar
              find={find}
              asked={finding}
              close={() => {
                setFinding(null)
                if (here) goTo(here)
              }}
              reveal={revealMatch}
              offer={offer}
            />
          )}
          <div className="report-body">
            {outlineOpen && <Outline items={outline} here={here} folded={folded} fold={setFolded} announce={announce} />}
            <div className="report-middle">
              {pagesOpen ? (
                <Split name="report" label={words.resize} first={text} second={<PagesBeside edition={pagesEdition} here={here} choose={setPagesEdition} />} />
              ) : (
                text
              )}
            </div>
            {panel?.kind === 'comments' && <CommentsPanel comments={comments} blocks={blocks} writing={panel.writing} nameOf={named} offer={offer} />}
            {numbersOpen && <FindingsPanel findings={findings} announce={announce} />}
            {settingsOf && <PartPanel key={settingsOf.id} block={settingsOf} />}
          </div>
          {removed && (
            <div className="offer" role="status">
              <span>{removed.text}</span>
              <button type="button" onClick={removed.takeBack}>
                {strings.undo}
              </button>
              <button type="button" className="quiet" onClick={dismiss}>
                {strings.close}
              </button>
            </div>
          )}
          {reading && <ReadTextDialog close={() => setReading(false)} done={announce} />}
          {settingsOpen && <SettingsDialog close={() => setSettingsOpen(false)} />}
          {rolling && <RollDialog close={() => setRolling(false)} done={announce} />}
          <p className="unseen" role="status">
            {said}
          </p>
        </div>
      </SpeakersProvider>
    </DeskProvider>
  )
}

/** The edition in whose text the focus is. */
function editionInFocus(): Language | undefined {
  const edition = document.activeElement?.closest<HTMLElement>('[data-edition]')?.dataset.edition
  return languages.find((each) => each === edition)
}

function isFlag(kept: unknown): boolean | undefined {
  return typeof kept === 'boolean' ? kept : undefined
}
