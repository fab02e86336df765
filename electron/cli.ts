/** The command line, over the same stages as the app. Standard output holds the answer alone; refusals go to standard error, a line each. */

import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkCells, checkFindings } from '../core/checks/cells'
import { type ExportFormat, type ExportProgress, exportFormats, isWellFormed, limits } from '../core/contract'
import { type Language, languages } from '../core/entry/indicator'
import { isNumberLocale } from '../core/entry/number-style'
import { isYear } from '../core/entry/period'
import { indexTable } from '../core/entry/table'
import { deriveFigures, type Years } from '../core/figures/derive'
import { catalogueFindings, figureFindings } from '../core/figures/findings'
import { roundings } from '../core/figures/rounding'
import { figureRows } from '../core/figures/rows'
import { type Fault, type Finding, type Result, refuse, succeed } from '../core/result'
import type { HouseStyle } from '../core/wording/house-style'
import { isLanguage } from '../core/wording/language'
import { faultMessage, findingMessage } from '../core/wording/messages'
import { accountName } from './account'
import { emptyContent, readCatalogue, sampleContent } from './content'
import { runExport } from './export/run'
import { importTable } from './import/import'
import { fileFault } from './store/database'
import { ONLY } from './store/entities'
import { type Author, createWorkbook, openWorkbook, type Workbook } from './store/workbook'

const USAGE = `Usage:
  bayan new FILE [--sample]
  bayan import FILE TABLE.csv [--numbers LOCALE] [--replace]
  bayan style FILE rounding=half-even|half-away percent-decimals=N organisation=TEXT
  bayan figures FILE --year Y [--base Y] --json
  bayan export FILE --year Y [--base Y] --language en --language fr --format pdf --format docx --out DIR
  bayan check FILE [--year Y] [--json]
`

/** What the command line needs of the world; tests give their own. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  readonly resources: string
  readonly now: () => Date
}

/** Wrong words on the command line; the message names them. */
class UsageError extends Error {}

/** Runs one command and gives its exit code: 0 done, 1 refused, 2 wrong usage. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const language = terminalLanguage(terminal.env)
  try {
    const answer = await command(argv, terminal, language)
    if (answer.ok) {
      terminal.out(answer.value)
      return 0
    }
    for (const fault of answer.faults) terminal.err(`${faultMessage(fault, language)}\n`)
    return 1
  } catch (error) {
    if (error instanceof UsageError || (error instanceof Error && 'code' in error && `${error.code}`.startsWith('ERR_PARSE_ARGS'))) {
      terminal.err(`${error.message}\n${USAGE}`)
      return 2
    }
    const fault: Fault = { kind: 'program-fault', detail: error instanceof Error ? error.message : `${error}` }
    terminal.err(`${faultMessage(fault, language)}\n`)
    return 1
  }
}

/** The language of refusals: BAYAN_LANGUAGE, else that of the system, else English. */
function terminalLanguage(env: Terminal['env']): Language {
  const wanted = (env.BAYAN_LANGUAGE ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '').slice(0, 2).toLowerCase()
  return isLanguage(wanted) ? wanted : 'en'
}

function command(argv: readonly string[], terminal: Terminal, language: Language): Result<string> | Promise<Result<string>> {
  const [name, ...rest] = argv
  switch (name) {
    case 'new':
      return newCommand(rest, terminal)
    case 'import':
      return importCommand(rest, terminal, language)
    case 'style':
      return styleCommand(rest, terminal)
    case 'figures':
      return figuresCommand(rest, terminal)
    case 'export':
      return exportCommand(rest, terminal)
    case 'check':
      return checkCommand(rest, terminal, language)
    default:
      throw new UsageError(name === undefined ? 'A command is missing.' : `There is no command “${name}”.`)
  }
}

// ---- commands --------------------------------------------------------------------------

function newCommand(args: readonly string[], terminal: Terminal): Result<string> {
  const { values, positionals } = parseArgs({ args: [...args], options: { sample: { type: 'boolean' } }, allowPositionals: true })
  const [file] = exactly(positionals, 1)
  const content = values.sample ? sampleContent(terminal.resources) : succeed(emptyContent(terminal.resources, terminal.now().getFullYear()))
  if (!content.ok) return content
  const made = createWorkbook(resolve(file), content.value, author(terminal))
  if (!made.ok) return made
  made.value.close()
  return succeed('')
}

