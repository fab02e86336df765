/** What is still missing before a report can go out. "Ready" is computed from this list, never said by hand. */

import type { CellCheck } from '../checks/check'
import { type Language, languages } from '../entry/indicator'
import type { IndexedTable } from '../entry/table'
import { deriveFigures } from '../figures/derive'
import { catalogueFindings, figureFindings } from '../figures/findings'
import type { Finding } from '../result'
import type { HouseStyle } from '../wording/house-style'
import { saidFromData } from './compose-charts'
import type { BlockContent, Comment, Draft, DraftBlock, ReviewState } from './draft'
import { staleEditions, textOf } from './editing'
import { fieldsOf } from './find'
import { type Flip, quietDesk } from './flips'
import { isKnownField, type KnownNames, namedBy, numberedBlocks } from './known-fields'
import { editionLacks, type Held } from './parity'
import { type ProseFinding, type ProseReader, proseReader } from './prose-findings'
import { flipsSince } from './roll-forward'
import { sectionState, sectionsOf } from './sections'

/** Where a thing that is missing is to be put right. */
export type MissingPlace =
  | { readonly at: 'cell'; readonly indicator: string; readonly period: string }
  | { readonly at: 'indicator'; readonly indicator: string }
  | { readonly at: 'block'; readonly block: string; readonly language: Language | null }

/** One thing that is missing. `words`: the words of a text that it is about. */
export type Missing = MissingPlace &
  (
    | { readonly kind: 'cell-empty' }
    | { readonly kind: 'check'; readonly check: CellCheck }
    | { readonly kind: 'catalogue'; readonly finding: Finding }
    | { readonly kind: 'number-typed'; readonly words: string; readonly finding: ProseFinding }
    | { readonly kind: 'field-unknown'; readonly words: string }
    | { readonly kind: 'text-missing' }
    /** A chart that draws nothing; one whose author wrote what it says in another edition; words written for other data than it shows now. */
    | { readonly kind: 'chart-empty' | 'alt-missing' | 'alt-stale' }
    | { readonly kind: 'edition-stale' }
    | { readonly kind: 'edition-lacks'; readonly lacks: Held; readonly words: string }
    | { readonly kind: 'to-read-again'; readonly flips: readonly Flip[] }
    | { readonly kind: 'comment-open'; readonly words: string }
    | { readonly kind: 'not-approved'; readonly state: ReviewState }
  )
export type MissingKind = Missing['kind']

/** All kinds, in the order in which a person settles them: figures, then texts, then people's word. */
export const missingKinds = [
  'cell-empty',
  'check',
  'catalogue',
  'field-unknown',
  'number-typed',
  'text-missing',
  'chart-empty',
  'alt-missing',
  'alt-stale',
  'edition-lacks',
  'edition-stale',
  'to-read-again',
  'comment-open',
  'not-approved'
] as const satisfies readonly MissingKind[]

export type Work = {
  readonly table: IndexedTable
  readonly draft: Draft
  readonly style: HouseStyle
  readonly comments: readonly Comment[]
  /** The remarks on values; those that somebody has excused are settled. */
  readonly checks: readonly CellCheck[]
}

/** All that is missing, grouped by kind in the order of `missingKinds`. Nothing is missing from a report that is ready to publish. */
export function whatIsMissing(work: Work): readonly Missing[] {
  const { draft, table } = work
  const flips = flipsSince(work)
  const known = { indicators: new Set(table.table.indicators.map(({ code }) => code)), ...numberedBlocks(draft.blocks) }
  const read = proseReader(work)
  const texts = draft.blocks.flatMap((block) =>
    textsMissing(
      block,
      flips.filter((flip) => flip.block === block.id),
      { draft, known, read }
    )
  )
  const all = [...figuresMissing(work), ...texts, ...chartsMissing(work, { draft, known, read }), ...lacking(work), ...commentsOpen(work), ...notApproved(work)]
  return missingKinds.flatMap((kind) => all.filter((each) => each.kind === kind))
}

function figuresMissing({ table, draft, style, checks }: Work): readonly Missing[] {
  const years = { year: draft.year, base: draft.base }
  const empty = figureFindings(deriveFigures(table, years, style)).flatMap((finding): readonly Missing[] =>
    finding.kind === 'cell-empty' ? [{ kind: 'cell-empty', at: 'cell', indicator: finding.indicator, period: finding.period }] : []
  )
  const remarks = checks.flatMap((check): readonly Missing[] =>
    check.dismissed === null ? [{ kind: 'check', at: 'cell', check, indicator: check.indicator, period: check.period }] : []
  )
  const catalogue = catalogueFindings(table).flatMap((finding): readonly Missing[] => {
    if (finding.severity !== 'warning') return []
    if ('language' in finding && !draft.languages.includes(finding.language)) return []
    const indicator = indicatorOf(finding, table)
    return indicator === undefined ? [] : [{ kind: 'catalogue', finding, at: 'indicator', indicator }]
  })
  return [...empty, ...remarks, ...catalogue]
}

