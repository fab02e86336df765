/** The fonts that a page's text is set in: what each code stands for, and what the embedded font has of it. */

import { type Dict, Lexer, type PdfFile, Stream, Text, Word } from './objects'

/** A composite font as the file has it, beside the TrueType font embedded in it. `widths` in thousandths of the type size. */
export type PdfFont = {
  readonly name: string
  readonly dict: Dict
  readonly descendant: Dict
  readonly descriptor: Dict
  readonly unicode: ReadonlyMap<number, string>
  readonly widths: ReadonlyMap<number, number>
  readonly program: { readonly glyphs: number; readonly width: (glyph: number) => number } | undefined
}

export function readFont(file: PdfFile, dict: Dict): PdfFont {
  const descendant = file.dict(file.list(dict.get('DescendantFonts'))[0])
  const descriptor = file.dict(descendant.get('FontDescriptor'))
  const program = file.get(descriptor.get('FontFile2'))
  const map = file.get(dict.get('ToUnicode'))
  return {
    name: file.name(dict.get('BaseFont')) ?? '',
    dict,
    descendant,
    descriptor,
    unicode: map instanceof Stream ? unicodeOf(file.bytesOf(map).toString('latin1')) : new Map(),
    widths: widthsOf(file, descendant),
    program: program instanceof Stream ? programOf(file.bytesOf(program)) : undefined
  }
}

/** What a ToUnicode map says (9.10.3), code by code. */
function unicodeOf(text: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const code = (value: unknown) => (value instanceof Text ? Array.from(value.bytes).reduce((sum, sign) => sum * 256 + sign.charCodeAt(0), 0) : 0)
  const words = (value: unknown) => (value instanceof Text ? Buffer.from(value.bytes, 'latin1').swap16().toString('utf16le') : '')
  const lexer = new Lexer(text.replace(/<([0-9a-f\s]+)>/gi, (_, digits: string) => `<${digits.replace(/\s/g, '')}>`))
  let operands: unknown[] = []
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (!(value instanceof Word)) {
      operands.push(value)
      continue
    }
    if (value.value === 'endbfchar') for (let at = 0; at < operands.length; at += 2) found.set(code(operands[at]), words(operands[at + 1]))
    if (value.value === 'endbfrange') {
      for (let at = 0; at < operands.length; at += 3) {
        const to = operands[at + 2]
        if (Array.isArray(to))
          to.forEach((each, index) => {
            found.set(code(operands[at]) + index, words(each))
          })
        else
          for (let each = code(operands[at]); each <= code(operands[at + 1]); each += 1)
            found.set(each, String.fromCodePoint((words(to).codePointAt(0) ?? 0) + each - code(operands[at])))
      }
    }
    operands = []
  }
  return found
}

function widthsOf(file: PdfFile, descendant: Dict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  const entries = file.list(descendant.get('W'))
  for (let at = 0; at + 1 < entries.length; at += 2) {
    file.list(entries[at + 1]).forEach((width, index) => {
      if (typeof width === 'number') widths.set(Number(entries[at]) + index, width)
    })
  }
  return widths
}

/** A TrueType font: how many glyphs, and how wide each is. */
function programOf(bytes: Buffer): PdfFont['program'] {
  const tables = new Map(
    Array.from({ length: bytes.readUInt16BE(4) }, (_, at) => [bytes.toString('latin1', 12 + 16 * at, 16 + 16 * at), bytes.readUInt32BE(20 + 16 * at)] as const)
  )
  const place = (name: string) => tables.get(name) ?? 0
  const units = bytes.readUInt16BE(place('head') + 18)
  const long = bytes.readUInt16BE(place('hhea') + 34)
  return {
    glyphs: bytes.readUInt16BE(place('maxp') + 4),
    width: (glyph) => (bytes.readUInt16BE(place('hmtx') + 4 * Math.min(glyph, long - 1)) * 1_000) / units
  }
}
