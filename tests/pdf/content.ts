/** What is painted on a page, operator by operator, with the marks that each stands between (ISO 32000-1, 14.6). */

import { type Dict, Lexer, type PdfFile, Stream, Text, type Value, Word } from './objects'

/** A mark: what it says, and its number for the structure where it has one. */
export type Mark = { readonly tag: string; readonly number: number | undefined; readonly properties: Dict }
/** Something that is seen. `codes`: the glyphs that text asks for, in the font named. */
export type Painted = {
  readonly page: number
  readonly operator: string
  readonly marks: readonly Mark[]
  readonly font: Dict | undefined
  readonly mode: number
  readonly codes: readonly number[]
}
export type PageContent = {
  readonly painted: readonly Painted[]
  /** All marks that were opened, each with those it was opened in. */
  readonly opened: readonly { readonly mark: Mark; readonly inside: readonly Mark[] }[]
  readonly operators: ReadonlySet<string>
  readonly deepest: number
  readonly unbalanced: boolean
}

const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'BI', 'Tj', 'TJ', "'", '"'])
const SHOWS = new Set(['Tj', 'TJ', "'", '"'])

export function contentOf(file: PdfFile, page: { readonly id: number; readonly dict: Dict }): PageContent {
  const text = file
    .list(page.dict.get('Contents'))
    .flatMap((part) => {
      const stream = file.get(part)
      return stream instanceof Stream ? [file.bytesOf(stream).toString('latin1')] : []
    })
    .join('\n')
  const resources = file.dict(page.dict.get('Resources'))
  const fonts = file.dict(resources.get('Font'))
  const properties = file.dict(resources.get('Properties'))
  const lexer = new Lexer(text)
  const marks: Mark[] = []
  const painted: Painted[] = []
  const opened: { mark: Mark; inside: readonly Mark[] }[] = []
  const operators = new Set<string>()
  const states: { font: Dict | undefined; mode: number }[] = []
  let state: { font: Dict | undefined; mode: number } = { font: undefined, mode: 0 }
  let deepest = 0
  let unbalanced = false
  let operands: Value[] = []
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (!(value instanceof Word)) {
      operands.push(value)
      continue
    }
    const operator = value.value
    operators.add(operator)
    if (operator === 'q') {
      states.push(state)
      deepest = Math.max(deepest, states.length)
    } else if (operator === 'Q') {
      const before = states.pop()
      if (before) state = before
      else unbalanced = true
    } else if (operator === 'Tf') state = { ...state, font: file.dict(fonts.get(file.name(operands[0]) ?? '')) }
    else if (operator === 'Tr') state = { ...state, mode: Number(operands[0]) }
    else if (operator === 'BMC' || operator === 'BDC') {
      const said = operands[1]
      const dict = said === undefined ? new Map() : file.dict(file.name(said) === undefined ? said : properties.get(file.name(said) ?? ''))
      const number = file.get(dict.get('MCID'))
      const mark: Mark = { tag: file.name(operands[0]) ?? '', number: typeof number === 'number' ? number : undefined, properties: dict }
      opened.push({ mark, inside: [...marks] })
      marks.push(mark)
    } else if (operator === 'EMC') {
      if (marks.pop() === undefined) unbalanced = true
    } else if (PAINTS.has(operator)) {
      const codes = SHOWS.has(operator) ? operands.flatMap((operand) => file.list(operand)).flatMap(codesOf) : []
      painted.push({ page: page.id, operator, marks: [...marks], font: state.font, mode: state.mode, codes })
    }
    operands = []
  }
  return { painted, opened, operators, deepest, unbalanced: unbalanced || marks.length > 0 || states.length > 0 }
}

/** Two bytes a glyph: all fonts of a report are composite. */
function codesOf(value: Value): readonly number[] {
  if (!(value instanceof Text)) return []
  return Array.from({ length: value.bytes.length / 2 }, (_, at) => value.bytes.charCodeAt(2 * at) * 256 + value.bytes.charCodeAt(2 * at + 1))
}
