/** The commands that make a workbook and fill it from a table: `new`, `import`. */

import { resolve } from 'node:path'
import { limits } from '../core/contract'
import type { Language } from '../core/entry/indicator'
import { isNumberLocale, numberLocales } from '../core/entry/number-style'
import { indexTable } from '../core/entry/table'
import { catalogueFindings } from '../core/figures/findings'
import { type Result, succeed } from '../core/result'
import { findingMessage } from '../core/wording/messages'
import { fileAndTable, oneFile, parseWords, reasonOf, UsageError } from './cli-words'
import { author, readBytes, type Terminal, withWorkbook } from './cli-world'
import { emptyContent, readCatalogue, sampleContent } from './content'
import { importTable } from './import/import'
import { createWorkbook } from './store/workbook'

/** Makes an empty workbook, or the sample. */
export function newCommand(args: readonly string[], terminal: Terminal): Result<string> {
  const { values, positionals } = parseWords(args, { sample: { type: 'boolean' } })
  const file = oneFile(positionals)
  const content = values.sample ? sampleContent(terminal.resources) : succeed(emptyContent(terminal.resources, terminal.now().getFullYear()))
  if (!content.ok) return content
  const made = createWorkbook(resolve(file), content.value, author(terminal))
  if (!made.ok) return made
  made.value.close()
  return succeed('')
}

/** Enters a table, all of it or nothing, and says what it changed and what is to complete. */
export function importCommand(args: readonly string[], terminal: Terminal, language: Language): Result<string> {
  const { values, positionals } = parseWords(args, { numbers: { type: 'string' }, replace: { type: 'boolean' }, reason: { type: 'string' } })
  const [file, table] = fileAndTable(positionals)
  const locale = values.numbers === undefined ? null : values.numbers
  if (locale !== null && !isNumberLocale(locale)) throw new UsageError({ kind: 'numbers-unknown', text: locale, known: numberLocales })
  const bytes = readBytes(resolve(table), limits.tableBytes, { kind: 'table-too-large', path: table, limit: limits.tableBytes })
  if (!bytes.ok) return bytes
  return withWorkbook(file, terminal, (workbook) => {
    const imported = importTable(workbook, { name: table, bytes: bytes.value }, readCatalogue(terminal.resources), {
      locale,
      replace: values.replace === true,
      reason: reasonOf(values.reason)
    })
    if (!imported.ok) return imported
    const { added, changed, unchanged, newIndicators, changedIndicators } = imported.value.plan
    const toComplete = catalogueFindings(indexTable(workbook.readTable()))
    const lines = [
      `added ${added}, changed ${changed}, unchanged ${unchanged}, new indicators ${newIndicators}, changed indicators ${changedIndicators}`,
      ...toComplete.map((finding) => findingMessage(finding, language))
    ]
    return succeed(`${lines.join('\n')}\n`)
  })
}
