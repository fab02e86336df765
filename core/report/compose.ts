/** Composing: a draft, its figures and a language give the document that prints, with what is still to settle. */

import { inLanguage, type Translated } from '../entry/indicator'
import { figureFindings } from '../figures/findings'
import type { Finding } from '../result'
import { directionOf } from '../wording/language'
import { phrasesOf } from '../wording/phrase-book'
import { composeAnnex } from './compose-annex'
import { composeChart } from './compose-charts'
import { composeSignOff, imprintLines, layoutOf, numbered } from './compose-frame'
import { composeKeyFigures } from './compose-key-figures'
import { composeNotes, composeSources } from './compose-notes'
import { composeProse, lineOf } from './compose-prose'
import { composeComparison, composeSeries } from './compose-tables'
import { composeVerification } from './compose-verification'
import { type Composition, type Desk, type Numbered, openDesk, textLine } from './desk'
import type { Block, Line, ReportDocument } from './document'
import type { DraftBlock } from './draft'
import { textOf } from './editing'
import type { FigureCount } from './figure-count'

/** Composes a report in one language. Never refuses: what is missing prints as missing and stands among the findings. */
export function composeReport(composition: Composition): { readonly document: ReportDocument; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const desk = openDesk(composition, findings, blockNumbers(composition))
  return { document: documentOf(desk, findings), findings: [...figureFindings(desk.figures), ...findings] }
}

/** How many figures an edition prints, and how many of them follow cells: as composing counts them. */
export function figureCount(composition: Composition): FigureCount {
  return deskOf(composition).tally.count
}

/** The desk after a report was composed on it: what has printed. */
export function deskOf(composition: Composition): Desk {
  const desk = openDesk(composition, [], blockNumbers(composition))
  documentOf(desk, [])
  return desk
}

function documentOf(desk: Desk, findings: readonly Finding[]): ReportDocument {
  const { draft, style, language, years } = desk
  const title = lineOf(draft.title, 'title', desk)
  const organisation = textLine(style.organisation, language)
  const composed = composeBlocks(desk)
  const body = numbered([...composed, ...composeSignOff(desk)], desk)
  const subtitle = lineOf(draft.subtitle, 'subtitle', desk)
  const blocks = [...body, ...composeVerification(desk, findings)]
  return {
    language,
    direction: directionOf(language),
    name: draft.name,
    year: years.year,
    title,
    subtitle,
    organisation,
    imprint: imprintLines(draft.imprint, language),
    layout: layoutOf(body, desk),
    runningHeader: organisation.length > 0 ? [...organisation, { kind: 'text', text: ' · ' }, ...title] : title,
    pageOf: phrasesOf(language).pageOf,
    blocks
  }
}

/** Prose may name a table or a chart that stands after it, so they are counted beforehand, where a text names one at all. */
function blockNumbers(composition: Composition): Desk['numberOf'] {
  const { blocks } = composition.draft
  if (!blocks.some(({ content }) => Object.values(textOf(content)).some((text) => /\{\{\s*(?:table|chart):/.test(text)))) return () => undefined
  const numbers = new Map(printedNumbers(composition).map(({ what, block, number }) => [`${what} ${block}`, number]))
  return (what, block) => numbers.get(`${what} ${block}`)
}

/** Something numbered that a part of the draft prints: "Table 2" and its caption. */
export type PrintedNumber = { readonly what: Numbered; readonly block: string; readonly number: string; readonly caption: Line }

/** The first table and the first chart of each part of the draft that prints one. */
export function printedNumbers(composition: Composition): readonly PrintedNumber[] {
  const desk = openDesk(composition, [], () => '')
  return composition.draft.blocks.flatMap((block) => {
    if (block.content.kind !== 'comparison' && block.content.kind !== 'series' && block.content.kind !== 'chart') return []
    const printed = composeBlock(block, desk)
    return (['table', 'chart'] as const).flatMap((what): readonly PrintedNumber[] => {
      const first = printed.find(({ kind }) => kind === what)
      return first?.kind === 'table' || first?.kind === 'chart' ? [{ what, block: block.id, number: first.number, caption: first.caption }] : []
    })
  })
}

/** Notes gather the marks of all that prints, so they are composed last, in their place. */
function composeBlocks(desk: Desk): readonly Block[] {
  const gathers = (block: DraftBlock) => block.content.kind === 'notes' || block.content.kind === 'sources'
  const early = new Map(desk.draft.blocks.filter((block) => !gathers(block)).map((block) => [block.id, composeBlock(block, desk)]))
  const annex = composeAnnex(desk)
  const blocks = desk.draft.blocks.flatMap((block) => early.get(block.id) ?? composeBlock(block, desk))
  const noted = desk.draft.blocks.some((block) => block.content.kind === 'notes')
  return [...blocks, ...(noted || desk.marks.empty ? [] : composeNotes('notes-of-marks', [], desk)), ...annex]
}

function composeBlock({ id, content }: DraftBlock, desk: Desk): readonly Block[] {
  switch (content.kind) {
    case 'heading':
      return [{ kind: 'heading', id, level: content.level, number: '', line: lineOf(content.text, id, desk) }]
    case 'prose':
      return composeProse(id, content.text, desk)
    case 'key-figures':
      return composeKeyFigures(id, content, desk)
    case 'comparison':
      return composeComparison(id, content, desk)
    case 'series':
      return composeSeries(id, content, desk)
    case 'chart':
      return composeChart(id, content, desk)
    case 'notes':
      return composeNotes(id, authoredLines(content.text, id, desk), desk)
    case 'sources':
      return composeSources(id, authoredLines(content.text, id, desk), desk)
  }
}

function authoredLines(text: Translated, id: string, desk: Desk): readonly Line[] {
  if (inLanguage(text, desk.language).text === '') return []
  return composeProse(id, text, desk).flatMap((block) => (block.kind === 'paragraph' ? [block.line] : block.kind === 'list' ? block.items : []))
}