function importCommand(args: readonly string[], terminal: Terminal, language: Language): Result<string> {
  const { values, positionals } = parseArgs({ args: [...args], options: { numbers: { type: 'string' }, replace: { type: 'boolean' } }, allowPositionals: true })
  const [file, table] = exactly(positionals, 2)
  const locale = values.numbers === undefined ? null : values.numbers
  if (locale !== null && !isNumberLocale(locale)) throw new UsageError(`There is no number format “${locale}”. Known: en, fr-FR, fr-MA, ar, ar-MA, ar-EG.`)
  const bytes = readBytes(resolve(table))
  if (!bytes.ok) return bytes
  return withWorkbook(file, terminal, (workbook) => {
    const imported = importTable(workbook, { name: table, bytes: bytes.value }, readCatalogue(terminal.resources), { locale, replace: values.replace === true })
    if (!imported.ok) return imported
    const { added, changed, unchanged, newIndicators } = imported.value.plan
    const toComplete = catalogueFindings(indexTable(workbook.readTable()))
    const lines = [
      `added ${added}, changed ${changed}, unchanged ${unchanged}, new indicators ${newIndicators}`,
      ...toComplete.map((finding) => findingMessage(finding, language))
    ]
    return succeed(`${lines.join('\n')}\n`)
  })
}

function styleCommand(args: readonly string[], terminal: Terminal): Result<string> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
  const [file, ...settings] = positionals
  if (file === undefined || settings.length === 0) throw new UsageError('A workbook and at least one setting are needed.')
  const parsed = settings.map((text) => {
    const at = text.indexOf('=')
    if (at < 1) throw new UsageError(`“${text}” is no setting.`)
    return [text.slice(0, at), text.slice(at + 1)] as const
  })
  return withWorkbook(file, terminal, (workbook) => {
    let style = workbook.readStyle()
    for (const [setting, value] of parsed) {
      const next = withSetting(style, setting, value)
      if (!next.ok) return next
      style = next.value
    }
    const applied = workbook.apply('style', [{ what: 'style', key: ONLY, after: JSON.stringify(style) }])
    return applied.ok ? succeed('') : applied
  })
}

function withSetting(style: HouseStyle, setting: string, value: string): Result<HouseStyle> {
  const impossible = refuse({ kind: 'setting-unknown', setting, value })
  switch (setting) {
    case 'rounding': {
      const rounding = roundings.find((each) => each === value)
      return rounding ? succeed({ ...style, rounding }) : impossible
    }
    case 'percent-decimals':
      return /^[0-3]$/.test(value) ? succeed({ ...style, percentDecimals: value.charCodeAt(0) - 48 }) : impossible
    case 'organisation':
      return value.length <= limits.name && isWellFormed(value) ? succeed({ ...style, organisation: { en: value, fr: value, ar: value } }) : impossible
    default:
      throw new UsageError(`There is no setting “${setting}”. Known: rounding, percent-decimals, organisation.`)
  }
}

function figuresCommand(args: readonly string[], terminal: Terminal): Result<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { year: { type: 'string' }, base: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true
  })
  const [file] = exactly(positionals, 1)
  const years = yearsOf(values)
  if (!values.json) throw new UsageError('figures needs --json.')
  return withWorkbook(file, terminal, (workbook) => {
    const table = indexTable(workbook.readTable())
    return succeed(`${JSON.stringify(figureRows(deriveFigures(table, years, workbook.readStyle())), null, 1)}\n`)
  })
}

async function exportCommand(args: readonly string[], terminal: Terminal): Promise<Result<string>> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      year: { type: 'string' },
      base: { type: 'string' },
      language: { type: 'string', multiple: true },
      format: { type: 'string', multiple: true },
      out: { type: 'string' }
    },
    allowPositionals: true
  })
  const [file] = exactly(positionals, 1)
  const years = yearsOf(values)
  const out = values.out
  if (out === undefined) throw new UsageError('--out DIR is needed.')
  const chosen = oneOfEach<Language>(values.language ?? [], languages, 'language')
  const formats = oneOfEach<ExportFormat>(values.format ?? [], exportFormats, 'format')
  const job = withWorkbook(file, terminal, (workbook) => {
    const draft = workbook.readDraft()
    return succeed({
      table: workbook.readTable(),
      style: workbook.readStyle(),
      draft,
      years,
      languages: chosen.length > 0 ? chosen : draft.languages,
      formats: formats.length > 0 ? formats : exportFormats,
      folder: out,
      fonts: join(terminal.resources, 'fonts')
    })
  })
  if (!job.ok) return job
  const folder = makeFolder(out)
  if (!folder.ok) return folder
  let last: ExportProgress = { state: 'cancelled' }
  await runExport(job.value, (progress) => {
    last = progress
  })
  return exportAnswer(last)
}

