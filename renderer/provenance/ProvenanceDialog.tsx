import { type ReactNode, useMemo } from 'react'
import type { Place } from '../../core/contract'
import type { Cell } from '../../core/entry/cell'
import { inLanguage, type Translated } from '../../core/entry/indicator'
import type { CellPlace } from '../../core/report/print-places'
import { lastPublishedOf, type Provenance, provenanceOf } from '../../core/report/provenance'
import { sayCell, sayChange, sayReason, type Voice } from '../../core/wording/figure'
import { periodLabel } from '../../core/wording/period'
import { sayExact, sayFormula, sayFraction, sayRounding } from '../../core/wording/provenance'
import { indexed, useProgram, useWorkbook } from '../program'
import { dayOf } from '../report/day'
import { fill } from '../strings/words'
import { Dialog } from '../ui/Dialog'
import { askProvenance, useAsked, useAsking } from './asked'
import { CellOrigin } from './CellOrigin'
import { Prints } from './Prints'
import './provenance.css'

/** Where a figure comes from, over any screen, when it is asked. */
export function AskedProvenance({ from }: { readonly from: Place['screen'] }) {
  const asked = useAsked()
  const { view } = useProgram()
  useAsking()
  return asked && view ? <ProvenanceDialog key={`${asked.indicator} ${asked.period}`} cell={asked} from={from} /> : null
}

function ProvenanceDialog({ cell, from }: { readonly cell: CellPlace; readonly from: Place['screen'] }) {
  const { strings, language, goTo } = useProgram()
  const view = useWorkbook()
  const words = strings.provenance
  const table = indexed(view.table)
  const found = useMemo(
    () => provenanceOf({ table, draft: view.draft, style: view.style, lastPublished: lastPublishedOf(view.publications, cell) }, cell),
    [table, view.draft, view.style, view.publications, cell]
  )
  if (found === undefined) return null
  const { figure, base } = found
  const voice: Voice = { language, locale: view.style.separators[language], percentDecimals: view.style.percentDecimals, unit: table.unit }
  const name = nameIn(figure.indicator.names, language) || figure.indicator.code
  const say = (each: Cell) =>
    sayCell(each, figure, voice, 'subject')
      .map(({ text }) => text)
      .join('')
  const leave = (to: Place) => {
    askProvenance(null)
    goTo(to, { screen: from, cell: null, block: null })
  }
  const toCell = (to: CellPlace) => leave({ screen: 'figures', cell: to, block: null })
  const own = { indicator: figure.indicator.code, period: cell.period }
  return (
    <Dialog title={fill(words.title, { name, period: periodLabel(figure.period, language) })} close={() => askProvenance(null)}>
      <div className="provenance">
        <dl>
          <Fact term={words.value}>
            <bdi className="provenance-value">{say(figure.cell)}</bdi>
          </Fact>
          <Computation found={found} voice={voice} />
        </dl>
        <h3>{words.cells}</h3>
        {[own, ...(base ? [base] : [])].map((each) => (
          <CellOrigin
            key={each.period}
            at={each}
            cell={table.cell(each.indicator, each.period)}
            name={name}
            say={say}
            usual={figure.indicator.source}
            go={() => toCell(each)}
          />
        ))}
        <h3>{words.places}</h3>
        <Prints places={found.places} go={(block) => leave({ screen: 'report', cell: null, block })} />
        {found.lastPublished && (
          <>
            <h3>{words.published}</h3>
            <p>
              <bdi>
                {fill(words.publishedAs, {
                  year: found.lastPublished.year,
                  who: found.lastPublished.by,
                  day: dayOf(found.lastPublished.at, language),
                  text: say(found.lastPublished.cell)
                })}
              </bdi>
            </p>
          </>
        )}
      </div>
    </Dialog>
  )
}

/** The change: how it prints, how it is computed, what it is before rounding, and the rule; or why there is none. */
function Computation({ found: { figure, exact }, voice }: { readonly found: Provenance; readonly voice: Voice }) {
  const words = useProgram().strings.provenance
  const { rounding } = useWorkbook().style
  const { change } = figure
  if (change.kind === 'none') {
    const reason = sayReason(change.reason, figure, voice)
      .map(({ text }) => text)
      .join('')
    return figure.base ? <Fact term={words.noChange}>{reason}</Fact> : null
  }
  return (
    <>
      <Fact term={words.change}>
        <bdi dir="ltr">{sayChange(figure, voice)?.text}</bdi>
      </Fact>
      <Fact term={words.formula}>
        <bdi dir="ltr" className="formula">
          {sayFormula(figure, voice)}
        </bdi>
      </Fact>
      {exact && (
        <Fact term={words.exact}>
          <bdi dir="ltr">{sayExact(exact, voice)}</bdi>{' '}
          {!exact.ends && (
            <span className="hint">
              (<bdi dir="ltr">{sayFraction(exact, voice)}</bdi>)
            </span>
          )}
        </Fact>
      )}
      {change.kind === 'percent' && (
        <Fact term={words.rounding}>
          {sayRounding(rounding, voice)} {change.tie && <strong>{words.tie}</strong>} {change.vanishes && !change.tie && <strong>{words.vanishes}</strong>}
        </Fact>
      )}
    </>
  )
}

export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function nameIn(names: Translated, language: Parameters<typeof inLanguage>[1]): string {
  return inLanguage(names, language).text
}
