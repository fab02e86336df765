/** All that is to be settled or known before a workbook's report goes out, as `check` and the page say it. */

import { checkCells, checkFindings } from '../core/checks/cells'
import { indexTable } from '../core/entry/table'
import type { Years } from '../core/figures/derive'
import { catalogueFindings } from '../core/figures/findings'
import { composeReport } from '../core/report/compose'
import type { Draft } from '../core/report/draft'
import { parityFindings } from '../core/report/parity'
import type { Finding } from '../core/result'
import { glyphFindings } from './export/glyphs'
import type { Workbook } from './store/workbook'

/** The remarks on every edition of the draft, on its figures and on the catalogue, each once. */
export function workbookFindings(
  workbook: Pick<Workbook, 'readTable' | 'readStyle' | 'readDismissals' | 'readPast'>,
  draft: Draft,
  years: Years
): readonly Finding[] {
  const style = workbook.readStyle()
  const past = workbook.readPast()
  const indexed = indexTable(workbook.readTable())
  const editions = draft.languages.map((language) => composeReport({ table: indexed, draft, style, past, years, language }))
  const found = [
    ...editions.flatMap(({ findings }) => findings),
    ...parityFindings(draft),
    ...checkFindings(checkCells(indexed, workbook.readDismissals())),
    ...catalogueFindings(indexed),
    ...glyphFindings(editions.map(({ document }) => document))
  ]
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()]
}
