/** The command that reads the numbers back out of an exported file. */

import { join, resolve } from 'node:path'
import { type Language, languages } from '../core/entry/indicator'
import { type Result, succeed } from '../core/result'
import { oneOfEach, parseWords, UsageError, yearsOf } from './cli-words'
import { type Answer, readBytes, type Terminal, workbookFor } from './cli-world'
import { MOST_BYTES } from './verify/file-text'
import { verifyFile } from './verifying'

/** Says every reading with its verdict, or in words what no longer matches. */
export async function verifyCommand(args: readonly string[], terminal: Terminal): Promise<Result<Answer>> {
  const { values, positionals } = parseWords(args, {
    workbook: { type: 'string' },
    year: { type: 'string' },
    base: { type: 'string' },
    language: { type: 'string' },
    json: { type: 'boolean' }
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new UsageError({ kind: 'report-needed' })
  if (values.workbook === undefined || values.workbook === '') throw new UsageError({ kind: 'workbook-needed' })
  const years = yearsOf(values)
  const [language] = oneOfEach<Language>(values.language === undefined ? [] : [values.language], languages, 'language-unknown')
  const bytes = readBytes(resolve(file), MOST_BYTES, { kind: 'report-too-large', path: file })
  if (!bytes.ok) return bytes
  return workbookFor(values.workbook, terminal, 'read', async (workbook) => {
    const question = { bytes: bytes.value, path: file, years, language: language ?? null, fonts: join(terminal.resources, 'fonts') }
    const verified = await verifyFile(workbook, question)
    if (!verified.ok) return verified
    const { rows } = verified.value
    const found = rows.filter(({ verdict }) => verdict !== 'agrees')
    return succeed({
      text: values.json ? `${JSON.stringify(rows, null, 1)}\n` : found.map(({ message }) => `${message}\n`).join(''),
      findings: found.length > 0
    })
  })
}
