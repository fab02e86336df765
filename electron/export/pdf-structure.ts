/**
 * The structure of a PDF: what each line on its pages is, and in which order all is read (ISO 32000-1, 14.8). Content is
 * tagged as it is made; when a line is painted, what it paints is put under its tag; what has no tag is an artifact, which
 * screen readers pass over: running lines, rules and tints, the heads of tables when they repeat.
 */

import type { Area, Page, Painting, Reference } from 'pdfmake/js/PDFDocument'
import type { Language } from '../../core/entry/indicator'
import { type PackedObjects, referenceTo, textString } from './pdf-objects'

/** The standard structure types that reports use. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'TOC'
  | 'TOCI'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'Reference'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Note'
  | 'Figure'

/**
 * What a structure type says besides. `scope`: which cells a head is of; `columns`: over how many a cell goes; `numbering`: how
 * the items of a list are marked; `id`: a name of its own in the document, which a note must have; `alt`: a figure in words.
 */
type Attributes = {
  readonly scope?: 'Column' | 'Row'
  readonly columns?: number
  readonly numbering?: 'Decimal' | 'Disc'
  readonly id?: string
  readonly alt?: string
  /** Painted again where a table goes over to the next page. */
  readonly repeats?: boolean
}

/** A part of the document: parts within it, or what was painted of it, in reading order. */
export type Tag = { readonly role: Role; readonly attributes: Attributes; readonly kids: (Tag | Painted)[]; paintedOn?: object; room?: Room }

