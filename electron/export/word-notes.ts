/** Marked notes as Word's own footnotes: the mark is the one that all editions and the PDF print; where it prints again, a field names the first. */

import type { Paragraph, TextRun, XmlComponent } from 'docx'
import type { Line, ReportDocument } from '../../core/report/document'
import { blockLines } from '../../core/report/document-lines'
import { WordElement } from './word-element'

type Footnote = { readonly id: number; readonly line: Line; referred: boolean }

/** The notes of a document that something in its body is marked with. */
export class Footnotes {
  readonly #byMark = new Map<string, Footnote>()

  constructor({ title, subtitle, organisation, blocks }: ReportDocument) {
    const lines = new Map(blocks.flatMap((block) => (block.kind === 'notes' ? block.notes.map(({ mark, line }) => [mark, line] as const) : [])))
    for (const inline of [organisation, title, subtitle, ...blocks.flatMap(blockLines)].flat()) {
      const line = inline.kind === 'note' ? lines.get(inline.mark) : undefined
      if (inline.kind === 'note' && line && !this.#byMark.has(inline.mark)) {
        this.#byMark.set(inline.mark, { id: this.#byMark.size + 1, line, referred: false })
      }
    }
  }

  has(mark: string): boolean {
    return this.#byMark.has(mark)
  }

  /** The mark in the text: the footnote where it stands first, then fields that refer to it. */
  reference(mark: string, run: TextRun, properties: XmlComponent, ids: { next(): number }): readonly XmlComponent[] {
    const note = this.#byMark.get(mark)
    if (note === undefined) return [run]
    const bookmark = `_RefNote${note.id}`
    if (note.referred) return [new WordElement('w:fldSimple', { 'w:instr': ` NOTEREF ${bookmark} \\f \\h ` }, [run])]
    note.referred = true
    const id = ids.next()
    return [
      new WordElement('w:bookmarkStart', { 'w:id': id, 'w:name': bookmark }),
      new WordElement('w:r', {}, [
        properties,
        new WordElement('w:footnoteReference', { 'w:customMarkFollows': 1, 'w:id': note.id }),
        new WordElement('w:t', {}, [mark])
      ]),
      new WordElement('w:bookmarkEnd', { 'w:id': id })
    ]
  }

  /** The footnotes as the library takes them; `paragraph` sets one, its mark before its words. */
  written(paragraph: (line: Line) => Paragraph): Readonly<Record<string, { readonly children: readonly Paragraph[] }>> {
    const entries = [...this.#byMark].map(
      ([mark, { id, line }]) => [`${id}`, { children: [paragraph([{ kind: 'note', mark }, { kind: 'text', text: ' ' }, ...line])] }] as const
    )
    return Object.fromEntries(entries)
  }
}
