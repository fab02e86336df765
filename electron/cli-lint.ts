/** The command `lint`: every number of a text against a workbook. */

import { basename, resolve } from 'node:path'
import { type Language, languages } from '../core/entry/indicator'
import { indexTable } from '../core/entry/table'
import { matchReadings, openLedger } from '../core/matching/match'
import { lintRows } from '../core/matching/rows'
import { readText } from '../core/reading/reading'
import { outsideMarks } from '../core/report/prose'
import { type Result, refuse, succeed } from '../core/result'
import { oneOfEach, parseWords, textFile, UsageError, yearsOf } from './cli-words'
import { readBytes, readingWorkbook, type Terminal } from './cli-world'

/** What a command prints. `findings`: something in it is wrong, and the exit status says so. */
export type Printed = { readonly text: string; readonly findings: boolean }

/** Holds the numbers of a text against a workbook; messages are in the terminal's language. */
export function lintCommand(args: readonly string[], terminal: Terminal, language: Language): Result<Printed> {
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
  const text = readTextFile(resolve(file))
  if (!text.ok) return text
  return readingWorkbook(values.workbook, terminal, (workbook) => {
    const table = indexTable(workbook.readTable())
    const style = workbook.readStyle()
    const readings = readText(text.value, written, style.separators[written])
    const ledger = openLedger({ table, years, style, language: written })
    const matches = matchReadings(text.value, readings, ledger, { bounds: [], outside: outsideMarks(text.value) })
    const rows = lintRows(matches, { table, language, locale: style.separators[language] })
    return succeed({ text: `${JSON.stringify(rows, null, 1)}\n`, findings: matches.some(({ alarm }) => alarm) })
  })
}

function readTextFile(path: string): Result<string> {
  const bytes = readBytes(path)
  if (!bytes.ok) return bytes
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return refuse({ kind: 'file-unreadable', path, detail: `${basename(path)}: UTF-8` })
  }
}
