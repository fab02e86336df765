import type { Language } from '../../core/entry/indicator'
import { isLanguage } from '../../core/wording/language'
import { bayan } from '../client'
import { DocumentView } from '../preview/DocumentView'
import { useProgram, useWorkbook } from '../program'
import { useAnswer, useSettled } from '../use-answer'

type PagesBesideProps = { readonly edition: Language; readonly choose: (edition: Language) => void }

/** The report as it prints, beside its text. */
export function PagesBeside({ edition, choose }: PagesBesideProps) {
  const { strings } = useProgram()
  const view = useSettled(useWorkbook(), 150)
  const { draft } = view
  const composed = useAnswer(() => bayan.composeReport({ language: edition, year: draft.year, base: draft.base }), [view, edition])
  return (
    <section className="pages-beside" aria-label={strings.draft.pages}>
      {draft.languages.length > 1 && (
        <select aria-label={strings.draft.editionOfPages} value={edition} onChange={({ target }) => isLanguage(target.value) && choose(target.value)}>
          {draft.languages.map((each) => (
            <option key={each} value={each}>
              {strings.languages[each]}
            </option>
          ))}
        </select>
      )}
      {composed && <DocumentView document={composed.document} label={strings.preview.document} />}
    </section>
  )
}