function exportAnswer(last: ExportProgress): Result<string> {
  switch (last.state) {
    case 'done':
      return succeed(last.files.map(({ path }) => `${path}\n`).join(''))
    case 'failed':
      return refuse(...last.faults)
    case 'cancelled':
    case 'running':
      return refuse({ kind: 'cancelled' })
  }
}

function checkCommand(args: readonly string[], terminal: Terminal, language: Language): Result<string> {
  const { values, positionals } = parseArgs({ args: [...args], options: { year: { type: 'string' }, json: { type: 'boolean' } }, allowPositionals: true })
  const [file] = exactly(positionals, 1)
  const year = values.year === undefined ? undefined : yearOf(values.year)
  return withWorkbook(file, terminal, (workbook) => {
    const table = indexTable(workbook.readTable())
    const draft = workbook.readDraft()
    const years = year === undefined ? { year: draft.year, base: draft.base } : { year, base: year - 1 }
    const findings: readonly Finding[] = [
      ...figureFindings(deriveFigures(table, years, workbook.readStyle())),
      ...checkFindings(checkCells(table, workbook.readDismissals())),
      ...catalogueFindings(table)
    ]
    const said = findings.map((finding) => ({ ...finding, message: findingMessage(finding, language, undefined, workbook.readStyle().separators[language]) }))
    return succeed(values.json ? `${JSON.stringify(said, null, 1)}\n` : said.map(({ message }) => `${message}\n`).join(''))
  })
}

// ---- words on the command line ---------------------------------------------------------

function exactly(positionals: readonly string[], count: 1): readonly [string]
function exactly(positionals: readonly string[], count: 2): readonly [string, string]
function exactly(positionals: readonly string[], count: number): readonly string[] {
  if (positionals.length !== count) throw new UsageError(count === 1 ? 'One file is needed.' : 'A workbook and a table are needed.')
  return positionals
}

function yearOf(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  if (!isYear(year)) throw new UsageError(`“${text}” is no year.`)
  return year
}

function yearsOf(values: { readonly year?: string | undefined; readonly base?: string | undefined }): Years {
  if (values.year === undefined) throw new UsageError('--year Y is needed.')
  const year = yearOf(values.year)
  return { year, base: values.base === undefined ? year - 1 : yearOf(values.base) }
}

function oneOfEach<Word extends string>(given: readonly string[], known: readonly Word[], what: string): readonly Word[] {
  const words = given.map((text) => {
    const word = known.find((each) => each === text)
    if (word === undefined) throw new UsageError(`There is no ${what} “${text}”. Known: ${known.join(', ')}.`)
    return word
  })
  return [...new Set(words)]
}

// ---- the world -------------------------------------------------------------------------

function author(terminal: Terminal): Author {
  return { who: () => accountName(), now: terminal.now }
}

function readBytes(path: string): Result<Uint8Array> {
  try {
    return succeed(readFileSync(path))
  } catch (error) {
    const fault = fileFault(error, path)
    return refuse(fault.kind === 'not-a-workbook' ? { kind: 'file-unreadable', path, detail: basename(path) } : fault)
  }
}

function makeFolder(path: string): Result<null> {
  try {
    mkdirSync(path, { recursive: true })
    return succeed(null)
  } catch (error) {
    const fault = fileFault(error, path)
    return refuse(fault.kind === 'file-unreadable' || fault.kind === 'file-exists' ? { kind: 'file-unwritable', path, detail: 'not a folder' } : fault)
  }
}

function withWorkbook<Value>(file: string, terminal: Terminal, act: (workbook: Workbook) => Result<Value>): Result<Value> {
  const workbook = openWorkbook(resolve(file), author(terminal))
  if (!workbook.ok) return workbook
  try {
    return act(workbook.value)
  } finally {
    workbook.value.close()
  }
}
