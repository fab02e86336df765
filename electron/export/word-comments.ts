/** Open findings as comments of the Word file: on the part that they are about, on the first print of the figure, or on the title. */

import { CommentRangeEnd, CommentRangeStart, CommentReference, type ICommentsOptions, type Paragraph, TextRun, type XmlComponent } from 'docx'
import type { Block, FigureOrigin, Line, ReportDocument } from '../../core/report/document'
import { printedInlines } from '../../core/report/figure-tag'

/** What a comment says, and what it is about. */
export type WordComment = { readonly text: string; readonly block?: string; readonly indicator?: string; readonly period?: string }

const figureKey = ({ indicator, period }: Pick<FigureOrigin, 'indicator' | 'period'>) => `figure ${indicator} ${period}`

/** The comments of a document, each to be taken once where it belongs. */
export class Comments {
  readonly #texts: readonly string[]
  /** The comments of a place that were not taken yet, by their numbers. */
  readonly #waiting = new Map<string, number[]>()
  #next: readonly number[] = []

  constructor(comments: readonly WordComment[], document: ReportDocument) {
    const printed = new Set(printedInlines(document).map(({ origin }) => figureKey(origin)))
    this.#texts = comments.map(({ text }) => text)
    for (const [id, comment] of comments.entries()) {
      const place = placeOf(comment, document.blocks, printed)
      const known = this.#waiting.get(place)
      if (known) known.push(id)
      else this.#waiting.set(place, [id])
    }
    this.#next = this.#take('title')
  }

  /** From here on, the next line bears the comments on a block. */
  begin(block: string): void {
    this.#next = [...this.#next, ...this.#take(`block ${block}`)]
  }

  /** A line with the comments that wait for one. */
  onLine(runs: readonly XmlComponent[]): readonly XmlComponent[] {
    const ids = this.#next
    this.#next = []
    return commented(runs, ids)
  }

  /** A figure with the comments on it, where it prints first. */
  onFigure(origin: FigureOrigin, runs: readonly XmlComponent[]): readonly XmlComponent[] {
    return commented(runs, this.#take(figureKey(origin)))
  }

  /** The comments as the library takes them, all written at one moment. */
  written(paragraph: (line: Line) => Paragraph, moment: Date): ICommentsOptions {
    return {
      children: this.#texts.map((text, id) => ({ id, author: 'Bayan', initials: 'B', date: moment, children: [paragraph([{ kind: 'text', text }])] }))
    }
  }

  #take(place: string): readonly number[] {
    const ids = this.#waiting.get(place) ?? []
    this.#waiting.delete(place)
    return ids
  }
}

/** The first block that a part of the draft prints bears its comments; what prints nowhere is said on the title. */
function placeOf({ block, indicator, period }: WordComment, blocks: readonly Block[], printed: ReadonlySet<string>): string {
  const own = block === undefined ? undefined : blocks.find(({ id }) => id === block || id.startsWith(`${block}-`))
  if (own) return `block ${own.id}`
  if (indicator === undefined || period === undefined) return 'title'
  const key = figureKey({ indicator, period })
  return printed.has(key) ? key : 'title'
}

function commented(runs: readonly XmlComponent[], ids: readonly number[]): readonly XmlComponent[] {
  if (ids.length === 0) return runs
  return [
    ...ids.map((id) => new CommentRangeStart(id)),
    ...runs,
    ...ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })])
  ]
}
