import { type Screen, screens, themes } from '../../core/contract'
import { languages } from '../../core/entry/indicator'
import { isLanguage } from '../../core/wording/language'
import { bayan } from '../client'
import type { Program } from '../program'
import { stringsOf } from '../strings/words'

type SidebarProps = { readonly program: Program; readonly shown: Screen; readonly choose: (screen: Screen) => void }

/** Navigation, the open workbook with undo and redo, and how the program looks and speaks. */
export function Sidebar({ program, shown, choose }: SidebarProps) {
  const { strings, view, language, state } = program
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
      <div className="sidebar-end">
        <label className="field theme">
          <span>{strings.theme}</span>
          <select
            value={state.theme}
            onChange={({ target }) => void program.takeState(bayan.chooseTheme({ theme: themes.find((each) => each === target.value) ?? 'system' }))}
          >
            {themes.map((each) => (
              <option key={each} value={each}>
                {strings.themes[each]}
              </option>
            ))}
          </select>
        </label>
        <label className="field language">
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
      </div>
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
