import { type Language, languages } from '../../core/entry/indicator'
import type { Draft } from '../../core/report/draft'
import { WritingToolbar } from '../writing/Toolbar'
import { useReportDesk } from './report-desk'

type ReportToolbarProps = {
  readonly draft: Draft
  readonly show: (editions: readonly Language[]) => void
  readonly toSettle: number
  readonly nextToSettle: () => void
  readonly openComments: number
  readonly commentsOpen: boolean
  readonly toggleComments: () => void
  /** How many numbers in the text a person should look at. */
  readonly alarms: number
  readonly numbersOpen: boolean
  readonly toggleNumbers: () => void
  readonly readText: () => void
  readonly outlineOpen: boolean
  readonly toggleOutline: () => void
  readonly pagesOpen: boolean
  readonly togglePages: () => void
  readonly find: () => void
  readonly settings: () => void
  readonly rollForward: () => void
}

/** What concerns the whole report: its editions, what is to settle, and what stands beside the text. */
export function ReportToolbar(props: ReportToolbarProps) {
  const { strings, shown, source } = useReportDesk()
  const words = strings.draft
  const { draft, show } = props
  const toggle = (edition: Language) => {
    const next = languages.filter((each) => (each === edition ? !shown.includes(each) : shown.includes(each)))
    if (next.length > 0) show(next)
  }
  return (
    <div className="toolbar report-toolbar">
      <h1>{strings.report.title}</h1>
      <fieldset className="switch">
        <legend className="unseen">{words.editions}</legend>
        {draft.languages.map((edition) => (
          <button key={edition} type="button" aria-pressed={shown.includes(edition)} title={words.editions} onClick={() => toggle(edition)}>
            {strings.languages[edition]}
            {edition === source && draft.languages.length > 1 && <span className="unseen">{` (${words.source})`}</span>}
          </button>
        ))}
      </fieldset>
      <div className="row">
        <button type="button" aria-pressed={props.outlineOpen} title={props.outlineOpen ? words.hideOutline : words.showOutline} onClick={props.toggleOutline}>
          {words.outline}
        </button>
        <button type="button" title="Ctrl+F" onClick={props.find}>
          {words.find}
        </button>
        <button type="button" aria-pressed={props.commentsOpen} onClick={props.toggleComments}>
          {words.comments}
          {props.openComments > 0 && <span className="count">{props.openComments}</span>}
        </button>
        <button type="button" aria-pressed={props.numbersOpen} title={strings.lint.title} onClick={props.toggleNumbers}>
          {strings.lint.numbers}
          {props.alarms > 0 && <span className="count">{props.alarms}</span>}
        </button>
        <button type="button" title={strings.lint.readTitle} onClick={props.readText}>
          {strings.lint.read}
        </button>
        <button type="button" aria-pressed={props.pagesOpen} onClick={props.togglePages}>
          {words.pages}
        </button>
        <button type="button" onClick={props.settings}>
          {words.settings}
        </button>
        <button type="button" title={strings.forward.openHint} onClick={props.rollForward}>
          {strings.forward.open}
        </button>
      </div>
      <WritingToolbar />
      <p className="to-settle">
        {props.toSettle === 0 ? (
          <span className="hint">{words.settled}</span>
        ) : (
          <>
            <span>
              {words.toSettle} <span className="count">{props.toSettle}</span>
            </span>
            <button type="button" title={words.nextHint} onClick={props.nextToSettle}>
              {words.next}
            </button>
          </>
        )}
      </p>
    </div>
  )
}
