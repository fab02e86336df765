/** Printing pages for the preview: the workbook's content is kept from question to question, and only what changed is taken in. */

import { performance } from 'node:perf_hooks'
import { indexTable, withCells } from '../../core/entry/table'
import { composeReport } from '../../core/report/compose'
import { sheets } from '../../core/report/page-style'
import type { PrintedPages } from '../../core/report/pages'
import { printedFigures } from '../../core/report/printed-figures'
import type { ContentUpdate, ToPages } from './pages-job'
import { layOut } from './pdf'

type Content = { readonly [Part in 'table' | 'style' | 'draft' | 'past']: NonNullable<ContentUpdate[Part]> }

/** A printer that remembers the workbook. The first question must bring all of it. */
export function createPrinter(): (question: Omit<ToPages, 'id'>) => Promise<PrintedPages> {
  let content: Content | undefined
  return async ({ update, years, language, fonts }) => {
    const start = performance.now()
    content = updated(content, update)
    const { table, draft, style, past } = content
    const indexed = indexTable(table)
    const { document, findings } = composeReport({ table: indexed, draft, style, past, years, language })
    const { width, height } = sheets[document.layout.paper]
    const { bytes, pages, places } = await layOut(document, fonts, printedFigures(document, indexed))
    return {
      pdf: Buffer.from(bytes).toString('base64'),
      pages,
      size: { width, height },
      places,
      findings,
      milliseconds: performance.now() - start
    }
  }
}

function updated(before: Content | undefined, { table, cells, style, draft, past }: ContentUpdate): Content {
  const known = { table: table ?? before?.table, style: style ?? before?.style, draft: draft ?? before?.draft, past: past ?? before?.past }
  if (known.table === undefined || known.style === undefined || known.draft === undefined || known.past === undefined)
    throw new Error('the page process was not told the whole workbook')
  return { table: withCells(known.table, cells), style: known.style, draft: known.draft, past: known.past }
}
