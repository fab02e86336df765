/** The objects of a PDF file (ISO 32000-1, 7.3 to 7.5), read by rules of its own and not by the library that wrote them. */

import { inflateSync } from 'node:zlib'

export class Name {
  constructor(readonly value: string) {}
}
/** A string, byte by byte. */
export class Text {
  constructor(readonly bytes: string) {}
}
export class Ref {
  constructor(readonly id: number) {}
}
/** A word that is none of the others: an operator of a page's content. */
export class Word {
  constructor(readonly value: string) {}
}
export type Dict = ReadonlyMap<string, Value>
export class Stream {
  constructor(
    readonly dict: Dict,
    readonly raw: Buffer
  ) {}
}
export type Value = null | boolean | number | Name | Text | Ref | Word | Stream | Dict | readonly Value[]

const SPACE = /[\0\t\n\f\r ]/
const DELIMITER = /[()<>[\]{}/%]/
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads values one after the other from text that stands for bytes. */
export class Lexer {
  constructor(
    readonly text: string,
    public at = 0
  ) {}

  #skip(): void {
    for (; this.at < this.text.length; this.at += 1) {
      const sign = this.text.charAt(this.at)
      if (sign === '%') while (this.at < this.text.length && !/[\r\n]/.test(this.text.charAt(this.at))) this.at += 1
      else if (!SPACE.test(sign)) return
    }
  }

  /** The next value; nothing at the end, or where an array or dictionary closes. */
  next(): Value | undefined {
    this.#skip()
    const sign = this.text.charAt(this.at)
    if (sign === '') return undefined
    if (this.text.startsWith('<<', this.at)) return this.#dictionary()
    if (sign === '[') return this.#array()
    if (sign === '(') return this.#literal()
    if (sign === '<') return this.#hexadecimal()
    if (sign === '/') {
      this.at += 1
      return new Name(this.#regular().replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))))
    }
    if (sign === ']' || sign === '>') return undefined
    return this.#word()
  }

  #regular(): string {
    const from = this.at
    while (this.at < this.text.length && !SPACE.test(this.text.charAt(this.at)) && !DELIMITER.test(this.text.charAt(this.at))) this.at += 1
    return this.text.slice(from, this.at)
  }

  #word(): Value {
    const word = this.#regular()
    if (word === '') throw new Error(`no value at ${this.at}: ${this.text.slice(this.at, this.at + 20)}`)
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return new Word(word)
    const reference = /^\s+\d+\s+R(?![^\s()<>[\]{}/%])/.exec(this.text.slice(this.at, this.at + 24))
    if (!reference || !/^\d+$/.test(word)) return Number(word)
    this.at += reference[0].length
    return new Ref(Number(word))
  }

  #array(): Value {
    this.at += 1
    const values: Value[] = []
    for (let value = this.next(); value !== undefined; value = this.next()) values.push(value)
    this.#close(']')
    return values
  }

  #dictionary(): Value {
    this.at += 2
    const dict = new Map<string, Value>()
    for (let key = this.next(); key !== undefined; key = this.next()) {
      const value = this.next()
      if (!(key instanceof Name) || value === undefined) throw new Error(`no entry of a dictionary at ${this.at}`)
      dict.set(key.value, value)
    }
    this.#close('>>')
    return dict
  }

  #close(bracket: string): void {
    if (!this.text.startsWith(bracket, this.at)) throw new Error(`${bracket} is missing at ${this.at}`)
    this.at += bracket.length
  }

  #literal(): Value {
    let depth = 0
    let bytes = ''
    for (;;) {
      const sign = this.text.charAt(this.at)
      this.at += 1
      if (sign === '') throw new Error('a string does not end')
      if (sign === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at, this.at + 3))
        const next = this.text.charAt(this.at)
        bytes += octal ? String.fromCharCode(Number.parseInt(octal[0], 8)) : (ESCAPES[next] ?? next)
        this.at += octal ? octal[0].length : 1
        continue
      }
      if (sign === '(') depth += 1
      if (sign === ')') depth -= 1
      if (depth === 0) return new Text(bytes)
      if (depth > 1 || sign !== '(') bytes += sign
    }
  }

  #hexadecimal(): Value {
    const end = this.text.indexOf('>', this.at)
    const digits = this.text.slice(this.at + 1, end).replace(/\s/g, '')
    this.at = end + 1
    return new Text(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'))
  }
}

