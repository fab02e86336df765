/** The command line, over the same stages as the app. Standard output holds the answer alone; refusals go to standard error, a line each. */

import { join, resolve } from 'node:path'
import { type ExportedFile, type ExportFormat, type ExportProgress, exportFormats, isWellFormed, limits } from '../core/contract'
import { type Language, languages } from '../core/entry/indicator'
import { isNumberLocale, numberLocales } from '../core/entry/number-style'
import { indexTable } from '../core/entry/table'
import { deriveFigures } from '../core/figures/derive'
import { catalogueFindings } from '../core/figures/findings'
import { roundings } from '../core/figures/rounding'
import { figureRows } from '../core/figures/rows'
import { type Fault, type Result, refuse, succeed } from '../core/result'
import { sayFigureCount } from '../core/wording/figure-count'
import { type DesignPart, type HouseStyle, occasions, papers } from '../core/wording/house-style'
import { editionMessage, faultMessage, findingMessage } from '../core/wording/messages'
import { usageFaultMessage, usageText } from '../core/wording/usage'
import { journalCommand } from './cli-journal'
import { lintCommand } from './cli-lint'
import { publicationsCommand, publishCommand, revisionsCommand } from './cli-publish'
import { readCommand } from './cli-read'
import { recoverCommand } from './cli-recover'
import { verifyCommand } from './cli-verify'
import { restoreCommand, versionsCommand } from './cli-versions'
import { fileAndTable, oneFile, oneOfEach, parseWords, reasonOf, terminalLanguage, UsageError, yearOf, yearsOf } from './cli-words'
import { type Answer, author, makeFolder, readBytes, readingWorkbook, type Terminal, withWorkbook } from './cli-world'
import { emptyContent, readCatalogue, sampleContent } from './content'
import { exportFault } from './export/fault'
import { runExport } from './export/run'
import { workbookFindings } from './findings'
import { importTable } from './import/import'
import { ONLY } from './store/entities'
import { createWorkbook } from './store/workbook'
import { verificationOf } from './verification'

export type { Terminal }

/** Runs one command and gives its exit code: 0 done, 1 refused or something found, 2 wrong usage. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const language = terminalLanguage(terminal.env)
  if (argv[0] === '--help' || argv[0] === '-h' || argv[0] === 'help' || argv[1] === '--help') {
    terminal.out(usageText(language))
    return 0
  }
  try {
    const answer = await command(argv, terminal, language)
    if (answer.ok) {
      const { text, findings } = typeof answer.value === 'string' ? { text: answer.value, findings: false } : answer.value
      terminal.out(text)
      return findings ? 1 : 0
    }
    for (const fault of answer.faults) terminal.err(`${faultMessage(fault, language)}\n`)
    return 1
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${usageFaultMessage(error.fault, language)}\n${usageText(language)}`)
      return 2
    }
    const fault: Fault = { kind: 'program-fault', detail: error instanceof Error ? error.message : `${error}` }
    terminal.err(`${faultMessage(fault, language)}\n`)
    return 1
  }
}

function command(argv: readonly string[], terminal: Terminal, language: Language): Result<Answer> | Promise<Result<Answer>> {
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
      return exportCommand(rest, terminal, language)
    case 'check':
      return checkCommand(rest, terminal, language)
    case 'journal':
      return journalCommand(rest, terminal, language)
    case 'lint':
      return lintCommand(rest, terminal, language)
    case 'publish':
      return publishCommand(rest, terminal)
    case 'publications':
      return publicationsCommand(rest, terminal)
    case 'read':
      return readCommand(rest, language)
    case 'revisions':
      return revisionsCommand(rest, terminal)
    case 'versions':
      return versionsCommand(rest, terminal)
    case 'recover':
      return recoverCommand(rest, terminal)
    case 'restore':
      return restoreCommand(rest, terminal)
    case 'verify':
      return verifyCommand(rest, terminal)
    default:
      throw new UsageError(name === undefined ? { kind: 'command-missing' } : { kind: 'command-unknown', text: name })
  }
}

// ---- commands --------------------------------------------------------------------------

function newCommand(args: readonly string[], terminal: Terminal): Result<string> {
  const { values, positionals } = parseWords(args, { sample: { type: 'boolean' } })
  const file = oneFile(positionals)
  const content = values.sample ? sampleContent(terminal.resources) : succeed(emptyContent(terminal.resources, terminal.now().getFullYear()))
  if (!content.ok) return content
  const made = createWorkbook(resolve(file), content.value, author(terminal))
  if (!made.ok) return made
  made.value.close()
  return succeed('')
}

function importCommand(args: readonly string[], terminal: Terminal, language: Language): Result<string> {
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

function styleCommand(args: readonly string[], terminal: Terminal): Result<string> {
  const { positionals } = parseWords(args, {})
  const [file, ...settings] = positionals
  if (file === undefined || settings.length === 0) throw new UsageError({ kind: 'settings-needed' })
  const parsed = settings.map((text) => {
    const at = text.indexOf('=')
    if (at < 1) throw new UsageError({ kind: 'setting-illegal', text })
    return [text.slice(0, at), text.slice(at + 1)] as const
  })
  return withWorkbook(file, terminal, (workbook) => {
    const changed = workbook.change('style', () => {
      let style = workbook.readStyle()
      for (const [setting, value] of parsed) {
        const next = withSetting(style, setting, value)
        if (!next.ok) return next
        style = next.value
      }
      return succeed([{ what: 'style', key: ONLY, after: JSON.stringify(style) }])
    })
    return changed.ok ? succeed('') : changed
  })
}

/** Digits after the decimal mark that a percentage may have. */
const DECIMALS = [0, 1, 2, 3] as const

