import type { EditorView } from 'prosemirror-view'
import { useRef } from 'react'
import { fieldText } from '../../core/report/prose'
import { directionOf } from '../../core/wording/language'
import { LineView } from '../preview/DocumentView'
import { useStanding } from '../program'
import { useFloating } from './floating'
import { type Option, optionsOf, type Search } from './search'
import { chooseOption } from './searching'
import type { Speaker } from './speaker'
import { optionId } from './surface'

type SearchListProps = { readonly view: EditorView; readonly search: Search; readonly speaker: Speaker; readonly listId: string }

/** Options that are shown together; the arrows bring up the others, and typing on leaves fewer. */
const ROWS = 8

/** What the figure search offers, at the caret. The focus stays in the text; the text names the active option. */
export function SearchList({ view, search, speaker, listId }: SearchListProps) {
  const { strings } = useStanding()
  const list = useRef<HTMLDivElement>(null)
  const options = optionsOf(search, speaker)
  useFloating(list, view, search.from)
  const first = search.active < ROWS ? 0 : search.active - ROWS + 1
  const words = strings.writing.search
  return (
    <div ref={list} popover="manual" className="writing-popup search-popup">
      <p className="popup-title">
        {search.chosen === null ? search.scope === 'tables' ? words.tables : words.name : <bdi lang={speaker.language}>{speaker.nameOf(search.chosen)}</bdi>}
      </p>
      <div role="listbox" id={listId} aria-label={search.chosen === null ? words.name : words.show}>
        {options.slice(first, first + ROWS).map((option, row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the focus and its keys choose
          // biome-ignore lint/a11y/useFocusableInteractive: the text names the active option
          <div
            key={keyOf(option)}
            id={optionId(listId, first + row)}
            role="option"
            aria-selected={first + row === search.active}
            aria-posinset={first + row + 1}
            aria-setsize={options.length}
            className="popup-option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => chooseOption(view, search, option)}
          >
            <OptionView option={option} speaker={speaker} />
          </div>
        ))}
      </div>
      <p className="hint">{search.chosen === null ? words.hint : words.showHint}</p>
    </div>
  )
}

function OptionView({ option, speaker }: { readonly option: Option; readonly speaker: Speaker }) {
  const { strings } = useStanding()
  const edition = { lang: speaker.language, dir: directionOf(speaker.language) }
  switch (option.kind) {
    case 'figure': {
      const { code } = option.figure.indicator
      const said = speaker.say({ kind: 'figure', indicator: code, period: null, show: 'value-change' })
      return (
        <>
          <bdi className="option-name" {...edition}>
            {speaker.nameOf(code)}
          </bdi>
          <bdi className="option-value" {...edition}>
            <LineView line={said.line} />
          </bdi>
        </>
      )
    }
    case 'show':
      return (
        <>
          <bdi className="option-name" {...edition}>
            <LineView line={speaker.say(option.field).line} />
          </bdi>
          <span className="option-value">{strings.report.shows[option.show]}</span>
        </>
      )
    case 'year':
    case 'base-year':
      return (
        <>
          <span className="option-name">{strings.writing.search[option.kind]}</span>
          <bdi className="option-value">{speaker.say(option.field).text}</bdi>
        </>
      )
    case 'table':
    case 'chart':
      return (
        <>
          <bdi className="option-name" {...edition}>
            {option.caption}
          </bdi>
          <bdi className="option-value" {...edition}>
            {speaker.say(option.field).text}
          </bdi>
        </>
      )
  }
}

function keyOf(option: Option): string {
  switch (option.kind) {
    case 'figure':
      return `figure ${option.figure.indicator.code}`
    case 'show':
      return `show ${option.show}`
    case 'table':
    case 'chart':
      return fieldText(option.field)
    default:
      return option.kind
  }
}
