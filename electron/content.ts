/** What new workbooks begin with: the catalogue of units and sections, and the sample of Morocco 2018–2025. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CountingUnit, SectionHeading } from '../core/entry/indicator'
import { type FiguresTable, indexTable } from '../core/entry/table'
import { bulletinDraft, plainDraft, sampleStyle } from '../core/report/template'
import type { Result } from '../core/result'
import { succeed } from '../core/result'
import { defaultStyle } from '../core/wording/house-style'
import { type Catalogue, planImport } from './import/plan'
import { readTableRows } from './import/table'
import type { WorkbookContent } from './store/workbook'

/** The name of the sample workbook's file, without ending. */
export const SAMPLE_NAME = 'Morocco 2018–2025'

const SAMPLE_TABLE = 'morocco-2018-2025.csv'

/** Units and sections that Bayan knows from the start; the file is the program's own and is trusted. */
export function readCatalogue(resources: string): Catalogue {
  const catalogue: { readonly units: readonly CountingUnit[]; readonly sections: readonly SectionHeading[] } = JSON.parse(
    readFileSync(join(resources, 'catalogue.json'), 'utf8')
  )
  return catalogue
}

/** A workbook without figures, for reports on the year before `year`. */
export function emptyContent(resources: string, year: number): WorkbookContent {
  const { units, sections } = readCatalogue(resources)
  return {
    table: { units, sections, indicators: [], cells: [] },
    style: defaultStyle,
    draft: { ...plainDraft(), year: year - 1, base: year - 2 }
  }
}

/** The sample: the real figures, read by the import that everyone uses, and the annual bulletin. */
export function sampleContent(resources: string): Result<WorkbookContent> {
  const catalogue = readCatalogue(resources)
  const empty: FiguresTable = { ...catalogue, indicators: [], cells: [] }
  const rows = readTableRows(readFileSync(join(resources, 'sample', SAMPLE_TABLE)), SAMPLE_TABLE)
  if (!rows.ok) return rows
  const plan = planImport(rows.value, indexTable(empty), catalogue, { locale: null, replace: false })
  if (!plan.ok) return plan
  return succeed({
    table: { ...empty, indicators: plan.value.indicators, cells: plan.value.cells },
    style: sampleStyle,
    draft: bulletinDraft()
  })
}