/** A file with its objects, read when they are asked for. */
export class PdfFile {
  readonly text: string
  readonly #bytes: Buffer
  readonly #places = new Map<number, { readonly offset: number } | { readonly stream: number; readonly index: number }>()
  readonly #read = new Map<number, Value>()
  readonly trailer: Dict

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes)
    this.text = this.#bytes.toString('latin1')
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-64))
    if (!start) throw new Error('the file does not say where its objects are')
    this.trailer = this.#table(Number(start[1]))
  }

  /** Numbers of all objects in use. */
  get ids(): readonly number[] {
    return [...this.#places.keys()]
  }

  #table(offset: number): Dict {
    if (this.text.startsWith('xref', offset)) return this.#plainTable(offset)
    const { stream } = this.#objectAt(offset)
    if (!stream) throw new Error('no table of objects')
    const widths = list(stream.dict.get('W')).map(Number)
    const rows = this.bytesOf(stream)
    const width = widths.reduce((sum, each) => sum + each, 0)
    for (let id = 0; id * width < rows.length; id += 1) {
      let at = id * width
      const [kind, first, second] = widths.map((length) => {
        const value = length === 0 ? 1 : rows.readUIntBE(at, length)
        at += length
        return value
      })
      if (kind === 1) this.#places.set(id, { offset: first ?? 0 })
      if (kind === 2) this.#places.set(id, { stream: first ?? 0, index: second ?? 0 })
    }
    return stream.dict
  }

  #plainTable(offset: number): Dict {
    const lexer = new Lexer(this.text, offset + 'xref'.length)
    for (;;) {
      const first = lexer.next()
      if (typeof first !== 'number') break
      const count = Number(lexer.next())
      for (let at = 0; at < count; at += 1) {
        const place = Number(lexer.next())
        lexer.next()
        const kind = lexer.next()
        if (kind instanceof Word && kind.value === 'n') this.#places.set(first + at, { offset: place })
      }
    }
    return this.dict(lexer.next())
  }

  #objectAt(offset: number): { readonly value: Value; readonly stream?: Stream } {
    const lexer = new Lexer(this.text, offset)
    lexer.next()
    lexer.next()
    lexer.next()
    const value = lexer.next() ?? null
    if (!(value instanceof Map)) return { value }
    const from = /^\s*stream\r?\n/.exec(this.text.slice(lexer.at, lexer.at + 16))
    if (!from) return { value }
    const begin = lexer.at + from[0].length
    const stream = new Stream(value, this.#bytes.subarray(begin, begin + Number(this.get(value.get('Length')))))
    return { value: stream, stream }
  }

  /** A value itself, where a reference stands for it. */
  get(value: Value | undefined): Value {
    if (!(value instanceof Ref)) return value ?? null
    const known = this.#read.get(value.id)
    if (known !== undefined) return known
    const place = this.#places.get(value.id)
    if (place === undefined) return null
    if ('offset' in place) this.#read.set(value.id, this.#objectAt(place.offset).value)
    else this.#unpack(place.stream)
    return this.#read.get(value.id) ?? null
  }

  #unpack(id: number): void {
    const stream = this.get(new Ref(id))
    if (!(stream instanceof Stream)) throw new Error(`object ${id} holds no others`)
    const text = this.bytesOf(stream).toString('latin1')
    const head = new Lexer(text)
    const first = Number(stream.dict.get('First'))
    for (let at = 0; at < Number(stream.dict.get('N')); at += 1) {
      const own = Number(head.next())
      this.#read.set(own, new Lexer(text, first + Number(head.next())).next() ?? null)
    }
  }

  /** An object by its number. */
  object(id: number): Value {
    return this.get(new Ref(id))
  }

  /** Where the file's bytes begin in what they are read from. */
  get start(): number {
    return this.#bytes.byteOffset
  }

  /** A dictionary, that of a stream too; an empty one where there is none. */
  dict(value: Value | undefined): Dict {
    const found = this.get(value)
    if (found instanceof Stream) return found.dict
    return found instanceof Map ? found : new Map()
  }

  /** The values of an array; of anything else, itself. */
  list(value: Value | undefined): readonly Value[] {
    return list(this.get(value))
  }

  name(value: Value | undefined): string | undefined {
    const found = this.get(value)
    return found instanceof Name ? found.value : undefined
  }

  /** A text (7.9.2.2). */
  string(value: Value | undefined): string | undefined {
    const found = this.get(value)
    if (!(found instanceof Text)) return undefined
    const wide = found.bytes.startsWith('\u00fe\u00ff')
    return wide ? Buffer.from(found.bytes.slice(2), 'latin1').swap16().toString('utf16le') : found.bytes
  }

  bytesOf(stream: Stream): Buffer {
    return this.name(stream.dict.get('Filter')) === 'FlateDecode' ? inflateSync(stream.raw) : stream.raw
  }

  get catalog(): Dict {
    return this.dict(this.trailer.get('Root'))
  }

  /** The pages in their order, each with its number as an object. */
  get pages(): readonly { readonly id: number; readonly dict: Dict }[] {
    const inside = (value: Value): readonly { readonly id: number; readonly dict: Dict }[] => {
      const dict = this.dict(value)
      if (this.name(dict.get('Type')) === 'Page') return [{ id: value instanceof Ref ? value.id : 0, dict }]
      return this.list(dict.get('Kids')).flatMap(inside)
    }
    return inside(this.catalog.get('Pages') ?? null)
  }
}

function list(value: Value | undefined): readonly Value[] {
  if (value === null || value === undefined) return []
  return Array.isArray(value) ? value : [value as Value]
}
