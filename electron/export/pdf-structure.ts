/**
 * The structure of a PDF: what each line on its pages is, and in which order all is read (ISO 32000-1, 14.8). Content is
 * tagged as it is made; when a line is painted, what it paints is put under its tag; what has no tag is an artifact, which
 * screen readers pass over: running lines, rules and tints, the heads of tables when they repeat.
 */

import type { Element, ElementOptions, MarkedContent, Painting } from 'pdfmake/js/PDFDocument'
import type { Language } from '../../core/entry/indicator'

/** The standard structure types that reports use. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Note'
  | 'Figure'

/**
 * What a structure type says besides. `scope`: which cells a head is of; `columns`: over how many a cell goes; `numbering`: how
 * the items of a list are marked; `id`: a name of its own in the document, which a note must have.
 */
type Attributes = {
  readonly scope?: 'Column' | 'Row'
  readonly columns?: number
  readonly numbering?: 'Decimal' | 'Disc'
  readonly id?: string
  /** What a figure shows, for those who cannot see it. */
  readonly alt?: string
  /** Painted again where a table goes over to the next page. */
  readonly repeats?: boolean
}

/** A part of the document: parts within it, or what was painted of it, in reading order. */
export type Tag = { readonly role: Role; readonly attributes: Attributes; readonly kids: (Tag | Painted)[]; paintedOn?: object }
type Painted = { readonly content: MarkedContent; readonly language: Language | undefined; readonly said: string | undefined }

/** A new part, the last of those within `inside`. */
export function newTag(role: Role, inside?: Tag, attributes: Attributes = {}): Tag {
  const tag: Tag = { role, attributes, kids: [] }
  inside?.kids.push(tag)
  return tag
}

/** Content that knows its tag, as pdfmake knows a style. */
export function tagged<Content extends object>(tag: Tag, content: Content): Content {
  return Object.assign(content, { tag })
}

// ---- painting --------------------------------------------------------------------------

/**
 * A piece of a line as it is painted. Where a line is painted in another order than it is read, `order` is the place of a piece
 * among those that are read, and `said` its words as they were written. `language` where it is not the document's.
 */
type Piece = { readonly text: string; readonly said?: string; readonly order?: number; readonly tag?: unknown; readonly language?: Language }

/** Paints a line under its tag, language by language. */
export function paintTagged<Inline extends Piece>(pdf: Painting, inlines: readonly Inline[], paint: (run: readonly Inline[], first: boolean) => void): void {
  const tag = inlines[0]?.tag
  if (!isTag(tag) || isRepeated(tag, pdf)) {
    paintArtifact(pdf, 'Pagination', () => paint(inlines, true))
    return
  }
  const painted = runsOf(inlines).map((run, index) => {
    const content = pdf.markStructureContent(tag.role)
    paint(run, index === 0)
    pdf.endMarkedContent()
    return { order: Math.min(...run.map(({ order }) => order ?? index)), kid: { content, language: run[0]?.language, said: wordsRead(run) } }
  })
  tag.kids.push(...painted.sort((one, other) => one.order - other.order).map(({ kid }) => kid))
}

/** Paints a drawing: under its tag where it says something, else as an artifact. */
export function paintDrawing(pdf: Painting, tag: unknown, paint: () => void): void {
  if (!isTag(tag)) {
    paintArtifact(pdf, 'Layout', paint)
    return
  }
  const content = pdf.markStructureContent(tag.role)
  paint()
  pdf.endMarkedContent()
  tag.kids.push({ content, language: undefined, said: undefined })
}

/** Paints what is not part of the text. */
export function paintArtifact(pdf: Painting, type: 'Pagination' | 'Layout', paint: () => void): void {
  pdf.markContent('Artifact', { type })
  paint()
  pdf.endMarkedContent()
}

function isTag(tag: unknown): tag is Tag {
  return typeof tag === 'object' && tag !== null && 'role' in tag
}

function isRepeated(tag: Tag, pdf: Painting): boolean {
  if (tag.attributes.repeats !== true) return false
  tag.paintedOn ??= pdf.page
  return tag.paintedOn !== pdf.page
}

/** Neighbours on the line that are in one language. */
function runsOf<Inline extends Piece>(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const runs: Inline[][] = []
  for (const [index, inline] of inlines.entries()) {
    const run = runs.at(-1)
    if (run && inlines[index - 1]?.language === inline.language) run.push(inline)
    else runs.push([inline])
  }
  return runs
}

/** The words of a run as they are read; nothing where they are painted so. */
function wordsRead(run: readonly Piece[]): string | undefined {
  if (run.every(({ order }) => order === undefined)) return undefined
  return [...run]
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .map(({ said, text }) => said ?? text)
    .join('')
}

// ---- writing ---------------------------------------------------------------------------

/** A document that the engine has painted, as this engine lets us write its structure. */
export function paintedDocument(document: object): Painting {
  if (!isPainting(document)) throw new Error('the engine can no longer write the structure of a document')
  return document
}

function isPainting(document: object): document is Painting {
  return ['markStructureContent', 'struct', 'addStructure', 'getStructTreeRoot'].every((name) => typeof Reflect.get(document, name) === 'function')
}

/** Writes the tree of a document whose pages are painted. Parts of which nothing was painted are left out, but for the cells of a table. */
export function writeStructure(pdf: Painting, root: Tag, language: Language): void {
  const notes: (readonly [string, Element])[] = []
  const element = elementOf(pdf, root, notes, { lang: language })
  if (element) pdf.addStructure(element)
  if (notes.length === 0) return
  const names = notes.sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([id, { dictionary }]) => [pdfString(id), dictionary])
  const tree = pdf.ref({ Names: names })
  tree.end()
  pdf.getStructTreeRoot().data.IDTree = tree
}

function elementOf(pdf: Painting, tag: Tag, notes: (readonly [string, Element])[], options: ElementOptions = {}): Element | undefined {
  const { role, attributes } = tag
  const kids = tag.kids.flatMap((kid): (Element | MarkedContent)[] => {
    if ('role' in kid) {
      const element = elementOf(pdf, kid, notes)
      return element ? [element] : []
    }
    return [paintedOf(pdf, kid)]
  })
  if (kids.length === 0 && role !== 'TD' && role !== 'TH') return undefined
  const element = pdf.struct(role, { ...options, ...(attributes.alt === undefined ? {} : { alt: attributes.alt }) }, kids)
  const { data } = element.dictionary
  if (attributes.scope || attributes.columns !== undefined) {
    data.A = {
      O: 'Table',
      ...(attributes.scope ? { Scope: attributes.scope } : {}),
      ...(attributes.columns === undefined ? {} : { ColSpan: attributes.columns })
    }
  }
  if (attributes.numbering) data.A = { O: 'List', ListNumbering: attributes.numbering }
  if (attributes.id !== undefined) {
    data.ID = pdfString(attributes.id)
    notes.push([attributes.id, element])
  }
  return element
}

/** What was painted; with its language, and as it is read, where either is to be said. */
function paintedOf(pdf: Painting, { content, language, said }: Painted): Element | MarkedContent {
  if (language === undefined && said === undefined) return content
  return pdf.struct('Span', { ...(language ? { lang: language } : {}), ...(said ? { actual: said } : {}) }, [content])
}

/** The engine writes plain strings as names, and objects of this class as texts. */
function pdfString(text: string): object {
  return Object(text)
}
