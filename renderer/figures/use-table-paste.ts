/** Pasting a table with its headings: rows by their names, new ones as new indicators, all in one step. */

import { useState } from 'react'
import { decimalsOf } from '../../core/entry/decimal'
import { type Detection, detectNumbers } from '../../core/entry/detect'
import { codeFor, type HeadedBlock, indicatorCalled, isSameName } from '../../core/entry/headed-block'
import type { Indicator, Language } from '../../core/entry/indicator'
import type { NumberLocale } from '../../core/entry/number-style'
import { parsePeriod } from '../../core/entry/period'
import type { IndexedTable } from '../../core/entry/table'
import { writeValue } from '../../core/wording/number'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { sampleNumber } from '../ui/sample-number'
import { rememberNumbers } from './number-choice'
import { enterTexts, type PasteTarget, pastedTexts } from './paste-plan'

/** A table that waits to be entered: which of its rows are known, and what the others will be. */
export type WaitingTable = { readonly block: HeadedBlock; readonly fresh: readonly string[]; readonly known: readonly Indicator[] }
type Question = Extract<Detection, { kind: 'several' }>
type Asking = { readonly question: Question; readonly targets: readonly PasteTarget[]; readonly fresh: readonly Indicator[] }

export function useTablePaste(table: IndexedTable, locale: NumberLocale) {
  const { strings, language, show, change, goTo } = useProgram()
  const { workbook } = useWorkbook()
  const [waiting, setWaiting] = useState<WaitingTable | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const words = strings.table

  const enter = async ({ targets, fresh }: Omit<Asking, 'question'>, reading: NumberLocale) => {
    const entered = enterTexts(targets, reading, table)
    if ('faults' in entered) return show({ tone: 'fault', lines: [fill(strings.figures.pasteMixed, { text: entered.text })] })
    const indicators = fresh.map((each) => ({ ...each, precision: decimalsIn(entered.changes, each.code) }))
    if (!(await change(() => bayan.enterTable({ indicators, cells: entered.changes })))) return
    const example = `\u2068${writeValue(sampleNumber, 1, reading)}\u2069`
    const count = entered.changes.length
    show({ tone: 'done', lines: [fill(words.entered, { count, fresh: fresh.length, example, format: strings.figures.formats[reading] })] })
    const [first] = entered.changes
    if (first) goTo({ screen: 'figures', cell: { indicator: first.indicator, period: first.period }, block: null })
  }

  return {
    waiting,
    question: asking?.question ?? null,
    /** Takes a block with headings, and asks what its new rows count. */
    take: (block: HeadedBlock) => {
      const names = block.rows.map(({ name }) => name)
      const twice = names.find((name, index) => names.findIndex((each) => isSameName(each, name)) !== index)
      if (twice !== undefined) return show({ tone: 'fault', lines: [fill(words.twice, { name: twice })] })
      const { indicators } = table.table
      const known = names.flatMap((name) => indicatorCalled(name, indicators) ?? [])
      setWaiting({ block, known, fresh: names.filter((name) => indicatorCalled(name, indicators) === undefined) })
    },
    giveUp: () => setWaiting(null),
    /** Enters the waiting table; its new indicators count in this unit. */
    confirm: (unit: string) => {
      if (waiting === null) return
      setWaiting(null)
      const fresh = newIndicators(waiting, table, unit, language)
      const targets = targetsOf(waiting.block, [...table.table.indicators, ...fresh], table)
      const found = detectNumbers(pastedTexts(targets, table), locale)
      if (found.kind === 'one') void enter({ targets, fresh }, found.reading.locale)
      else if (found.kind === 'several') setAsking({ question: found, targets, fresh })
      else show({ tone: 'fault', lines: [fill(strings.figures.pasteMixed, { text: found.text })] })
    },
    answer: (reading: NumberLocale | null) => {
      setAsking(null)
      if (asking === null || reading === null) return
      rememberNumbers(workbook.path, reading)
      void enter(asking, reading)
    }
  }
}

/** The new rows as indicators, named in the language of the program. */
function newIndicators({ fresh }: WaitingTable, { table }: IndexedTable, unit: string, language: Language): readonly Indicator[] {
  const taken = new Set(table.indicators.map(({ code }) => code))
  const nothing = { en: '', fr: '', ar: '' }
  const section = table.sections[0]?.code ?? 'general'
  return fresh.map((name) => {
    const code = codeFor(name, taken)
    taken.add(code)
    return { code, names: { ...nothing, [language]: name }, unit, section, precision: 0, source: '', scope: nothing, part: null }
  })
}

/** The cells that the block names, with their texts; where it is blank it says nothing. */
function targetsOf(block: HeadedBlock, indicators: readonly Indicator[], table: IndexedTable): readonly PasteTarget[] {
  return block.rows.flatMap(({ name, texts }) => {
    const indicator = indicatorCalled(name, indicators)
    if (indicator === undefined) return []
    return block.periods.flatMap((code, column) => {
      const period = parsePeriod(code)
      const text = texts[column] ?? ''
      return period && text !== '' ? [{ indicator, period, cell: table.cell(indicator.code, code), text }] : []
    })
  })
}

/** As many decimals as the values of an indicator have, six at most. */
function decimalsIn(changes: readonly { readonly indicator: string; readonly cell: PasteTarget['cell'] }[], code: string): number {
  const most = Math.max(0, ...changes.map(({ indicator, cell }) => (indicator === code && cell.kind === 'value' ? decimalsOf(cell.value) : 0)))
  return Math.min(6, most)
}
