/** The six files of the sample: the bulletin and the report without texts, in three languages. */

import { resolve } from 'node:path'
import { type Language, languages } from '../../core/entry/indicator'
import { indexTable } from '../../core/entry/table'
import { composeReport } from '../../core/report/compose'
import type { ReportDocument } from '../../core/report/document'
import { printedFigures } from '../../core/report/printed-figures'
import { plainDraft } from '../../core/report/template'
import { defaultStyle } from '../../core/wording/house-style'
import { renderPdf } from '../../electron/export/pdf'
import { bulletin } from '../electron/export/documents'
import { sampleTable } from '../sample-table'

const fonts = resolve('resources/fonts')

function plain(language: Language): ReportDocument {
  return composeReport({ table: indexTable(sampleTable()), draft: plainDraft(), style: defaultStyle, years: { year: 2024, base: 2023 }, language }).document
}

export const samples = [
  { name: 'bulletin-2023', make: bulletin },
  { name: 'report-2024', make: plain }
].flatMap(({ name, make }) => languages.map((language) => ({ name: `${name}.${language}.pdf`, bytes: async () => rendered(make(language)) })))

function rendered(document: ReportDocument): Promise<Uint8Array> {
  return renderPdf(document, fonts, printedFigures(document, indexTable(sampleTable())))
}
