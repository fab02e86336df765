import { useEffect, useState } from 'react'
import { type Screen, screens, themes } from '../../core/contract'
import { languages } from '../../core/entry/indicator'
import { bayan } from '../client'
import type { Program } from '../program'
import { stringsOf } from '../strings/words'
import { KeysHelp } from './KeysDialog'
import { WorkingCopyStatus } from './WorkingCopyStatus'

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
        <KeysHelp />
        <Choice
          className="theme"
          label={strings.theme}
          stored={state.theme}
          options={themes.map((value) => ({ value, name: strings.themes[value] }))}
          choose={(theme) => void program.takeState(bayan.chooseTheme({ theme }))}
        />
        <Choice
          className="language"
          label={strings.language}
          stored={language}
          options={languages.map((value) => ({ value, name: stringsOf(value).languageName, lang: value }))}
          choose={(chosen) => void program.takeState(bayan.chooseLanguage({ language: chosen }))}
        />
      </div>
    </aside>
  )
}

type ChoiceProps<Value extends string> = {
  readonly className: string
  readonly label: string
  readonly stored: Value
  readonly options: readonly { readonly value: Value; readonly name: string; readonly lang?: string }[]
  readonly choose: (value: Value) => void
}

/** A choice that shows at once, so that the next press of an arrow goes on from it, and is kept by the program. */
function Choice<Value extends string>({ className, label, stored, options, choose }: ChoiceProps<Value>) {
  const [chosen, setChosen] = useState(stored)
  useEffect(() => setChosen(stored), [stored])
  return (
    <label className={`field ${className}`}>
      <span>{label}</span>
      <select
        value={chosen}
        onChange={({ target }) => {
          const next = options.find(({ value }) => value === target.value)?.value
          if (next === undefined) return
          setChosen(next)
          choose(next)
        }}
      >
        {options.map(({ value, name, lang }) => (
          <option key={value} value={value} lang={lang}>
            {name}
          </option>
        ))}
      </select>
    </label>
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
      <WorkingCopyStatus workbook={view.workbook} />
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
