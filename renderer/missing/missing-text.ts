/** A line of the list of what is missing, in words. */

import type { WorkbookView } from '../../core/contract'
import { inLanguage, type Language } from '../../core/entry/indicator'
import type { IndexedTable } from '../../core/entry/table'
import { knownPeriod } from '../../core/figures/derive'
import { matchMessage } from '../../core/matching/message'
import { textOf } from '../../core/report/editing'
import type { Missing } from '../../core/report/missing'
import type { Held } from '../../core/report/parity'
import { parseField } from '../../core/report/prose'
import { parseRichText, type RichBlock } from '../../core/report/rich-text'
import { checkMessage, findingMessage } from '../../core/wording/messages'
import { periodLabel } from '../../core/wording/period'
import { sayTurn } from '../../core/wording/turn'
import type { Strings } from '../strings/en'
import { fill } from '../strings/words'

type Speaking = { readonly strings: Strings; readonly language: Language; readonly view: WorkbookView; readonly table: IndexedTable }

/** What is missing and where, in one line. */
export function missingText(missing: Missing, { strings, language, view, table }: Speaking): string {
  const name = (code: string) => {
    const indicator = view.table.indicators.find((each) => each.code === code)
    return (indicator && inLanguage(indicator.names, language).text) || code
  }
  if (missing.kind === 'catalogue') return findingMessage(missing.finding, language, name)
  if (missing.kind === 'check') return checkMessage(missing.check, language, name)
  if (missing.at === 'cell') return `${name(missing.indicator)}, ${periodLabel(knownPeriod(missing.period), language)}`
  if (missing.at === 'indicator') return name(missing.indicator)
  if (missing.kind === 'edition-lacks')
    return `${held(missing.lacks, name, { strings, language, view, table })} – ${blockBeginning(missing.block, missing.language ?? language, view, strings)}`
  const where = blockBeginning(missing.block, missing.language ?? language, view, strings)
  switch (missing.kind) {
    case 'number-typed':
      return `${missing.words} – ${matchMessage(missing.finding.match, { table, language, locale: view.style.separators[language] })}`
    case 'field-unknown':
    case 'comment-open':
      return `${missing.words} – ${where}`
    case 'to-read-again':
      return [where, ...turns(missing, name, { strings, language })].join(' – ')
    case 'not-approved':
      return `${where} – ${strings.missing.states[missing.state]}`
    default:
      return where
  }
}

/** Characters of a part by which a person knows it again. */
const BEGINNING = 60

/** The beginning of a part's text, an ellipsis for each field; what kind of part it is, where it has no text. */
function blockBeginning(id: string, language: Language, { draft }: Pick<WorkbookView, 'draft'>, strings: Strings): string {
  if (id === 'title' || id === 'subtitle') return strings.draft[id]
  const block = draft.blocks.find((each) => each.id === id)
  if (block === undefined) return id
  const text = parseRichText(inLanguage(textOf(block.content), language).text)
    .map(plain)
    .join(' ')
    .trim()
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text || strings.report.kinds[block.content.kind]
}

function plain(block: RichBlock): string {
  const lines = block.kind === 'paragraph' ? [block.line] : block.items
  return lines.map((line) => line.map((inline) => (inline.kind === 'text' ? inline.text : '…')).join('')).join(' ')
}

/** What turned in a text that is to be read again, figure by figure. */
function turns(
  { flips }: Extract<Missing, { readonly kind: 'to-read-again' }>,
  name: (code: string) => string,
  { strings, language }: Pick<Speaking, 'strings' | 'language'>
): readonly string[] {
  return flips.map((flip) => fill(strings.forward.turnOf, { name: name(flip.indicator), turn: sayTurn(flip, language) }))
}

/** What an edition lacks: a figure by its name, anything else by its words, and what it is. */
function held(lacks: Held, name: (code: string) => string, { strings, view }: Speaking): string {
  const what = strings.missing.held[lacks.what]
  switch (lacks.what) {
    case 'figure': {
      const field = parseField(lacks.words.slice(2, -2))
      return field.kind === 'figure'
        ? `${name(lacks.indicator)}, ${field.period ?? view.draft.year} (${strings.report.shows[field.show]})`
        : name(lacks.indicator)
    }
    case 'year':
      return `${what}: ${parseField(lacks.words.slice(2, -2)).kind === 'year' ? view.draft.year : view.draft.base}`
    case 'table':
    case 'chart':
      return what
    default:
      return `${what}: ${lacks.words}`
  }
}
