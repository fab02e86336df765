import { useState } from 'react'
import { textOf } from '../../core/report/editing'
import { withText } from '../../core/report/find'
import { parseField } from '../../core/report/prose'
import type { Remedy } from '../../core/report/prose-findings'
import { directionOf } from '../../core/wording/language'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { useReportDesk } from '../report/report-desk'
import { fill } from '../strings/words'
import './findings.css'
import type { DraftFinding } from './use-findings'
import { withNumber } from './with-number'

/** The numbers of the text that a person should look at, each with its verdict and what can be done about it. */
export function FindingsPanel({ findings, announce }: { readonly findings: readonly DraftFinding[]; readonly announce: (text: string) => void }) {
  const { strings, openPanel } = useReportDesk()
  const words = strings.lint
  const [withAgreeing, setWithAgreeing] = useState(false)
  const alarms = findings.filter(({ match }) => match.alarm)
  const shown = withAgreeing || alarms.length === 0 ? findings : alarms
  return (
    <aside className="report-panel" aria-label={words.title}>
      <header className="panel-head">
        <h2>{words.title}</h2>
        <button type="button" onClick={() => openPanel(null)}>
          {strings.close}
        </button>
      </header>
      <p className="hint">{words.lead}</p>
      {findings.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <p className="findings-count">
          {fill(words.alarms, { count: alarms.length })} · {fill(words.typed, { count: findings.length })}
        </p>
      )}
      {alarms.length > 0 && alarms.length < findings.length && (
        <label className="inline">
          <input type="checkbox" checked={withAgreeing} onChange={({ target }) => setWithAgreeing(target.checked)} /> {words.all}
        </label>
      )}
      <ol className="findings-list">
        {shown.map((finding) => (
          <li key={finding.key}>
            <FindingCard finding={finding} left={findings.length - 1} announce={announce} />
          </li>
        ))}
      </ol>
    </aside>
  )
}

type CardProps = { readonly finding: DraftFinding; readonly left: number; readonly announce: (text: string) => void }

/** Signs of the sentence that are shown before and after the number. */
const AROUND = 90

/** One finding: the sentence, the verdict in words, and its remedies, each one step. */
function FindingCard({ finding, left, announce }: CardProps) {
  const { strings, change, goTo, say } = useReportDesk()
  const { goTo: goToPlace } = useProgram()
  const { draft } = useWorkbook()
  const words = strings.lint
  const { block, language, before, after, match, message, remedies } = finding
  const put = async (remedy: Exclude<Remedy, { readonly kind: 'cell' }>) => {
    const content = draft.blocks.find(({ id }) => id === block)?.content
    if (content === undefined) return
    const text = textOf(content)[language]
    const next = text.slice(0, remedy.from) + remedy.by + text.slice(remedy.to)
    if (!(await change(() => bayan.writeBlock({ id: block, content: withText(content, language, next), typing: false })))) return
    announce(fill(words.done, { text: finding.words, left: left === 0 ? words.noneLeft : fill(words.someLeft, { count: left }) }))
  }
  const printed = (by: string) => say(parseField(by.slice(2, -2)), language)
  return (
    <article className={match.alarm ? 'finding alarm' : 'finding'}>
      <p className="finding-head">
        <span className="badge">{words.verdicts[match.verdict]}</span>
        <span className="badge">{strings.languages[language]}</span>
      </p>
      <button type="button" className="finding-sentence" title={words.goToText} onClick={() => goTo(block, language)}>
        <bdi lang={language} dir={directionOf(language)}>
          {before.length > AROUND ? `…${before.slice(-AROUND)}` : before}
          <mark>{finding.words}</mark>
          {after.length > AROUND ? `${after.slice(0, AROUND)}…` : after}
        </bdi>
      </button>
      <p className="finding-message">{message}</p>
      <ul className="finding-remedies" aria-label={fill(words.remedies, { text: finding.words })}>
        {remedies.map((remedy) => (
          <li key={remedy.kind === 'cell' ? 'cell' : remedy.by}>
            {remedy.kind === 'cell' ? (
              <button
                type="button"
                onClick={() =>
                  goToPlace(
                    { screen: 'figures', cell: { indicator: remedy.indicator, period: remedy.period }, block: null },
                    { screen: 'report', cell: null, block }
                  )
                }
              >
                {words.cell}
              </button>
            ) : (
              <button type="button" onClick={() => void put(remedy)}>
                {remedy.kind === 'outside' ? words.outside : withNumber(remedy.kind === 'living' ? words.living : words.otherYear, printed(remedy.by))}
              </button>
            )}
          </li>
        ))}
      </ul>
    </article>
  )
}