/** The room that a figure takes on its page, from the top left corner; a figure that goes over to another page has the room of its first part. */
type Room = { readonly page: Page; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Content of a page between two marks, by the number that it has there. */
type Content = { readonly marks: PageMarks; readonly number: number }
type Painted = { readonly content: Content; readonly language?: Language | undefined; readonly said?: string | undefined; readonly link?: Link | undefined }

/** An area of a page that leads elsewhere. `key`: its place among all that have a part in the structure. */
type Link = { readonly annotation: Reference; readonly key: number }

/** The marked content of a page: the number of the structure element that each belongs to. */
type PageMarks = { readonly page: Reference; readonly key: number; count: number; readonly owners: number[] }

/** A new part, the last of those within `inside`. */
export function newTag(role: Role, inside?: Tag, attributes: Attributes = {}): Tag {
  const tag: Tag = { role, attributes, kids: [] }
  inside?.kids.push(tag)
  return tag
}

/** A line that stands on every page: not part of the text. */
type Running = 'Header' | 'Footer'

/** Content that knows its tag, as pdfmake knows a style. */
export function tagged<Content extends object>(tag: Tag | Running, content: Content): Content {
  return Object.assign(content, { tag })
}

// ---- painting --------------------------------------------------------------------------

/**
 * A piece of a line as it is painted. Where a line is painted in another order than it is read, `order` is the place of a piece
 * among those that are read, and `said` its words as they were written. `language` where it is not the document's.
 */
type Piece = {
  readonly text: string
  readonly said?: string
  readonly order?: number
  readonly tag?: unknown
  readonly language?: Language
  readonly link?: unknown
  readonly linkToDestination?: unknown
}

/** Paints a line under its tag, language by language. */
export function paintTagged<Inline extends Piece>(pdf: Painting, inlines: readonly Inline[], paint: (run: readonly Inline[], first: boolean) => void): void {
  const tag = inlines[0]?.tag
  if (!isTag(tag) || isRepeated(tag, pdf)) {
    paintArtifact(pdf, tag === 'Header' || tag === 'Footer' ? `Pagination/Subtype/${tag}` : 'Pagination', () => paint(inlines, true))
    return
  }
  const painted = runsOf(inlines).map((run, index) => {
    const said = wordsRead(run)
    const content = openContent(pdf, tag.role)
    const areas = gatherAreas(pdf, run[0], () => paint(run, index === 0))
    pdf.addContent('EMC')
    const link = writeLink(pdf, areas, said ?? run.map(({ text }) => text).join(''))
    return { order: Math.min(...run.map(({ order }) => order ?? index)), kid: { content, language: run[0]?.language, said, link } }
  })
  tag.kids.push(...painted.sort((one, other) => one.order - other.order).map(({ kid }) => kid))
}

/** Paints what is not part of the text. */
export function paintArtifact(pdf: Painting, type: 'Pagination' | `Pagination/Subtype/${Running}` | 'Layout', paint: () => void): void {
  pdf.addContent(`/Artifact <</Type/${type}>> BDC`)
  paint()
  pdf.addContent('EMC')
}

/** Paints a drawing under its tag; one without a tag is not part of the text. */
export function paintDrawing(pdf: Painting, tag: unknown, paint: () => void): void {
  if (!isTag(tag)) {
    paintArtifact(pdf, 'Layout', paint)
    return
  }
  const content = openContent(pdf, tag.role)
  paint()
  pdf.addContent('EMC')
  tag.kids.push({ content })
}

/** Notes that something of a figure is painted here; other tags need no room. */
export function extendFigure(
  { page }: Painting,
  tag: unknown,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
): void {
  if (!isTag(tag) || tag.role !== 'Figure' || (tag.room && tag.room.page !== page)) return
  const { left, top, right, bottom } = tag.room ?? { left: x, top: y, right: x, bottom: y }
  tag.room = { page, left: Math.min(left, x), top: Math.min(top, y), right: Math.max(right, x + width), bottom: Math.max(bottom, y + height) }
}

const marksOfPages = new WeakMap<Page, PageMarks>()

function openContent(pdf: Painting, role: Role): Content {
  const { page } = pdf
  const marks = marksOfPages.get(page) ?? { page: page.dictionary, key: page.structParentTreeKey, count: 0, owners: [] }
  marksOfPages.set(page, marks)
  const number = marks.count
  marks.count += 1
  pdf.addContent(`/${role} <</MCID ${number}>> BDC`)
  return { marks, number }
}

function isTag(tag: unknown): tag is Tag {
  return typeof tag === 'object' && tag !== null && 'role' in tag
}

function isRepeated(tag: Tag, pdf: Painting): boolean {
  if (tag.attributes.repeats !== true) return false
  tag.paintedOn ??= pdf.page
  return tag.paintedOn !== pdf.page
}

/** Neighbours on the line that are in one language and lead to one place. */
function runsOf<Inline extends Piece>(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const runs: Inline[][] = []
  for (const [index, inline] of inlines.entries()) {
    const run = runs.at(-1)
    const before = inlines[index - 1]
    if (run && before && before.language === inline.language && leadsElsewhere(before) === leadsElsewhere(inline)) run.push(inline)
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

// ---- links -----------------------------------------------------------------------------

function leadsElsewhere(piece: Piece | undefined): unknown {
  return piece?.linkToDestination ?? piece?.link
}

/** Paints a run; where it leads elsewhere, gives what the engine would make an area each, a word at a time. */
function gatherAreas(pdf: Painting, piece: Piece | undefined, paint: () => void): readonly Area[] {
  const areas: Area[] = []
  if (leadsElsewhere(piece) === undefined) {
    paint()
    return areas
  }
  const { annotate } = pdf
  pdf.annotate = (...area) => {
    areas.push(area)
    return pdf
  }
  paint()
  pdf.annotate = annotate
  return areas
}

/** One area round all of them, which says where it leads. */
function writeLink(pdf: Painting, areas: readonly Area[], words: string): Link | undefined {
  const [first] = areas
  if (first === undefined) return undefined
  const left = Math.min(...areas.map(([x]) => x))
  const top = Math.min(...areas.map(([, y]) => y))
  const right = Math.max(...areas.map(([x, , width]) => x + width))
  const foot = Math.max(...areas.map(([, y, , height]) => y + height))
  const key = pdf.createStructParentTreeNextKey()
  pdf.annotate(left, top, right - left, foot - top, { ...first[4], Contents: Object(words.trim()), StructParent: key })
  const annotation = pdf.page.annotations.at(-1)
  return annotation && { annotation, key }
}

// ---- writing ---------------------------------------------------------------------------

/** A document that the engine has painted, as this engine lets us write its structure. */
export function paintedDocument(document: object): Painting {
  if (!isPainting(document)) throw new Error('the engine can no longer write the structure of a document')
  return document
}

function isPainting(document: object): document is Painting {
  const calls = ['getStructTreeRoot', 'createStructParentTreeNextKey', 'addContent', 'annotate', 'ref', '_finalize', 'endMetadata']
  return calls.every((name) => typeof Reflect.get(document, name) === 'function')
}

/** What the tree points back to: of each key, an element, or those of a page; and the elements that have a name. */
type Back = { readonly parents: Map<number, number>; readonly pages: Set<PageMarks>; readonly names: (readonly [string, number])[] }

/** Writes the tree of a document whose pages are painted. Parts of which nothing was painted are left out, but for the cells of a table. */
export function writeStructure(pdf: Painting, root: Tag, language: Language, objects: PackedObjects): void {
  const tree = pdf.getStructTreeRoot()
  const back: Back = { parents: new Map(), pages: new Set(), names: [] }
  if (hasContent(root)) tree.data.K = [referenceTo(writeElement(objects, root, tree.id, back, `/Lang ${textString(language)}`))]
  for (const marks of back.pages) {
    const owners = objects.reserve()
    objects.write(owners, `[${marks.owners.map((owner) => `${owner} 0 R`).join(' ')}]`)
    back.parents.set(marks.key, owners)
  }
  const keys = [...back.parents].sort(([one], [other]) => one - other)
  const parents = objects.reserve()
  objects.write(parents, `<</Nums [${keys.map(([key, owner]) => `${key} ${owner} 0 R`).join(' ')}]>>`)
  tree.data.ParentTree = referenceTo(parents)
  if (back.names.length === 0) return
  const named = back.names.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, element]) => `${textString(name)} ${element} 0 R`)
  const names = objects.reserve()
  objects.write(names, `<</Names [${named.join(' ')}]>>`)
  tree.data.IDTree = referenceTo(names)
}

