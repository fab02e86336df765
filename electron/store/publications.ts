/** Publications in a workbook: written once, read as they were written, vouched for by hashes. */

import { createHash } from 'node:crypto'
import { limits, parts } from '../../core/contract'
import type { FilledCell } from '../../core/entry/cell'
import { languages } from '../../core/entry/indicator'
import type { FiguresTable } from '../../core/entry/table'
import type { Draft } from '../../core/report/draft'
import { exportFormats, type LeftOpen, type Past, type Publication, type PublishedCell, type PublishedFile } from '../../core/report/publication'
import { type Result, refuse, succeed } from '../../core/result'
import { z } from '../../core/schema'
import type { HouseStyle } from '../../core/wording/house-style'
import { cellImage, cellOf } from './cell-image'
import { DamagedContent, stored } from './damage'
import type { Database } from './database'
import { images } from './entities'

/** A file as it is published. */
export type FileBytes = Omit<PublishedFile, 'size' | 'sha256'> & { readonly bytes: Uint8Array }

/** All that a publication freezes. */
export type Frozen = Pick<Publication, 'year' | 'base' | 'languages' | 'formats'> & {
  readonly leftOpen: LeftOpen | null
  readonly table: FiguresTable
  readonly draft: Draft
  readonly style: HouseStyle
  readonly cells: readonly PublishedCell[]
  readonly files: readonly FileBytes[]
}

export type PublicationReader = {
  readonly readPast: () => Past
  /** A cell as it was last published; undefined where it never was. */
  readonly publishedCell: (indicator: string, period: string) => FilledCell | undefined
  /** The very bytes that went out; refused where they are no longer those. */
  readonly readPublishedFile: (publication: number, name: string) => Result<Uint8Array>
}

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const language = z.enum(languages)
const format = z.enum(exportFormats)
const content = z.object({
  languages: z.array(language),
  formats: z.array(format),
  files: z.array(z.object({ name: z.string().regex(/^[a-z0-9.-]+$/), language, format, size: z.int(), sha256: hash })),
  leftOpen: z
    .object({
      remarks: z.array(z.object({ kind: z.string(), place: z.string(), language: language.nullable(), words: z.string() })),
      reason: z.string().max(limits.remark)
    })
    .nullable(),
  hashes: z.object({ table: hash, draft: hash, style: hash })
})

/** Writes a publication; the caller's transaction holds it. */
export function writePublication(database: Database, frozen: Frozen, stamp: { readonly at: string; readonly who: string }): Publication {
  const { table, draft, style, cells, files, year, base } = frozen
  const texts = { table: JSON.stringify(table), draft: JSON.stringify(draft), style: JSON.stringify(style) }
  const id = (database.prepare<[], number>('SELECT coalesce(max(id), 0) FROM publication').pluck().get() ?? 0) + 1
  const unsealed: Omit<Publication, 'seal'> = {
    id,
    at: stamp.at,
    by: stamp.who,
    year,
    base,
    languages: frozen.languages,
    formats: frozen.formats,
    files: files.map(({ bytes, ...file }) => ({ ...file, size: bytes.length, sha256: sha256(bytes) })),
    leftOpen: frozen.leftOpen,
    hashes: { table: sha256(texts.table), draft: sha256(texts.draft), style: sha256(texts.style) },
    cells
  }
  const seal = sealOf(unsealed)
  const { languages: editions, formats, files: listed, leftOpen, hashes } = unsealed
  database
    .prepare('INSERT INTO publication (id, at, who, year, base, content, figures, draft, style, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      id,
      stamp.at,
      stamp.who,
      year,
      base,
      JSON.stringify({ languages: editions, formats, files: listed, leftOpen, hashes }),
      texts.table,
      texts.draft,
      texts.style,
      seal
    )
  const addCell = database.prepare('INSERT INTO publication_cell (indicator, period, publication, position, content) VALUES (?, ?, ?, ?, ?)')
  for (const [position, { indicator, period, cell }] of cells.entries()) addCell.run(indicator, period, id, position, JSON.stringify(cellImage(cell)))
  const addFile = database.prepare('INSERT INTO publication_file (publication, name, bytes) VALUES (?, ?, ?)')
  for (const { name, bytes } of files) addFile.run(id, name, Buffer.from(bytes))
  return { ...unsealed, seal }
}

