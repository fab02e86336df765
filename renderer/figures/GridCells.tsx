import { inLanguage, type Language } from '../../core/entry/indicator'
import { type Period, periodCode } from '../../core/entry/period'
import { cellMark } from '../provenance/asked'
import type { Strings } from '../strings/en'
import { fill } from '../strings/words'
import type { IndicatorLine, Line, SumLine } from './grid-lines'
import { indicatorName } from './grid-model'
import type { MarkKind, ShownCells, ShownNumber } from './shown-cells'

/** The sign of a remark: its shape says what its colour says. */
export function Mark({ kind }: { readonly kind: MarkKind }) {
  return <span className={`check-mark ${kind}`} aria-hidden="true" />
}

type NameCellProps = {
  readonly line: Line
  readonly language: Language
  readonly strings: Strings
  readonly edit: (line: IndicatorLine) => void
  readonly toggle: (line: IndicatorLine) => void
  readonly sectionName: (code: string) => string
}

/** The first cell of a line: the name of a section, of an indicator with its parts' button, or of a sum. */
export function NameCell({ line, language, strings, edit, toggle, sectionName }: NameCellProps) {
  switch (line.kind) {
    case 'section':
      return <bdi>{sectionName(line.code)}</bdi>
    case 'sum':
      return (
        <span className="line-name" style={{ paddingInlineStart: `${line.depth * 1.1 + 1.2}rem` }}>
          <bdi>{sumName(line, strings)}</bdi>
        </span>
      )
    case 'indicator': {
      const name = indicatorName(line.indicator, language)
      return (
        <span className="line-name" style={{ paddingInlineStart: `${line.depth * 1.1}rem` }}>
          {line.parts ? (
            <button
              type="button"
              className={`parts-button ${line.parts}`}
              tabIndex={-1}
              aria-label={line.parts === 'shown' ? strings.figures.hideParts : strings.figures.showParts}
              onClick={() => toggle(line)}
            />
          ) : (
            <span className="parts-gap" />
          )}
          <button type="button" className="link" title={name} tabIndex={-1} onClick={() => edit(line)}>
            <bdi>{name}</bdi>
          </button>
        </span>
      )
    }
  }
}

/** "Sum of parts by region". */
export function sumName({ breakdown }: SumLine, { figures, indicator }: Strings): string {
  return fill(figures.sumBy, { dimension: indicator.dimensions[breakdown.by] })
}

/** The name of a section in the language, or its code. */
export function sectionNamer(table: IndicatorLine['table'], language: Language): (code: string) => string {
  return (code) => {
    const heading = table.section(code)
    return (heading && inLanguage(heading.names, language).text) || code
  }
}

/** A cell of a period. */
export function PeriodCell({ line, period, shown }: { readonly line: Line; readonly period: Period; readonly shown: ShownCells }) {
  switch (line.kind) {
    case 'section':
      return null
    case 'sum':
      return <NumberText number={shown.sum(line, period)} />
    case 'indicator': {
      const { text, mark, look } = shown.cell(line, period)
      const figure = text === '' ? undefined : cellMark({ indicator: line.indicator.code, period: periodCode(period) })
      return (
        <>
          {mark && <Mark kind={mark} />}
          {look.startsWith('cell absent') ? (
            <span className="mark" data-mark={text} data-figure={figure} />
          ) : (
            <bdi dir="auto" data-figure={figure}>
              {text}
            </bdi>
          )}
        </>
      )
    }
  }
}

/** A computed number, with what is left of the whole beside it. */
export function NumberText({ number: { text, beside, saying, wrong } }: { readonly number: ShownNumber }) {
  return (
    <span className={wrong ? 'computed wrong' : 'computed'} title={saying || undefined}>
      {wrong && <Mark kind="hard" />}
      <bdi dir="ltr">{text}</bdi>
      {beside !== '' && (
        <small>
          <bdi dir="ltr">{beside}</bdi>
        </small>
      )}
    </span>
  )
}