function hasContent({ role, kids }: Tag): boolean {
  return role === 'TD' || role === 'TH' || kids.some((kid) => !('role' in kid) || hasContent(kid))
}

/** Writes a part with all that is in it; gives the number of its object. */
function writeElement(objects: PackedObjects, tag: Tag, parent: number, back: Back, more = ''): number {
  const { role, attributes, kids } = tag
  const id = objects.reserve()
  const direct = kids.find((kid): kid is Painted => !('role' in kid) && isPlain(kid))?.content.marks
  const inside = kids.flatMap((kid): readonly string[] => {
    if ('role' in kid) return hasContent(kid) ? [`${writeElement(objects, kid, id, back)} 0 R`] : []
    return [isPlain(kid) ? contentOf(kid.content, id, direct, back) : `${writeSpan(objects, kid, id, back)} 0 R`]
  })
  if (attributes.id !== undefined) back.names.push([attributes.id, id])
  const name = attributes.id === undefined ? '' : `/ID ${textString(attributes.id)}`
  const alt = attributes.alt === undefined ? '' : `/Alt ${textString(attributes.alt)}`
  objects.write(id, `<</S/${role}/P ${parent} 0 R${more}${name}${alt}${attributesOf(attributes)}${roomOf(tag)}${pageOf(direct)}${kidsOf(inside)}>>`)
  return id
}

function attributesOf({ scope, columns, numbering }: Attributes): string {
  if (numbering) return `/A <</O/List/ListNumbering/${numbering}>>`
  if (scope === undefined && columns === undefined) return ''
  return `/A <</O/Table${scope ? `/Scope/${scope}` : ''}${columns === undefined ? '' : `/ColSpan ${columns}`}>>`
}

/** A figure's room, as its page counts: from the bottom left corner (ISO 32000-1, 14.8.5.4.3). */
function roomOf({ room }: Tag): string {
  if (room === undefined) return ''
  const { page, left, top, right, bottom } = room
  const box = [left, page.height - bottom, right, page.height - top].map((length) => `${Math.floor(length * 100) / 100}`)
  return `/A <</O/Layout/Placement/Block/BBox [${box.join(' ')}]>>`
}

/** Content that nothing is to be said of. */
function isPlain({ language, said, link }: Painted): boolean {
  return language === undefined && said === undefined && link === undefined
}

/** What was painted in another language, in another order than it is read, or as a link. */
function writeSpan(objects: PackedObjects, { content, language, said, link }: Painted, parent: number, back: Back): number {
  const id = objects.reserve()
  const lang = language ? `/Lang ${textString(language)}` : ''
  const actual = said === undefined ? '' : `/ActualText ${textString(said)}`
  const inside = [contentOf(content, id, content.marks, back)]
  if (link) {
    inside.push(`<</Type/OBJR/Obj ${link.annotation.id} 0 R/Pg ${content.marks.page.id} 0 R>>`)
    back.parents.set(link.key, id)
  }
  objects.write(id, `<</S/${link ? 'Link' : 'Span'}/P ${parent} 0 R${lang}${actual}${pageOf(content.marks)}${kidsOf(inside)}>>`)
  return id
}

/** A piece of content under its element: by its number on the element's page, or with the page where it is another. */
function contentOf({ marks, number }: Content, owner: number, page: PageMarks | undefined, { pages }: Back): string {
  marks.owners[number] = owner
  pages.add(marks)
  return marks === page ? `${number}` : `<</Type/MCR/Pg ${marks.page.id} 0 R/MCID ${number}>>`
}

function pageOf(marks: PageMarks | undefined): string {
  return marks ? `/Pg ${marks.page.id} 0 R` : ''
}

function kidsOf(kids: readonly string[]): string {
  if (kids.length === 0) return ''
  return kids.length === 1 ? `/K ${kids[0]}` : `/K [${kids.join(' ')}]`
}
