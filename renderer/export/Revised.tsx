import { useMemo } from 'react'
import type { Cell } from '../../core/entry/cell'
import { inLanguage } from '../../core/entry/indicator'
import { figureOf, knownPeriod } from '../../core/figures/derive'
import { type Revision, revisionsSince } from '../../core/report/revisions'
import { sayCell } from '../../core/wording/figure'
import { writeSigned } from '../../core/wording/number'
import { periodLabel } from '../../core/wording/period'
import { indexed, useProgram, useWorkbook } from '../program'
import { dayOf } from '../report/day'
import './publish.css'

/** What differs from what was published last: a line a figure, each a way to its cell. */
export function Revised() {
  const { strings } = useProgram()
  const { table, publications, reasons } = useWorkbook()
  const words = strings.publish
  const revisions = useMemo(() => revisionsSince(publications, indexed(table), reasons), [publications, table, reasons])
  if (publications.length === 0) return null
  return (
    <section aria-labelledby="revised-title">
      <h2 id="revised-title">{words.revised}</h2>
      {revisions.length === 0 ? (
        <p className="hint">{words.noneRevised}</p>
      ) : (
        <div className="scrolled">
          <table className="revised">
            <thead>
              <tr>
                {[words.indicator, words.period, words.old, words.now, words.difference, words.reason, words.who, words.when].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {revisions.map((revision) => (
                <RevisionLine key={`${revision.indicator} ${revision.period}`} revision={revision} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function RevisionLine({ revision }: { readonly revision: Revision }) {
  const { strings, language, goTo } = useProgram()
  const { table, style } = useWorkbook()
  const { indicator: code, period, old, now, difference, reason, by, at } = revision
  const looked = indexed(table)
  const indicator = looked.indicator(code)
  const locale = style.separators[language]
  const figure = indicator && figureOf(looked, { indicator, period: knownPeriod(period), base: undefined }, style)
  const voice = { language, locale, percentDecimals: style.percentDecimals, unit: looked.unit }
  const said = (cell: Cell) =>
    figure
      ? sayCell(cell, figure, voice, false)
          .map(({ text }) => text)
          .join('')
      : ''
  const name = (indicator && inLanguage(indicator.names, language).text) || code
  return (
    <tr>
      <th scope="row">
        {indicator ? (
          <button
            type="button"
            className="link"
            title={strings.publish.go}
            onClick={() => goTo({ screen: 'figures', cell: { indicator: code, period }, block: null }, { screen: 'export', cell: null, block: null })}
          >
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      <td>
        <bdi>{periodLabel(knownPeriod(period), language)}</bdi>
      </td>
      <td>
        <bdi>{said(old)}</bdi>
      </td>
      <td>
        <bdi>{said(now)}</bdi>
      </td>
      <td>
        <bdi dir="ltr">{difference === null ? '–' : writeSigned(difference, indicator?.precision ?? 0, locale)}</bdi>
      </td>
      <td dir="auto">{reason}</td>
      <td>
        <bdi>{by}</bdi>
      </td>
      <td>{at === '' ? '' : dayOf(at, language)}</td>
    </tr>
  )
}
