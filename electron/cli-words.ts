/** Reading the words of a command: its options, files, years and editions. What is wrong with them is thrown as `UsageError`. */

import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type ExportFormat, exportFormats, isWellFormed, limits } from '../core/contract'
import { type Language, languages } from '../core/entry/indicator'
import { isYear } from '../core/entry/period'
import type { Years } from '../core/figures/derive'
import { isLanguage } from '../core/wording/language'
import type { UsageFault } from '../core/wording/usage'
import { codeOf } from './files/error-code'

/** Wrong words on the command line. */
export class UsageError extends Error {
  readonly fault: UsageFault

  constructor(fault: UsageFault) {
    super(fault.kind)
    this.fault = fault
  }
}

/** Options and files of a command. */
export function parseWords<Options extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (!(error instanceof Error) || !code.startsWith('ERR_PARSE_ARGS')) throw error
    const text = /'(-[^' ]*)/.exec(error.message)?.[1] ?? ''
    throw new UsageError({ kind: code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'option-unknown' : 'option-value', text })
  }
}

export function oneFile(files: readonly string[]): string {
  const [file, ...others] = files
  if (file === undefined || others.length > 0) throw new UsageError({ kind: 'file-needed' })
  return file
}

export function textFile(files: readonly string[]): string {
  const [file, ...others] = files
  if (file === undefined || others.length > 0) throw new UsageError({ kind: 'text-needed' })
  return file
}

export function fileAndTable(files: readonly string[]): readonly [string, string] {
  const [file, table, ...others] = files
  if (file === undefined || table === undefined || others.length > 0) throw new UsageError({ kind: 'table-needed' })
  return [file, table]
}

export function yearOf(text: string): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  if (!isYear(year)) throw new UsageError({ kind: 'year-illegal', text })
  return year
}

/** The year looked at, and the one it is compared with: the year before where none is given. */
export function yearsOf(values: { readonly year?: string | undefined; readonly base?: string | undefined }): Years {
  if (values.year === undefined) throw new UsageError({ kind: 'year-needed' })
  const year = yearOf(values.year)
  return { year, base: values.base === undefined ? year - 1 : yearOf(values.base) }
}

/** A reason that was given: undefined where there are no words in it. */
export function reasonOf(text: string | undefined): string | undefined {
  const reason = text?.replace(/\s+/g, ' ').trim() ?? ''
  if (reason.length > limits.remark || !isWellFormed(reason)) throw new UsageError({ kind: 'reason-illegal', limit: `${limits.remark}` })
  return reason === '' ? undefined : reason
}

/** Each of the known words that were given, once. */
export function oneOfEach<Word extends string>(given: readonly string[], known: readonly Word[], kind: 'language-unknown' | 'format-unknown'): readonly Word[] {
  const words = given.map((text) => {
    const word = known.find((each) => each === text)
    if (word === undefined) throw new UsageError({ kind, text, known })
    return word
  })
  return [...new Set(words)]
}

/** The options by which a command that writes a report is told what to write. */
export const editionOptions = {
  year: { type: 'string' },
  base: { type: 'string' },
  language: { type: 'string', multiple: true },
  format: { type: 'string', multiple: true },
  verification: { type: 'boolean' }
} as const

type EditionValues = Parameters<typeof yearsOf>[0] & {
  readonly language?: readonly string[] | undefined
  readonly format?: readonly string[] | undefined
  readonly verification?: boolean | undefined
}

/** What to write of a report: all formats where none is named; no languages where it is left to the draft. */
export function editionsOf(values: EditionValues) {
  const years = yearsOf(values)
  const chosen = oneOfEach<Language>(values.language ?? [], languages, 'language-unknown')
  const formats = oneOfEach<ExportFormat>(values.format ?? [], exportFormats, 'format-unknown')
  return {
    years,
    languages: chosen.length > 0 ? chosen : undefined,
    formats: formats.length > 0 ? formats : exportFormats,
    verification: values.verification === true
  }
}

/** The language of refusals: the first of BAYAN_LANGUAGE and the system's own settings that is set; English where it is none of ours. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const set = env.BAYAN_LANGUAGE || env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  const wanted = set.slice(0, 2).toLowerCase()
  return isLanguage(wanted) ? wanted : 'en'
}
