/** What was published: a report frozen with its data, its text, its style and the files that went out. It is never changed. */

import type { FilledCell } from '../entry/cell'
import type { Language } from '../entry/indicator'

/** The formats in which a report goes out. */
export const exportFormats = ['pdf', 'docx'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A file that went out. `sha256` of its bytes, in hexadecimal digits; `size` in bytes. */
export type PublishedFile = {
  readonly name: string
  readonly language: Language
  readonly format: ExportFormat
  readonly size: number
  readonly sha256: string
}

/** A cell that a publication printed, as it then was. */
export type PublishedCell = { readonly indicator: string; readonly period: string; readonly cell: FilledCell }

/** A thing that was missing and stayed so. `kind`: as the list of what is missing named it then; `place`: a cell ("networks 2023") or the id of a part; `words`: those of a text that it is about. */
export type OpenRemark = { readonly kind: string; readonly place: string; readonly language: Language | null; readonly words: string }

/** What a person let stay open when the report was published, and why. */
export type LeftOpen = { readonly remarks: readonly OpenRemark[]; readonly reason: string }

/** A report as it was published. Ids ascend in the order of publishing; `at` is ISO 8601 in UTC. */
export type Publication = {
  readonly id: number
  readonly at: string
  readonly by: string
  readonly year: number
  readonly base: number
  readonly languages: readonly Language[]
  readonly formats: readonly ExportFormat[]
  readonly files: readonly PublishedFile[]
  /** Null where nothing was missing. */
  readonly leftOpen: LeftOpen | null
  /** SHA-256 of the frozen table, draft and style, as the workbook keeps them. */
  readonly hashes: { readonly table: string; readonly draft: string; readonly style: string }
  /** SHA-256 over all that is above, cells included: one number that vouches for the whole. */
  readonly seal: string
  /** The cells that it printed, and those that it compared them with. */
  readonly cells: readonly PublishedCell[]
}

/** Why a published cell was changed, by whom and when (ISO 8601, UTC). */
export type RevisionReason = { readonly indicator: string; readonly period: string; readonly reason: string; readonly by: string; readonly at: string }

/** All that a workbook knows of its publications. */
export type Past = { readonly publications: readonly Publication[]; readonly reasons: readonly RevisionReason[] }

/** The last publication that printed a cell, and what it printed; undefined where none did. */
export function lastPublished(
  publications: readonly Publication[],
  indicator: string,
  period: string
): { readonly publication: Publication; readonly cell: FilledCell } | undefined {
  let last: { readonly publication: Publication; readonly cell: FilledCell } | undefined
  for (const publication of publications) {
    if (last !== undefined && publication.id < last.publication.id) continue
    const cell = cellsOf(publication).get(`${indicator} ${period}`)
    if (cell) last = { publication, cell }
  }
  return last
}

const indexes = new WeakMap<Publication, ReadonlyMap<string, FilledCell>>()

/** A publication never changes, so its cells are ordered once. */
function cellsOf(publication: Publication): ReadonlyMap<string, FilledCell> {
  const known = indexes.get(publication) ?? new Map(publication.cells.map(({ indicator, period, cell }) => [`${indicator} ${period}`, cell]))
  indexes.set(publication, known)
  return known
}
