import { useEffect, useRef, useState } from 'react'
import type { Screen } from '../core/contract'
import { directionOf } from '../core/wording/language'
import { faultMessage } from '../core/wording/messages'
import { ExportScreen } from './export/ExportScreen'
import { FiguresScreen } from './figures/FiguresScreen'
import { MissingScreen } from './missing/MissingScreen'
import { PreviewScreen } from './preview/PreviewScreen'
import { type Program, ProgramProvider, useStartedProgram } from './program'
import { AskedProvenance } from './provenance/ProvenanceDialog'
import { ReportScreen } from './report/ReportScreen'
import { Dropping } from './shell/Dropping'
import { useShellKeys } from './shell/keys'
import { ReadOnlyBanner } from './shell/ReadOnlyBanner'
import { ReasonDialog } from './shell/ReasonDialog'
import { Sidebar } from './shell/Sidebar'
import { Tour } from './shell/Tour'
import { stringsOf } from './strings/words'
import { Looking } from './versions/Looking'
import { VersionsScreen } from './versions/VersionsScreen'
import { WorkbooksScreen } from './workbooks/WorkbooksScreen'

/** The whole page: navigation, the screen that is open, and what the program has to say. */
export function App() {
  const program = useStartedProgram()
  return program && <Shell program={program} />
}

function Shell({ program }: { readonly program: Program }) {
  const { state, view, language, show } = program
  const [screen, setScreen] = useState<Screen>(state.place?.screen ?? 'figures')
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    const page = document.documentElement
    page.lang = language
    page.dir = directionOf(language)
    page.dataset.theme = state.theme
  }, [language, state.theme])
  const title = view ? `${view.workbook.name} – ${stringsOf(language).name}` : stringsOf(language).name
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    if (state.refused.length > 0) show({ tone: 'fault', lines: state.refused.map((fault) => faultMessage(fault, language)) })
  }, [state.refused, language, show])
  useShellKeys(program)
  const { target } = program
  useEffect(() => {
    if (target) setScreen(target.screen)
  }, [target])
  const shown: Screen = view === null ? 'workbooks' : screen
  const { message } = program
  const choose = (next: Screen) => {
    // What was done has been read; what was refused stays until it is closed.
    if (message?.tone === 'done') show(null)
    program.goTo({ screen: next, cell: null, block: null })
  }
  return (
    <ProgramProvider value={program}>
      <Dropping opened={() => choose('figures')}>
        <div className="shell">
          <button type="button" className="skip" onClick={() => main.current?.focus()}>
            {program.strings.skip}
          </button>
          <Sidebar program={program} shown={shown} choose={choose} />
          <main className="screen" key={view?.workbook.path} ref={main} tabIndex={-1}>
            <ReadOnlyBanner program={program} />
            <Messages program={program} />
            <Looking program={program} />
            <HeldCopy program={program} />
            <Tour shown={shown} choose={choose} />
            <ShownScreen screen={shown} choose={choose} />
            <AskedProvenance from={shown} />
          </main>
          {program.question && <ReasonDialog program={program} question={program.question} />}
        </div>
      </Dropping>
    </ProgramProvider>
  )
}

function ShownScreen({ screen, choose }: { readonly screen: Screen; readonly choose: (screen: Screen) => void }) {
  switch (screen) {
    case 'workbooks':
      return <WorkbooksScreen opened={() => choose('figures')} />
    case 'figures':
      return <FiguresScreen />
    case 'report':
      return <ReportScreen />
    case 'preview':
      return <PreviewScreen />
    case 'missing':
      return <MissingScreen />
    case 'export':
      return <ExportScreen />
    case 'versions':
      return <VersionsScreen />
  }
}

/** The way back to where one was sent from. */
function HeldCopy({ program: { cameFrom, goTo, strings } }: { readonly program: Program }) {
  if (cameFrom === null) return null
  return (
    <button type="button" className="way-back" onClick={() => goTo(cameFrom)}>
      <span aria-hidden="true" className="back-arrow" /> {strings.backTo} {strings.screens[cameFrom.screen]}
    </button>
  )
}

function Messages({ program: { message, show, strings } }: { readonly program: Program }) {
  return (
    <div role="alert" className={message ? `message ${message.tone}` : 'message-none'}>
      {message && (
        <>
          <ul>
            {message.lines.slice(0, 40).map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => show(null)}>
            {strings.close}
          </button>
        </>
      )}
    </div>
  )
}