/** The parts of a report's design as the command line names them. */
const DESIGN: Readonly<Record<string, DesignPart>> = { cover: 'cover', contents: 'contents', numbering: 'numbering', 'draft-mark': 'draftMark' }

function withSetting(style: HouseStyle, setting: string, value: string): Result<HouseStyle> {
  switch (setting) {
    case 'rounding': {
      const rounding = roundings.find((each) => each === value)
      return rounding ? succeed({ ...style, rounding }) : refuse({ kind: 'setting-impossible', setting, value, possible: roundings })
    }
    case 'percent-decimals': {
      const decimals = DECIMALS.find((each) => `${each}` === value)
      return decimals === undefined
        ? refuse({ kind: 'setting-impossible', setting, value, possible: DECIMALS })
        : succeed({ ...style, percentDecimals: decimals })
    }
    case 'organisation': {
      const name = value.replace(/\s+/g, ' ').trim()
      if (name.length > limits.name || !isWellFormed(name)) return refuse({ kind: 'setting-text', setting, limit: limits.name })
      return succeed({ ...style, organisation: { en: name, fr: name, ar: name } })
    }
    case 'paper': {
      const paper = papers.find((each) => each === value)
      return paper ? succeed({ ...style, layout: { ...style.layout, paper } }) : refuse({ kind: 'setting-impossible', setting, value, possible: papers })
    }
    default: {
      const part = DESIGN[setting]
      if (part === undefined)
        throw new UsageError({
          kind: 'setting-unknown',
          text: setting,
          known: ['rounding', 'percent-decimals', 'organisation', 'paper', ...Object.keys(DESIGN)]
        })
      const occasion = occasions.find((each) => each === value)
      return occasion
        ? succeed({ ...style, layout: { ...style.layout, [part]: occasion } })
        : refuse({ kind: 'setting-impossible', setting, value, possible: occasions })
    }
  }
}

function figuresCommand(args: readonly string[], terminal: Terminal): Result<string> {
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

async function exportCommand(args: readonly string[], terminal: Terminal, language: Language): Promise<Result<string>> {
  const { values, positionals } = parseWords(args, {
    year: { type: 'string' },
    base: { type: 'string' },
    language: { type: 'string', multiple: true },
    format: { type: 'string', multiple: true },
    findings: { type: 'boolean' },
    out: { type: 'string' },
    verification: { type: 'boolean' }
  })
  const file = oneFile(positionals)
  const years = yearsOf(values)
  const out = values.out
  if (out === undefined || out === '') throw new UsageError({ kind: 'out-needed' })
  const chosen = oneOfEach<Language>(values.language ?? [], languages, 'language-unknown')
  const formats = oneOfEach<ExportFormat>(values.format ?? [], exportFormats, 'format-unknown')
  const job = readingWorkbook(file, terminal, (workbook) => {
    const content = { table: workbook.readTable(), style: workbook.readStyle(), draft: workbook.readDraft(), years }
    const { draft } = content
    return succeed({
      ...content,
      past: workbook.readPast(),
      verification: values.verification ? verificationOf(content) : null,
      languages: chosen.length > 0 ? chosen : draft.languages,
      formats: formats.length > 0 ? formats : exportFormats,
      folder: out,
      fonts: join(terminal.resources, 'fonts'),
      findings: values.findings === true
    })
  })
  if (!job.ok) return job
  const fault = exportFault(indexTable(job.value.table), years)
  if (fault) return refuse(fault)
  const folder = makeFolder(out)
  if (!folder.ok) return folder
  let last: ExportProgress = { state: 'cancelled' }
  await runExport(job.value, (progress) => {
    last = progress
  })
  return exportAnswer(last, terminal, language)
}

/** The paths of the files, one a line; those written before another one failed are there, and are said. What the editions lack is remarked beside. */
function exportAnswer(last: ExportProgress, terminal: Terminal, language: Language): Result<string> {
  const paths = (files: readonly ExportedFile[]) => files.map(({ path }) => `${path}\n`).join('')
  switch (last.state) {
    case 'done':
      for (const remark of last.remarks) terminal.err(`${findingMessage(remark, language)}\n`)
      for (const each of last.figures) if (each.unknown > 0) terminal.err(`${editionMessage(each.language, sayFigureCount(each, language), language)}\n`)
      return succeed(paths(last.files))
    case 'failed':
      if (last.files.length > 0) terminal.out(paths(last.files))
      return refuse(...last.faults)
    case 'cancelled':
    case 'running':
      return refuse({ kind: 'cancelled' })
  }
}

function checkCommand(args: readonly string[], terminal: Terminal, language: Language): Result<string> {
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