/** An indicator by which a remark on the catalogue can be put right: its own, or the first that uses the unit or the section. */
function indicatorOf(finding: Finding, { table }: IndexedTable): string | undefined {
  if ('indicator' in finding) return finding.indicator
  if ('unit' in finding) return table.indicators.find(({ unit }) => unit === finding.unit)?.code
  return 'section' in finding ? table.indicators.find(({ section }) => section === finding.section)?.code : undefined
}

type Reading = { readonly draft: Draft; readonly known: KnownNames; readonly read: ProseReader }

function textsMissing(block: DraftBlock, flips: readonly Flip[], { draft, known, read }: Reading): readonly Missing[] {
  const at = (language: Language) => ({ at: 'block', block: block.id, language }) as const
  const source = draft.languages[0] ?? 'en'
  const text = textOf(block.content)
  const written = languages.some((language) => text[language] !== '')
  const editions = draft.languages
  return [
    ...editions.filter((language) => written && text[language] === '').map((language): Missing => ({ kind: 'text-missing', ...at(language) })),
    ...staleEditions(block, source)
      .filter((language) => editions.includes(language))
      .map((language): Missing => ({ kind: 'edition-stale', ...at(language) })),
    ...block.reread
      .filter((language) => editions.includes(language))
      .map((language): Missing => ({ kind: 'to-read-again', flips: flips.filter((flip) => flip.language === language), ...at(language) })),
    ...editions.flatMap((language) =>
      fieldsUnknown(block.content, text[language], known).map((words): Missing => ({ kind: 'field-unknown', words, ...at(language) }))
    ),
    ...editions.flatMap((language) =>
      read(block.content, language).map((finding): Missing => ({ kind: 'number-typed', words: finding.words, finding, ...at(language) }))
    )
  ]
}

/** What charts lack: something to draw, and what is said of them where their author says it in some words of his own. */
function chartsMissing({ table, style }: Work, { draft, known, read }: Reading): readonly Missing[] {
  const charts = draft.blocks.flatMap(({ id, content }) => (content.kind === 'chart' ? [{ id, content }] : []))
  if (charts.length === 0) return []
  const years = { year: draft.year, base: draft.base }
  return draft.languages.flatMap((language) => {
    const desk = quietDesk({ table, draft, style, years, language })
    return charts.flatMap(({ id, content }): readonly Missing[] => {
      const at = { at: 'block', block: id, language } as const
      const said = saidFromData(id, content, desk)
      if (said === '') return language === draft.languages[0] ? [{ kind: 'chart-empty', ...at, language: null }] : []
      const own = content.alt[language]
      const written = draft.languages.some((each) => content.alt[each] !== '')
      if (own === '') return written ? [{ kind: 'alt-missing', ...at }] : []
      const asText: BlockContent = { kind: 'heading', level: 2, text: content.alt }
      return [
        ...(content.altFor[language] === said ? [] : [{ kind: 'alt-stale', ...at } as const]),
        ...fieldsUnknown(asText, own, known).map((words): Missing => ({ kind: 'field-unknown', words, ...at })),
        ...read(asText, language).map((finding): Missing => ({ kind: 'number-typed', words: finding.words, finding, ...at }))
      ]
    })
  })
}

/** Fields of a text that name nothing, by what they would name. */
function fieldsUnknown(content: BlockContent, text: string, known: KnownNames): readonly string[] {
  return fieldsOf(text, content.kind)
    .filter((field) => !isKnownField(field, known))
    .map(namedBy)
}

function lacking({ draft }: Work): readonly Missing[] {
  return editionLacks(draft).map(({ block, language, lacks }) => ({ kind: 'edition-lacks', lacks, words: lacks.words, at: 'block', block, language }))
}

function commentsOpen({ comments, draft }: Work): readonly Missing[] {
  return comments
    .filter(({ resolved, block }) => !resolved && draft.blocks.some(({ id }) => id === block))
    .map(({ block, language, text }): Missing => ({ kind: 'comment-open', words: text, at: 'block', block, language }))
}

function notApproved({ draft }: Work): readonly Missing[] {
  return sectionsOf(draft.blocks).flatMap((section): readonly Missing[] => {
    const state = sectionState(section)
    const [first] = section.blocks
    return state === 'approved' || first === undefined ? [] : [{ kind: 'not-approved', state, at: 'block', block: first.id, language: null }]
  })
}
