/** The desk on which a report is composed: look-ups, and what its parts gather for notes, sources and findings. */

import { inLanguage, type Language, type Translated } from '../entry/indicator'
import { type Period, periodCode } from '../entry/period'
import type { IndexedTable } from '../entry/table'
import { derivation, type Figure, figureOf, type Years } from '../figures/derive'
import type { Finding } from '../result'
import type { Voice } from '../wording/figure'
import type { HouseStyle } from '../wording/house-style'
import type { Line } from './document'
import type { Draft } from './draft'
import { FigureTally } from './figure-count'
import { NoteMarks } from './note-marks'
import type { Past } from './publication'

/** What a verification page vouches for. `hash`: SHA-256 over figures, text, settings and years, hexadecimal; `program`: its name and version. */
export type Verification = { readonly hash: string; readonly program: string }

/** What a report is composed from. */
export type Composition = {
  readonly table: IndexedTable
  readonly draft: Draft
  readonly style: HouseStyle
  readonly years: Years
  readonly language: Language
  /** What was published before; without it there is no annex of revisions. */
  readonly past?: Past
  /** Whether it goes out as published. */
  readonly final?: boolean
  /** What its verification page vouches for; without it there is no such page. */
  readonly verification?: Verification | undefined
}

/** What is numbered through the report, so that its text can name it. */
export type Numbered = 'table' | 'chart'

/** All that the parts of a composition share: look-ups, and what they gather for notes, sources and findings. */
export type Desk = Composition & {
  readonly voice: Voice
  /** The figures of the report's year, in the table's order. */
  readonly figures: readonly Figure[]
  readonly figure: (indicator: string) => Figure | undefined
  readonly figureAt: (indicator: string, period: Period) => Figure | undefined
  readonly marks: NoteMarks
  /** Counts the figures that print. */
  readonly tally: FigureTally
  /** Records that a figure prints, for notes and sources. */
  readonly prints: (figure: Figure) => void
  readonly printed: () => readonly Figure[]
  readonly remark: (finding: Finding) => void
  readonly nextTable: () => number
  readonly nextChart: () => number
  /** "Table 2", "Chart 1": the number of the first table, or chart, that a part of the draft prints; undefined where it prints none. */
  readonly numberOf: (what: Numbered, block: string) => string | undefined
}

/** A desk for one composition; remarks go to `findings`. */
export function openDesk(composition: Composition, findings: Finding[], numberOf: Desk['numberOf']): Desk {
  const { table, style, language, years } = composition
  const derive = derivation(table, years, style)
  const byCode = new Map<string, Figure>()
  const figure = (code: string): Figure | undefined => {
    const known = byCode.get(code)
    const indicator = known ? undefined : table.indicator(code)
    if (indicator === undefined) return known
    const derived = derive(indicator)
    byCode.set(code, derived)
    return derived
  }
  let figures: readonly Figure[] | undefined
  const printed = new Map<string, Figure>()
  const voice: Voice = { language, locale: style.separators[language], percentDecimals: style.percentDecimals, unit: table.unit }
  let tables = 0
  let charts = 0
  return {
    ...composition,
    voice,
    get figures() {
      figures ??= table.table.indicators.flatMap(({ code }) => figure(code) ?? [])
      return figures
    },
    figure,
    figureAt: (code, period) => {
      const indicator = table.indicator(code)
      const base: Period | undefined = period.kind === 'year' ? { kind: 'year', year: period.year - (years.year - years.base) } : undefined
      return indicator && figureOf(table, { indicator, period, base }, style)
    },
    marks: new NoteMarks(language),
    tally: new FigureTally(),
    prints: (figure) => {
      const key = `${figure.indicator.code} ${periodCode(figure.period)}`
      if (figure.base !== undefined || !printed.has(key)) printed.set(key, figure)
    },
    printed: () => [...printed.values()],
    remark: (finding) => {
      findings.push(finding)
    },
    numberOf,
    nextTable: () => {
      tables += 1
      return tables
    },
    nextChart: () => {
      charts += 1
      return charts
    }
  }
}

/** A plain text on one line, in the document's language, else in the one it exists in. */
export function textLine(text: Translated, language: Language): Line {
  const found = inLanguage(text, language)
  if (found.text === '') return []
  return [{ kind: 'text', text: found.text.replace(/\s*\n\s*/g, ' '), ...(found.language === language ? {} : { language: found.language }) }]
}
