/** The commands that tell about a workbook: `figures`, `check`. */

import type { Language } from '../core/entry/indicator'
import { indexTable } from '../core/entry/table'
import { deriveFigures } from '../core/figures/derive'
import { figureRows } from '../core/figures/rows'
import { type Result, refuse, succeed } from '../core/result'
import { findingMessage } from '../core/wording/messages'
import { oneFile, parseWords, UsageError, yearOf, yearsOf } from './cli-words'
import { readingWorkbook, type Terminal } from './cli-world'
import { workbookFindings } from './findings'

/** All figures of a year as JSON. */
export function figuresCommand(args: readonly string[], terminal: Terminal): Result<string> {
  const { values, positionals } = parseWords(args, { year: { type: 'string' }, base: { type: 'string' }, json: { type: 'boolean' } })
  const file = oneFile(positionals)
  const years = yearsOf(values)
  if (!values.json) throw new UsageError({ kind: 'json-needed' })
  if (years.year === years.base) return refuse({ kind: 'same-years', year: years.year })
  return readingWorkbook(file, terminal, (workbook) => {
    const table = indexTable(workbook.readTable())
    return succeed(`${JSON.stringify(figureRows(deriveFigures(table, years, workbook.readStyle())), null, 1)}\n`)
  })
}

/** What is remarked on the workbook, a line each or as JSON. */
export function checkCommand(args: readonly string[], terminal: Terminal, language: Language): Result<string> {
  const { values, positionals } = parseWords(args, { year: { type: 'string' }, json: { type: 'boolean' } })
  const file = oneFile(positionals)
  const year = values.year === undefined ? undefined : yearOf(values.year)
  return readingWorkbook(file, terminal, (workbook) => {
    const draft = workbook.readDraft()
    const years = year === undefined ? { year: draft.year, base: draft.base } : { year, base: year - 1 }
    const findings = workbookFindings(workbook, draft, years)
    const said = findings.map((finding) => ({ ...finding, message: findingMessage(finding, language, undefined, workbook.readStyle().separators[language]) }))
    return succeed(values.json ? `${JSON.stringify(said, null, 1)}\n` : said.map(({ message }) => `${message}\n`).join(''))
  })
}
