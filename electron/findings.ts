/** All that is to be settled or known before a workbook's report goes out, as `check` and the page say it. */

import { type FiguresTable, indexTable } from '../core/entry/table'
import type { Years } from '../core/figures/derive'
import { catalogueFindings, valueFindings } from '../core/figures/findings'
import { composeReport } from '../core/report/compose'
import type { Draft } from '../core/report/draft'
import type { Finding } from '../core/result'
import type { HouseStyle } from '../core/wording/house-style'
import { glyphFindings } from './export/glyphs'

/** The remarks on every edition of the draft, on its figures and on the catalogue, each once. */
export function workbookFindings(
  { table, draft, style }: { readonly table: FiguresTable; readonly draft: Draft; readonly style: HouseStyle },
  years: Years
): readonly Finding[] {
  const indexed = indexTable(table)
  const editions = draft.languages.map((language) => composeReport({ table: indexed, draft, style, years, language }))
  const found = [
    ...editions.flatMap(({ findings }) => findings),
    ...valueFindings(indexed),
    ...catalogueFindings(indexed),
    ...glyphFindings(editions.map(({ document }) => document))
  ]
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()]
}
