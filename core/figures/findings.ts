/** Remarks on figures: what a careful reader would ask before the report goes out. */

import { toScaled } from '../entry/decimal'
import { type CountingUnit, languages, pluralClasses } from '../entry/indicator'
import { periodCode } from '../entry/period'
import type { IndexedTable } from '../entry/table'
import type { Finding } from '../result'
import type { Figure } from './derive'

/** A base below this makes a percentage large for a small change; the reader is warned, never denied. */
const SMALL_BASE = 30n

/** The remarks on the figures of one report, in the figures' order. */
export function figureFindings(figures: readonly Figure[]): readonly Finding[] {
  return figures.flatMap((figure) => remarksOn(figure))
}

function remarksOn(figure: Figure): readonly Finding[] {
  const at = { indicator: figure.indicator.code, period: periodCode(figure.period) }
  const found: Finding[] = []
  if (figure.cell.kind === 'empty') found.push({ kind: 'cell-empty', severity: 'warning', ...at })
  if (figure.change.kind === 'percent') {
    if (figure.change.tie) found.push({ kind: 'tie', severity: 'note', ...at })
    if (figure.base?.cell.kind === 'value') {
      const { units, scale } = toScaled(figure.base.cell.value)
      if (units < SMALL_BASE * 10n ** BigInt(scale)) {
        found.push({ kind: 'small-base', severity: 'note', ...at, base: figure.base.cell.value })
      }
    }
  }
  if (figure.change.kind === 'none' && figure.cell.kind === 'value' && figure.base !== undefined) {
    found.push({ kind: 'no-percent', severity: 'note', ...at, reason: figure.change.reason })
  }
  return found
}

/** What is left to complete in the workbook's catalogue: names, units and sections, whatever the year. */
export function catalogueFindings(table: IndexedTable): readonly Finding[] {
  const found: Finding[] = []
  const seen = new Set<string>()
  for (const indicator of table.table.indicators) {
    for (const language of languages) {
      if (indicator.names[language] === '') found.push({ kind: 'name-missing', severity: 'warning', indicator: indicator.code, language })
    }
    const unit = table.unit(indicator.unit)
    if (unit === undefined && !seen.has(indicator.unit)) {
      seen.add(indicator.unit)
      found.push({ kind: 'unit-unknown', severity: 'warning', indicator: indicator.code, unit: indicator.unit })
    }
    if (indicator.source === '' && table.periodsOf(indicator.code).some((period) => sourceMissing(table, indicator.code, periodCode(period)))) {
      found.push({ kind: 'source-missing', severity: 'note', indicator: indicator.code })
    }
  }
  for (const section of table.table.sections) {
    if (!table.table.indicators.some((indicator) => indicator.section === section.code)) continue
    for (const language of languages) {
      if (section.names[language] === '') found.push({ kind: 'section-unnamed', severity: 'warning', section: section.code, language })
    }
  }
  for (const unit of table.table.units) {
    const missing = languages.filter((language) => pluralClasses[language].some((form) => (unit.forms[language][form] ?? '') === ''))
    const used = table.table.indicators.some((indicator) => indicator.unit === unit.code)
    if (used && needsNoun(unit)) {
      for (const language of missing) found.push({ kind: 'unit-forms-missing', severity: 'warning', unit: unit.code, language })
    }
  }
  return found
}

/**
 * Whether values of the unit are said with a noun: counts and amounts are; a share has its percent sign; a rate is said by
 * its indicator's name ("per 1,000 inhabitants"), unless somebody has begun to give it nouns.
 */
function needsNoun({ measure, forms }: CountingUnit): boolean {
  switch (measure) {
    case 'count':
    case 'amount':
      return true
    case 'rate':
      return languages.some((language) => Object.values(forms[language]).some((form) => form !== ''))
    case 'share':
      return false
  }
}

function sourceMissing(table: IndexedTable, indicator: string, period: string): boolean {
  const cell = table.cell(indicator, period)
  return cell.kind === 'value' && cell.source === ''
}
