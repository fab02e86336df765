/**
 * Small objects of a PDF, packed by the hundred into compressed streams (ISO 32000-1, 7.5.7), and the table that finds them
 * there (7.5.8). The engine writes each object apart and in the clear: the structure of a long table took five times its pages.
 */

import type { Packing, Reference } from 'pdfmake/js/PDFDocument'

/** Objects that a reader unpacks at once. */
const A_STREAM = 400

/** Text that the engine writes as it stands. */
export type Verbatim = { toString(): string }

/** The engine takes plain objects for dictionaries; what calls itself something else it writes by its `toString`. */
function verbatim(text: string): Verbatim {
  return { [Symbol.toStringTag]: 'Verbatim', toString: () => text } as Verbatim
}

/** A reference to an object, for the engine. */
export function referenceTo(id: number): Verbatim {
  return verbatim(`${id} 0 R`)
}

/** The objects of one document that are written packed. */
export class PackedObjects {
  readonly #pdf: Packing
  readonly #waiting: { readonly id: number; readonly body: string }[] = []
  /** Of each packed object: the stream it is in, and its place there. */
  readonly #places = new Map<number, { readonly stream: number; readonly index: number }>()

  constructor(pdf: Packing) {
    this.#pdf = pdf
  }

  /** The number of an object to come. */
  reserve(): number {
    return this.#pdf._offsets.push(null)
  }

  /** Writes an object: its body as it stands in the file. */
  write(id: number, body: string): void {
    this.#waiting.push({ id, body })
    if (this.#waiting.length === A_STREAM) this.#flush()
  }

  /** Nothing more is packed; the document's own end writes where all objects are. */
  close(): void {
    this.#flush()
    const pdf = this.#pdf
    pdf._finalize = () => this.#finish()
  }

  #flush(): void {
    const objects = this.#waiting.splice(0)
    if (objects.length === 0) return
    let from = 0
    const places = objects.map(({ id, body }) => {
      const place = `${id} ${from}`
      from += body.length + 1
      return place
    })
    const head = `${places.join(' ')}\n`
    const stream = this.#pdf.ref({ Type: 'ObjStm', N: objects.length, First: head.length })
    for (const [index, { id }] of objects.entries()) this.#places.set(id, { stream: stream.id, index })
    stream.end(Buffer.from(head + objects.map(({ body }) => `${body}\n`).join(''), 'latin1'))
  }

  /** The table of all objects, in the place of the engine's own. */
  #finish(): void {
    const pdf = this.#pdf
    pdf._ended = false
    const start = pdf._offset
    const table: Reference = pdf.ref({ Type: 'XRef', W: [1, 4, 2], Root: pdf._root, Info: pdf._info, ID: [pdf._id, pdf._id] })
    table.data.Size = pdf._offsets.length + 1
    const rows = Buffer.alloc(ROW * (pdf._offsets.length + 1))
    rows.writeUInt16BE(0xffff, 5)
    for (const [at, offset] of pdf._offsets.entries()) {
      const packed = this.#places.get(at + 1)
      const row = ROW * (at + 1)
      rows.writeUInt8(packed ? 2 : 1, row)
      rows.writeUInt32BE(packed ? packed.stream : (offset ?? start), row + 1)
      rows.writeUInt16BE(packed ? packed.index : 0, row + 5)
    }
    table.end(rows)
    pdf._write('startxref')
    pdf._write(`${start}`)
    pdf._write('%%EOF')
    pdf.push(null)
  }
}

const ROW = 7

/** A text as PDF writes it (7.9.2.2): plain where it is ASCII, else UTF-16. */
export function textString(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}
