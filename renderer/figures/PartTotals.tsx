import type { Indicator } from '../../core/entry/indicator'
import type { NumberLocale } from '../../core/entry/number-style'
import type { IndexedTable } from '../../core/entry/table'
import { measureOf } from '../../core/figures/derive'
import { findBreakdowns } from '../../core/figures/parts'
import { disagrees, totalOf } from '../../core/figures/total'
import { valueDigits } from '../../core/wording/figure'
import { writeSigned } from '../../core/wording/number'
import { useProgram } from '../program'
import { fill } from '../strings/words'
import { Mark } from './GridCells'
import { indicatorName } from './grid-model'

type PartTotalsProps = { readonly table: IndexedTable; readonly indicator: Indicator; readonly period: string; readonly locale: NumberLocale }

/** What the parts of the chosen indicator, or of the whole that it is a part of, come to in the period, as they are typed. */
export function PartTotals({ table, indicator, period, locale }: PartTotalsProps) {
  const { strings, language } = useProgram()
  const words = strings.figures
  const { indicators } = table.table
  const breakdowns = findBreakdowns(indicators)
  const around = breakdowns.around(indicator)
  const totals = [...breakdowns.of(indicator.code), ...(around ? [around] : [])]
    .filter(({ adding }) => adding.length > 0)
    .map((each) => totalOf(table, each, period))
  if (totals.length === 0) return null
  return (
    <dl className="live totals" aria-live="polite">
      {totals.map((total) => {
        const { whole, by, sum, difference, empty, absent } = total
        const measure = measureOf(table, whole)
        const wrong = disagrees(total, measure)
        const missing = empty + absent
        return (
          <div key={`${whole.code} ${by}`} className={wrong ? 'total wrong' : 'total'}>
            <dt>
              {fill(words.sumBy, { dimension: strings.indicator.dimensions[by] })}
              {whole !== indicator && <bdi> ({indicatorName(whole, language)})</bdi>}
            </dt>
            <dd>
              {wrong && <Mark kind="hard" />}
              <bdi dir="ltr">{valueDigits(sum, { precision: whole.precision, measure }, locale)}</bdi>
              {difference !== null && difference !== '0' && (
                <small>{fill(words.toWhole, { difference: `\u2066${writeSigned(difference, whole.precision, locale)}\u2069` })}</small>
              )}
              {missing > 0 && <small>{fill(words.missingParts, { count: missing })}</small>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