/** The hash of a text or of bytes, in hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** One number over all that a publication says of itself, in a fixed order. */
function sealOf({ id, at, by, year, base, languages: editions, formats, files, leftOpen, hashes, cells }: Omit<Publication, 'seal'>): string {
  const lines = files.map(({ name, language: edition, format: kind, size, sha256: sum }) => [name, edition, kind, size, sum])
  const open = leftOpen && [leftOpen.reason, leftOpen.remarks.map(({ kind, place, language: edition, words }) => [kind, place, edition, words])]
  const printed = cells.map(({ indicator, period, cell }) => [indicator, period, cellImage(cell)])
  return sha256(JSON.stringify([id, at, by, year, base, editions, formats, lines, open, hashes.table, hashes.draft, hashes.style, printed]))
}

type Row = {
  readonly id: number
  readonly at: string
  readonly who: string
  readonly year: number
  readonly base: number
  readonly content: string
  readonly seal: string
}

/** Reads with statements prepared once. A publication that is not as it was sealed is thrown as `DamagedContent`. */
export function publicationReader(database: Database): PublicationReader {
  const rows = database.prepare<[], Row>('SELECT id, at, who, year, base, content, seal FROM publication ORDER BY id')
  const cells = database.prepare<[number], { readonly indicator: string; readonly period: string; readonly content: string }>(
    'SELECT indicator, period, content FROM publication_cell WHERE publication = ? ORDER BY position'
  )
  const last = database
    .prepare<[string, string], string>('SELECT content FROM publication_cell WHERE indicator = ? AND period = ? ORDER BY publication DESC LIMIT 1')
    .pluck()
  const file = database.prepare<[number, string], Buffer>('SELECT bytes FROM publication_file WHERE publication = ? AND name = ?').pluck()
  const reasons = database.prepare<[], { readonly indicator: string; readonly period: string; readonly content: string }>(
    'SELECT indicator, period, content FROM revision ORDER BY indicator, period'
  )
  const known = new Map<number, Publication>()
  const publicationOf = (row: Row): Publication => {
    const place = `publication ${row.id}`
    const { content: text, seal, who, ...said } = row
    const unsealed = {
      ...said,
      by: who,
      ...stored(place, content, () => JSON.parse(text)),
      cells: cells.all(row.id).map(({ indicator, period, content: cell }) => ({ indicator, period, cell: readCell(place, cell) }))
    }
    if (sealOf(unsealed) !== seal) throw new DamagedContent(place)
    return { ...unsealed, seal }
  }
  const readPublications = (): readonly Publication[] =>
    rows.all().map((row) => {
      const publication = known.get(row.id) ?? publicationOf(row)
      known.set(row.id, publication)
      return publication
    })
  return {
    readPast: () => ({
      publications: readPublications(),
      reasons: reasons.all().map(({ indicator, period, content: text }) => ({
        ...placeOf(indicator, period),
        ...stored(`revision ${indicator} ${period}`, images.revision, () => JSON.parse(text))
      }))
    }),
    publishedCell: (indicator, period) => {
      const text = last.get(indicator, period)
      return text === undefined ? undefined : readCell(`publication cell ${indicator} ${period}`, text)
    },
    readPublishedFile: (publication, name) => {
      const listed = readPublications()
        .find(({ id }) => id === publication)
        ?.files.find((each) => each.name === name)
      const bytes = file.get(publication, name)
      if (listed === undefined || bytes === undefined || bytes.length !== listed.size || sha256(bytes) !== listed.sha256) {
        return refuse({ kind: 'published-file-damaged', file: name })
      }
      return succeed(new Uint8Array(bytes))
    }
  }
}

function placeOf(indicator: string, period: string): { readonly indicator: string; readonly period: string } {
  if (!parts.code.safeParse(indicator).success || !parts.period.safeParse(period).success) throw new DamagedContent(`revision ${indicator} ${period}`)
  return { indicator, period }
}

function readCell(place: string, text: string): FilledCell {
  return cellOf(stored(place, images.cell, () => JSON.parse(text)))
}
