import { useMemo } from 'react'
import { limits } from '../../core/contract'
import type { Language } from '../../core/entry/indicator'
import type { Block } from '../../core/report/document'
import { type Draft, type DraftBlock, reportOf } from '../../core/report/draft'
import { sectionsOf } from '../../core/report/sections'
import type { ToSettle } from '../../core/report/to-settle'
import { bayan } from '../client'
import { useWriter } from '../use-writer'
import { AddPart } from './AddPart'
import { writtenReport } from './DesignSettings'
import { DraftField } from './DraftField'
import { TITLE } from './fields'
import { PartRow } from './PartRow'
import type { Printed } from './printed'
import { ReviewMenu } from './ReviewMenu'
import { useReportDesk } from './report-desk'
import { type TextMark, textKey } from './text-marks'

type ReportTextProps = {
  readonly draft: Draft
  readonly blocks: readonly DraftBlock[]
  readonly here: string | null
  readonly toSettle: ReadonlyMap<string, readonly ToSettle[]>
  readonly printed: Printed
  /** What was found, by `textKey`. */
  readonly marks: ReadonlyMap<string, readonly TextMark[]>
  /** The words that open comments are about, by `textKey`. */
  readonly quotes: ReadonlyMap<string, readonly string[]>
  readonly nameOf: (block: DraftBlock) => string
}

/** The whole text of the report, as a document: title, sections, and between any two parts a place to add one. */
export function ReportText({ draft, blocks, here, toSettle, printed, marks, quotes, nameOf }: ReportTextProps) {
  const { strings, shown, source } = useReportDesk()
  const words = strings.draft
  const sections = sectionsOf(blocks)
  const headed = sections.filter(({ heading }) => heading !== null)
  return (
    <section className={`report-text columns-${shown.length}`} data-region="" tabIndex={-1} aria-label={words.text}>
      <div className="edition-heads">
        {shown.map((edition) => (
          <p key={edition} className="edition-head">
            {strings.languages[edition]} {edition === source && <span className="badge">{words.source}</span>}
          </p>
        ))}
      </div>
      <ReportTitle draft={draft} />
      {blocks.length === 0 && <p className="empty">{strings.report.noParts}</p>}
      <AddPart after={null} open={blocks.length === 0} />
      {sections.map((section) => {
        const name = section.heading ? nameOf(section.heading) : words.opening
        const place = headed.indexOf(section)
        return (
          <div key={section.heading?.id ?? 'opening'} className={`report-section ${section.heading ? '' : 'opening'}`}>
            <div className="section-review">
              {section.heading === null && <span className="hint">{words.opening}</span>}
              <ReviewMenu section={section} name={name} />
            </div>
            {section.blocks.map((block) => {
              const at = blocks.indexOf(block)
              const isHeading = block === section.heading
              return (
                <div key={block.id} className="part-place">
                  <PartRow
                    block={block}
                    name={nameOf(block)}
                    isFirst={isHeading ? place === 0 : at === 0}
                    isLast={isHeading ? place === headed.length - 1 : at === blocks.length - 1}
                    here={here === block.id}
                    toSettle={toSettle.get(block.id) ?? none}
                    printed={shown.map((edition) => printed.get(textKey(block.id, edition)) ?? nothing)}
                    marks={shown.map((edition) => marks.get(textKey(block.id, edition)) ?? noMarks)}
                    quotes={shown.map((edition) => quotes.get(textKey(block.id, edition)) ?? noQuotes)}
                  />
                  <AddPart after={block.id} />
                </div>
              )
            })}
          </div>
        )
      })}
    </section>
  )
}

const none: readonly ToSettle[] = []
const nothing: readonly Block[] = []
const noMarks: readonly TextMark[] = []
const noQuotes: readonly string[] = []

/** Title and subtitle, edited where they stand. */
function ReportTitle({ draft }: { readonly draft: Draft }) {
  const { strings, shown, change } = useReportDesk()
  const words = strings.draft
  const report = useMemo(() => reportOf(draft), [draft])
  const write = useWriter(report, (next, typing) => change(() => bayan.writeReport({ ...writtenReport(next), typing }), typing))
  const field = (which: 'title' | 'subtitle', edition: Language) => (
    <DraftField
      block={TITLE}
      shape="line"
      label={`${which === 'title' ? strings.report.titleIn : strings.report.subtitleIn} ${strings.languages[edition]}`}
      language={edition}
      text={draft[which][edition]}
      change={(text) => write((latest) => ({ ...latest, [which]: { ...latest[which], [edition]: text } }), true)}
      most={limits.remark}
      hint={words[which]}
    />
  )
  return (
    <div className="report-title editions">
      {shown.map((edition) => (
        <div key={edition} className="edition" data-edition={edition} data-name={strings.languages[edition]}>
          <p className="title-line">{field('title', edition)}</p>
          <p className="subtitle-line">{field('subtitle', edition)}</p>
        </div>
      ))}
    </div>
  )
}
