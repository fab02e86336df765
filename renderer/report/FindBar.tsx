import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react'
import type { FoundInDraft } from '../../core/report/find'
import { directionOf, isLanguage } from '../../core/wording/language'
import { fill } from '../strings/words'
import { useReportDesk } from './report-desk'
import type { Find } from './use-find'

type FindBarProps = {
  readonly find: Find
  /** Counts the times that the bar was asked for: each time its first field takes the focus. */
  readonly asked: number
  readonly close: () => void
  /** Brings a match into sight. */
  readonly reveal: (match: FoundInDraft) => void
  /** Says what was replaced, with the way back. */
  readonly offer: (text: string) => void
}

/** Find and replace over the editions that are shown. */
export function FindBar({ find, asked, close, reveal, offer }: FindBarProps) {
  const { strings, shown } = useReportDesk()
  const words = strings.draft
  const field = useRef<HTMLInputElement>(null)
  const { settings, set, matches, at, current } = find
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the field takes the focus again
  useEffect(() => field.current?.select(), [asked])
  const step = (by: 1 | -1) => {
    const match = find.step(by)
    if (match) reveal(match)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
    }
    if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
  }
  const choice = (label: string, key: 'matchCase' | 'wholeWord' | 'withFigures') => (
    <label className="inline">
      <input type="checkbox" checked={settings[key]} onChange={({ target }) => set({ [key]: target.checked })} /> {label}
    </label>
  )
  return (
    <search className="find-bar" data-own-undo="" aria-label={words.findReplace} onKeyDown={press}>
      <div className="find-line">
        <FindField label={words.findWhat} text={settings.words} type={(text) => set({ words: text })} field={field} />
        <button type="button" aria-label={words.findPrevious} title={words.findPrevious} disabled={matches.length === 0} onClick={() => step(-1)}>
          <span aria-hidden="true">↑</span>
        </button>
        <button type="button" aria-label={words.findNext} title={words.findNext} disabled={matches.length === 0} onClick={() => step(1)}>
          <span aria-hidden="true">↓</span>
        </button>
        <p className="find-count" role="status">
          {settings.words !== '' && (matches.length === 0 ? words.noMatches : fill(words.matches, { place: at + 1, count: matches.length }))}
        </p>
        <button type="button" className="quiet find-close" onClick={close}>
          {strings.close}
        </button>
      </div>
      <div className="find-line">
        <FindField label={words.replaceBy} text={settings.by} type={(by) => set({ by })} />
        <button type="button" disabled={current?.replaceable !== true} onClick={() => void find.replace()}>
          {words.replace}
        </button>
        <button
          type="button"
          disabled={!matches.some(({ replaceable }) => replaceable)}
          onClick={() => void find.replaceAll().then((count) => count > 0 && offer(fill(words.replaced, { count })))}
        >
          {words.replaceAll}
        </button>
      </div>
      <div className="find-line choices-line">
        {choice(words.matchCase, 'matchCase')}
        {choice(words.wholeWord, 'wholeWord')}
        {choice(words.withFigures, 'withFigures')}
        {shown.length > 1 && (
          <label className="inline">
            {words.findIn}
            <select value={settings.language ?? 'all'} onChange={({ target }) => set({ language: isLanguage(target.value) ? target.value : null })}>
              <option value="all">{words.allShown}</option>
              {shown.map((edition) => (
                <option key={edition} value={edition}>
                  {strings.languages[edition]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {current && <MatchLine match={current} />}
    </search>
  )
}

type FindFieldProps = { readonly label: string; readonly text: string; readonly type: (text: string) => void; readonly field?: Ref<HTMLInputElement> }

function FindField({ label, text, type, field }: FindFieldProps) {
  return (
    <label className="find-field">
      <span>{label}</span>
      <input ref={field} dir="auto" maxLength={400} value={text} onChange={({ target }) => type(target.value)} />
    </label>
  )
}

/** Signs shown before and after a match. */
const AROUND = 60

/** The match one is at, in its line. */
function MatchLine({ match: { before, words: found, after, language, replaceable } }: { readonly match: FoundInDraft }) {
  const { strings } = useReportDesk()
  return (
    <div className="match-line">
      <p lang={language} dir={directionOf(language)}>
        {before.length > AROUND ? `…${before.slice(-AROUND)}` : before}
        <mark>{found}</mark>
        {after.length > AROUND ? `${after.slice(0, AROUND)}…` : after}
      </p>
      {!replaceable && <p className="hint">{strings.draft.inField}</p>}
    </div>
  )
}
