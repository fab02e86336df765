import { useEffect, useState } from 'react'
import { languages } from '../core/entry/indicator'
import { directionOf, isLanguage } from '../core/wording/language'
import { bayan } from './client'
import { ExportScreen } from './export/ExportScreen'
import { FiguresScreen } from './figures/FiguresScreen'
import { PreviewScreen } from './preview/PreviewScreen'
import { type Program, ProgramProvider, useStartedProgram } from './program'
import { ReportScreen } from './report/ReportScreen'
import { stringsOf } from './strings/words'
import { WorkbooksScreen } from './workbooks/WorkbooksScreen'

const screens = ['workbooks', 'figures', 'report', 'preview', 'export'] as const
type Screen = (typeof screens)[number]

/** The whole page: navigation, the screen that is open, and what the program has to say. */
export function App() {
  const program = useStartedProgram()
  const [screen, setScreen] = useState<Screen>('figures')
  const language = program?.language ?? 'en'
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
    document.title = program?.view ? `${program.view.workbook.name} – ${stringsOf(language).name}` : stringsOf(language).name
  }, [language, program?.view])
  if (program === null) return null
  const shown: Screen = program.view === null ? 'workbooks' : screen
  return (
    <ProgramProvider value={program}>
      <div className="shell">
        <Sidebar program={program} shown={shown} choose={setScreen} />
        <main className="screen" key={program.view?.workbook.path}>
          <Messages program={program} />
          <ShownScreen screen={shown} choose={setScreen} />
        </main>
      </div>
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
    case 'export':
      return <ExportScreen />
  }
}

type SidebarProps = { readonly program: Program; readonly shown: Screen; readonly choose: (screen: Screen) => void }

function Sidebar({ program, shown, choose }: SidebarProps) {
  const { strings, view, language } = program
  return (
    <aside className="sidebar">
      <p className="brand">{strings.name}</p>
      <nav>
        {screens.map((screen) => (
          <button
            key={screen}
            type="button"
            className="nav"
            aria-current={screen === shown ? 'page' : undefined}
            disabled={view === null && screen !== 'workbooks'}
            onClick={() => choose(screen)}
          >
            {strings.screens[screen]}
          </button>
        ))}
      </nav>
      {view && <WorkbookState program={program} />}
      <label className="field sidebar-end">
        <span>{strings.language}</span>
        <select
          value={language}
          onChange={({ target }) => isLanguage(target.value) && void program.takeState(bayan.chooseLanguage({ language: target.value }))}
        >
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {stringsOf(each).languageName}
            </option>
          ))}
        </select>
      </label>
    </aside>
  )
}

function WorkbookState({ program }: { readonly program: Program }) {
  const { strings, view, savedAt, language } = program
  if (view === null) return null
  const { undo, redo } = view.history
  const step = (direction: 'undo' | 'redo') => void program.change(() => bayan[direction](undefined))
  return (
    <section className="workbook-state" aria-label={strings.workbooks.current}>
      <p className="workbook-name">
        <bdi>{view.workbook.name}</bdi>
      </p>
      {view.workbook.readOnly && <p className="badge">{strings.readOnly}</p>}
      <p className="saved" role="status">
        {savedAt &&
          `${strings.saved} ${savedAt.toLocaleTimeString(language === 'ar' ? 'ar-MA' : language, { hour: '2-digit', minute: '2-digit', second: '2-digit' })}`}
      </p>
      <div className="row">
        <button type="button" disabled={undo === null} title={undo ? strings.actions[undo.action] : undefined} onClick={() => step('undo')}>
          {strings.undo}
        </button>
        <button type="button" disabled={redo === null} title={redo ? strings.actions[redo.action] : undefined} onClick={() => step('redo')}>
          {strings.redo}
        </button>
      </div>
    </section>
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
