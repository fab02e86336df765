/** The parts of pdfmake, and of what it is made of, that have no types of their own. */

declare module 'pdfmake/js/TextBreaker' {
  const module: { readonly default: { readonly prototype: { getBreaks(texts: unknown, styles: unknown): unknown } } }
  export default module
}

declare module 'pdfmake/js/Renderer' {
  type Renderer = {
    pdfDocument: import('pdfmake/js/PDFDocument').Painting
    // biome-ignore lint/suspicious/noExplicitAny: pdfmake's line has no type; pdf-patch gives it the one it relies on
    renderLine(line: any, x: number, y: number): void
    renderVector(vector: {
      readonly tag?: unknown
      /** Whether it is as large as the figure that it is part of. */
      readonly isFrame?: boolean
      readonly x?: number
      readonly y?: number
      readonly w?: number
      readonly h?: number
    }): void
  }
  const module: { readonly default: { readonly prototype: Renderer } }
  export default module
}

declare module 'pdfmake/js/PDFDocument' {
  /** A glyph of a font; `codePoints`: the letters that it stands for, which readers extract. */
  export type Glyph = { readonly id: number; readonly codePoints: readonly number[]; readonly advanceWidth: number }
  /** Glyphs of a text with their places, in thousandths of the type size. */
  export type GlyphRun = { readonly glyphs: readonly Glyph[]; readonly positions: readonly object[]; readonly advanceWidth: number }
  /** A font's file, opened by fontkit. `_glyphs`: those that were asked for. */
  export type Font = { _glyphs: object }
  /** A font's file as its glyphs are copied from it. `loca`: where each outline stands in the table `glyf`. */
  type OutlineSource = {
    readonly loca: { readonly offsets: readonly number[] }
    readonly hmtx: object
    _getTableStream(table: string): { pos: number; readBuffer(length: number): Uint8Array }
    getGlyph(glyph: number): { _getTableMetrics(table: object): { readonly advance: number; readonly bearing: number } }
  }
  /** The glyphs of a font that a document needs, as they are gathered. */
  export type Subset = {
    readonly font: OutlineSource
    readonly glyf: Uint8Array[]
    readonly loca: { readonly offsets: number[] }
    readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] }
    offset: number
    /** Adds an outline, with those it is composed of; gives its place. */
    _addGlyph(glyph: number): number
  }
  export type EmbeddedFont = {
    readonly font: Font
    readonly unicode: (readonly number[])[]
    readonly subset: Subset
    readonly scale: number
    layoutRun(text: string, features?: unknown): GlyphRun
  }
  export type Reference = { readonly id: number; readonly data: Record<string, unknown>; compress: boolean; end(bytes?: Uint8Array): void }
  export type Page = {
    readonly dictionary: Reference
    readonly annotations: readonly Reference[]
    /** In points. */
    readonly height: number
    /** The page's key in the structure; asking gives it one. */
    readonly structParentTreeKey: number
    write(data: string): void
  }
  /** An area of a page to be clicked: from the left, from the top, width, height, what it does. */
  export type Area = [x: number, y: number, width: number, height: number, options: Readonly<Record<string, unknown>>]
  /** A document as its objects are written. `_offsets`: where each stands in the file, by its number. */
  export type Packing = {
    readonly _offsets: (number | null)[]
    readonly _offset: number
    readonly _root: { readonly data: Record<string, unknown> & { readonly Names: Reference } }
    readonly _info: Reference
    readonly _id: Uint8Array
    _ended: boolean
    ref(data: object): Reference
    _write(data: string): void
    push(end: null): void
    /** Writes the table of all objects, when the last is written. */
    _finalize(): void
  }
  /** A document as its pages are painted. */
  export type Painting = Packing & {
    readonly page: Page
    /** Paints on the page that is open: one line of operators. */
    addContent(data: string): unknown
    annotate(...area: Area): unknown
    createStructParentTreeNextKey(): number
    getStructTreeRoot(): Reference
    endMetadata(): void
  }
  type Pdf = Painting & {
    readonly _pageBuffer: readonly Page[]
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
    getFontFile(family: string, bold: boolean, italics: boolean): string | null
    /** Writes the pages that are done. */
    flushPages(): void
  }
  const module: { readonly default: { new (fonts: Readonly<Record<string, object>>): Pdf; readonly prototype: Pdf } }
  export default module
}

declare module 'pdfmake/js/StyleContextStack' {
  type Style = Readonly<Record<string, unknown>>
  export type Stack = {
    readonly styleDictionary: Readonly<Record<string, Style>>
    readonly defaultStyle: Style
    readonly styleOverrides: readonly (string | Style)[]
    getProperty(property: string): unknown
    /** Looks something up while the item's own style counts. */
    auto(item: unknown, look: () => void): void
  }
  const module: { readonly default: { readonly prototype: Stack } }
  export default module
}

declare module 'pdfmake/js/TextInlines' {
  type Item = { block?: unknown }
  type Styles = { getProperty(property: string): unknown }
  type TextInlines = {
    measure(items: Item[], styles: Styles): import('pdfmake/js/LayoutBuilder').Word[]
    buildInlines(texts: unknown, styles: Styles): unknown
  }
  const module: { readonly default: { readonly prototype: TextInlines } }
  export default module
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}

declare module 'bidi-js' {
  type Bidi = {
    getEmbeddingLevels(
      text: string,
      direction?: 'ltr' | 'rtl' | 'auto'
    ): { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[] }
    getMirroredCharacter(character: string): string | null
    getReorderedString(text: string, levels: { readonly levels: Uint8Array }): string
  }
  export default function bidiFactory(): Bidi
}

declare module 'pdfmake/js/LayoutBuilder' {
  type Language = import('../../core/entry/indicator').Language
  /** A piece of a line: a word with the blanks that follow it. Widths in points; `trailingCut`: that of the blanks. */
  export type Word = {
    readonly text: string
    readonly width: number
    readonly fontSize: number
    readonly font: { widthOfString(text: string, size: number): number }
    readonly leadingCut: number
    readonly trailingCut: number
    readonly noWrap?: boolean
    readonly noNewLine?: boolean
    readonly sup?: unknown
    readonly level?: number
    readonly language?: Language
    readonly figure?: unknown
    beyond?: number
    column?: import('./pdf-units').UnitColumn
  }
  export type ProseLine = {
    readonly inlines: readonly Word[]
    readonly maxWidth: number
    readonly inlineWidths: number
    addInline(word: Word): void
    getHeight(): number
  }
  /** A text; `prose`: its language, where it is a paragraph. `_inlines`: the words that are not yet in a line. */
  export type ProseNode = { readonly prose?: Language; readonly _inlines?: Word[]; readonly positions: unknown[]; readonly pageOrientation?: unknown }
  export type Builder = {
    readonly writer: {
      context(): { readonly y: number; readonly availableHeight: number; readonly pageMargins: { readonly top: number } }
      addLine(line: ProseLine): unknown
      moveToNextPage(orientation: unknown): void
    }
    processLeaf(node: ProseNode): void
    buildNextLine(node: ProseNode): ProseLine | null
  }
  const module: { readonly default: { readonly prototype: Builder } }
  export default module
}

declare module 'pdfmake/js/ElementWriter' {
  type Word = import('pdfmake/js/LayoutBuilder').Word
  export type PlacedLine = { x: number; readonly inlines: readonly Word[]; readonly maxWidth: number; getWidth(): number }
  const module: { readonly default: { readonly prototype: { alignLine(line: PlacedLine): void } } }
  export default module
}
