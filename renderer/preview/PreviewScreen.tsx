import { useMemo, useState } from 'react'
import { inLanguage, type Language } from '../../core/entry/indicator'
import { findingMessage } from '../../core/wording/messages'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { useAnswer } from '../use-answer'
import { DocumentView } from './DocumentView'

/** The report as it prints, in one language, with what is to be known before it goes out. */
export function PreviewScreen() {
  const { strings, language } = useProgram()
  const view = useWorkbook()
  const { draft, table } = view
  const [edition, setEdition] = useState<Language>(draft.languages.includes(language) ? language : (draft.languages[0] ?? 'en'))
  const composed = useAnswer(() => bayan.composeReport({ language: edition, year: draft.year, base: draft.base }), [view, edition])
  const names = useMemo(() => new Map(table.indicators.map((indicator) => [indicator.code, inLanguage(indicator.names, language).text])), [table, language])
  return (
    <>
      <h1>{strings.preview.title}</h1>
      <div role="tablist" className="tabs" aria-label={strings.report.languages}>
        {draft.languages.map((each) => (
          <button key={each} type="button" role="tab" aria-selected={each === edition} onClick={() => setEdition(each)}>
            {strings.languages[each]}
          </button>
        ))}
      </div>
      {composed && (
        <div className="preview">
          <DocumentView document={composed.document} label={strings.preview.document} />
          <aside className="findings" aria-label={strings.preview.findings}>
            <h2>{strings.preview.findings}</h2>
            {composed.findings.length === 0 && <p className="empty">{strings.preview.none}</p>}
            <ul>
              {composed.findings.map((finding) => {
                const text = findingMessage(finding, language, (code) => names.get(code) ?? code)
                return (
                  <li key={text} className={finding.severity} dir="auto">
                    {text}
                  </li>
                )
              })}
            </ul>
          </aside>
        </div>
      )}
    </>
  )
}
