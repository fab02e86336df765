/** Composed documents for the exporters' tests: the sample bulletin, and one full of what strangers type. */

import type { Language } from '../../../core/entry/indicator'
import { type FiguresTable, indexTable } from '../../../core/entry/table'
import { composeReport } from '../../../core/report/compose'
import type { ReportDocument } from '../../../core/report/document'
import { newBlock } from '../../../core/report/draft'
import { bulletinDraft, plainDraft, sampleStyle } from '../../../core/report/template'
import { largeTable } from '../../bench/content'
import { sampleTable } from '../../sample-table'

const years = { year: 2023, base: 2022 }

export function bulletin(language: Language): ReportDocument {
  return composeReport({ table: indexTable(sampleTable()), draft: bulletinDraft(), style: sampleStyle, years, language }).document
}

/** A report of many rows over ten years: several pages of one table. */
export function longReport(language: Language, indicators: number): ReportDocument {
  const nothing = { en: '', fr: '', ar: '' }
  const blocks = [newBlock('b1', { kind: 'series', caption: nothing, selection: { kind: 'all' }, years: 10 })]
  return composeReport({ table: indexTable(largeTable(indicators, 10)), draft: { ...plainDraft(), blocks }, style: sampleStyle, years, language }).document
}

export const hostileNames = {
  long: 'n'.repeat(300),
  words: 'very long name of many words '.repeat(10).trim(),
  html: '<script>alert(1)</script><img src="file:///etc/passwd">&amp;',
  mixed: 'Opérations (عمليات 24/7) at sea \u202ereversed\u202c \u2066isolated\u2069',
  unknown: '統計 🚢 name',
  controls: 'one\u0085two\ufffethree\uffff four\u0007 \ud800five'
} as const

/** The sample with names that try to break the page. */
export function hostileReport(language: Language): ReportDocument {
  const sample = sampleTable()
  const names = Object.values(hostileNames)
  const table: FiguresTable = {
    ...sample,
    indicators: sample.indicators.map((indicator, index) => {
      const name = names[index]
      return name === undefined ? indicator : { ...indicator, names: { en: name, fr: name, ar: name } }
    })
  }
  return composeReport({ table: indexTable(table), draft: bulletinDraft(), style: sampleStyle, years, language }).document
}
