import { useCallback, useMemo } from 'react'
import type { Language } from '../../core/entry/indicator'
import { isLanguage } from '../../core/wording/language'
import { Pages } from '../preview/Pages'
import type { PagePoint } from '../preview/page-points'
import { useProgram, useWorkbook } from '../program'
import { useReportDesk } from './report-desk'

type PagesBesideProps = { readonly edition: Language; readonly here: string | null; readonly choose: (edition: Language) => void }

/** The pages of the report as it prints, beside its text: they follow the part one is at, and lead to parts and cells. */
export function PagesBeside({ edition, here, choose }: PagesBesideProps) {
  const { strings, goTo: goToPlace } = useProgram()
  const { draft } = useWorkbook()
  const { goTo } = useReportDesk()
  const chosen = useMemo((): PagePoint | null => (here === null ? null : { cell: null, block: here }), [here])
  const jump = useCallback(
    (to: PagePoint) => {
      if (to.cell) goToPlace({ screen: 'figures', ...to }, { screen: 'report', cell: null, block: to.block })
      else if (to.block !== null) goTo(to.block, edition)
    },
    [goToPlace, goTo, edition]
  )
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
      <Pages language={edition} chosen={chosen} jump={jump} />
    </section>
  )
}
