import { useCallback, useMemo, useState } from 'react'
import type { Place } from '../../core/contract'
import { inLanguage, type Language } from '../../core/entry/indicator'
import type { Finding } from '../../core/result'
import { findingMessage } from '../../core/wording/messages'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { useAnswer } from '../use-answer'
import { DocumentView } from './DocumentView'
import { useLooking } from './looking'
import { Pages } from './Pages'
import type { PagePoint } from './page-points'
import './preview.css'

/** The report as it prints, in one language, as pages or as text, with what is to be known before it goes out. */
export function PreviewScreen() {
  const { strings, language, target, goTo } = useProgram()
  const [looking, look] = useLooking()
  const { draft } = useWorkbook()
  const usual = draft.languages.includes(language) ? language : (draft.languages[0] ?? 'en')
  const edition = draft.languages.find((each) => each === looking.edition) ?? usual
  const [findings, setFindings] = useState<readonly Finding[] | null>(null)
  const chosen = useMemo(() => (target === null || (target.cell === null && target.block === null) ? null : target), [target])
  const jump = useCallback(
    (to: PagePoint) => {
      const here: Place = { screen: 'preview', ...to }
      goTo(to.cell === null ? { ...here, screen: 'report' } : { ...here, screen: 'figures' }, here)
    },
    [goTo]
  )
  return (
    <>
      <div className="toolbar">
        <h1>{strings.preview.title}</h1>
        <div role="tablist" className="tabs" aria-label={strings.report.languages}>
          {draft.languages.map((each) => (
            <button key={each} type="button" role="tab" aria-selected={each === edition} onClick={() => look({ edition: each })}>
              {strings.languages[each]}
            </button>
          ))}
        </div>
        <button type="button" className="toggle" aria-pressed={looking.text} onClick={() => look({ text: !looking.text })}>
          {strings.pages.text}
        </button>
      </div>
      <div className="preview">
        {looking.text ? (
          <TextView edition={edition} found={setFindings} />
        ) : (
          <div className="preview-pages">
            <Pages language={edition} chosen={chosen} focusChosen jump={jump} found={setFindings} />
          </div>
        )}
        {findings && <Findings findings={findings} />}
      </div>
    </>
  )
}

/** The report as text, for those who do not see pages. */
function TextView({ edition, found }: { readonly edition: Language; readonly found: (findings: readonly Finding[]) => void }) {
  const { strings } = useProgram()
  const view = useWorkbook()
  const { year, base } = view.draft
  const composed = useAnswer(async () => {
    const answer = await bayan.composeReport({ language: edition, year, base })
    if (answer.ok) found(answer.value.findings)
    return answer
  }, [view, edition])
  return composed && <DocumentView document={composed.document} label={strings.preview.document} />
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { strings, language } = useProgram()
  const { table } = useWorkbook()
  const names = useMemo(() => new Map(table.indicators.map((indicator) => [indicator.code, inLanguage(indicator.names, language).text])), [table, language])
  return (
    <aside className="findings" data-region="" tabIndex={-1} aria-label={strings.preview.findings}>
      <h2>{strings.preview.findings}</h2>
      {findings.length === 0 && <p className="empty">{strings.preview.none}</p>}
      <ul>
        {findings.map((finding) => {
          const text = findingMessage(finding, language, (code) => names.get(code) ?? code)
          return (
            <li key={text} className={finding.severity} dir="auto">
              {text}
            </li>
          )
        })}
      </ul>
    </aside>
  )
}
