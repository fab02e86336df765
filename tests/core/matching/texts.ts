/** The sample's own texts, composed as they print, and how a text is linted in tests. */

import type { Language } from '../../../core/entry/indicator'
import { indexTable } from '../../../core/entry/table'
import { matchReadings, openLedger } from '../../../core/matching/match'
import type { Ledger } from '../../../core/matching/scene'
import type { Match } from '../../../core/matching/verdict'
import { readText } from '../../../core/reading/reading'
import { composeReport } from '../../../core/report/compose'
import { plainText, type ReportDocument } from '../../../core/report/document'
import { blockLines } from '../../../core/report/document-lines'
import { type Draft, newBlock } from '../../../core/report/draft'
import { figureField } from '../../../core/report/prose'
import { bulletinDraft, sampleStyle } from '../../../core/report/template'
import { sampleTable } from '../../sample-table'

export const table = indexTable(sampleTable())
export const sampleYears = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const

const ledgers = new Map<string, Ledger>()
export function ledgerOf(language: Language, year: number): Ledger {
  const key = `${language} ${year}`
  const made = ledgers.get(key) ?? openLedger({ table, years: { year, base: year - 1 }, style: sampleStyle, language })
  ledgers.set(key, made)
  return made
}

export function lint(text: string, language: Language, year: number): readonly Match[] {
  return matchReadings(text, readText(text, language, sampleStyle.separators[language]), ledgerOf(language, year))
}

/** The bulletin, and after it a sentence of every indicator. */
const draft: Draft = (() => {
  const bulletin = bulletinDraft()
  const sentences = table.table.indicators.map(({ code }) => figureField(code, 'sentence')).join('\n\n')
  return { ...bulletin, blocks: [...bulletin.blocks, newBlock('sentences', { kind: 'prose', text: { en: sentences, fr: sentences, ar: sentences } })] }
})()

const prose: ReadonlySet<ReportDocument['blocks'][number]['kind']> = new Set(['heading', 'paragraph', 'list', 'notes'])

/** The lines of text of the sample as they print in a year, tables and bands of figures apart. */
export function sampleText(language: Language, year: number): string {
  const { document } = composeReport({ table, draft, style: sampleStyle, years: { year, base: year - 1 }, language })
  const lines = [document.title, document.subtitle, ...document.blocks.filter(({ kind }) => prose.has(kind)).flatMap(blockLines)]
  return lines.map(plainText).join('\n\n')
}
