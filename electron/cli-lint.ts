/** The command `lint`: every number of a text against a workbook. */

import { type Language, languages } from '../core/entry/indicator'
import { indexTable } from '../core/entry/table'
import { matchReadings, openLedger } from '../core/matching/match'
import { lintRows } from '../core/matching/rows'
import { readText } from '../core/reading/reading'
import { withoutOutsideMarks } from '../core/report/prose'
import { type Result, refuse, succeed } from '../core/result'
import { oneOfEach, parseWords, textFile, UsageError, yearsOf } from './cli-words'
import { type Answer, readingWorkbook, type Terminal } from './cli-world'
import { readTextFile } from './text-file'

/** Holds the numbers of a text against a workbook; messages are in the terminal's language. */
export function lintCommand(args: readonly string[], terminal: Terminal, language: Language): Result<Answer> {
  const { values, positionals } = parseWords(args, {
    language: { type: 'string' },
    workbook: { type: 'string' },
    year: { type: 'string' },
    base: { type: 'string' },
    json: { type: 'boolean' }
  })
  const file = textFile(positionals)
  const [written] = oneOfEach<Language>(values.language === undefined ? [] : [values.language], languages, 'language-unknown')
  if (written === undefined) throw new UsageError({ kind: 'language-needed' })
  if (values.workbook === undefined || values.workbook === '') throw new UsageError({ kind: 'workbook-needed' })
  const years = yearsOf(values)
  if (!values.json) throw new UsageError({ kind: 'json-needed' })
  if (years.year === years.base) return refuse({ kind: 'same-years', year: years.year })
  const text = readTextFile(file)
  if (!text.ok) return text
  return readingWorkbook(values.workbook, terminal, (workbook) => {
    const table = indexTable(workbook.readTable())
    const style = workbook.readStyle()
    const { text: plain, outside } = withoutOutsideMarks(text.value)
    const readings = readText(plain, written, style.separators[written])
    const ledger = openLedger({ table, years, style, language: written })
    const matches = matchReadings(plain, readings, ledger, { bounds: [], outside })
    const rows = lintRows(matches, { table, language, locale: style.separators[language] })
    return succeed({ text: `${JSON.stringify(rows, null, 1)}\n`, findings: matches.some(({ alarm }) => alarm) })
  })
}
