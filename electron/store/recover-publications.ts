/** The publications of a damaged workbook: taken over all together and as they were sealed, or not at all. */

import type { Database } from './database'
import { publicationReader, sha256 } from './publications'
import { sealer } from './seals'

const TABLES = ['publication', 'publication_cell', 'publication_file'] as const
type Frozen = { readonly id: number; readonly content: string; readonly figures: string; readonly draft: string; readonly style: string }

/** Copies them into a new workbook where every seal and hash of theirs holds; says how many went over. */
export function copyPublications(damaged: Database, to: Database): { readonly kept: number; readonly lost: number } {
  const count = countOf(damaged)
  if (count === 0) return { kept: 0, lost: 0 }
  try {
    const seal = sealer(to)
    to.transaction(() => {
      for (const table of TABLES) {
        for (const row of damaged.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).iterate()) {
          const names = Object.keys(row)
          to.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...Object.values(row))
        }
      }
      const reader = publicationReader(to)
      for (const { id, files } of reader.readPast().publications) {
        for (const { name } of files) if (!reader.readPublishedFile(id, name).ok) throw new Error(name)
        seal('publication', `${id}`)
      }
      for (const frozen of to.prepare<[], Frozen>('SELECT id, content, figures, draft, style FROM publication').all()) checkHashes(frozen)
    })()
    return { kept: count, lost: 0 }
  } catch {
    return { kept: 0, lost: count }
  }
}

function checkHashes({ content, figures, draft, style }: Frozen): void {
  const { hashes } = JSON.parse(content)
  if (sha256(figures) !== hashes.table || sha256(draft) !== hashes.draft || sha256(style) !== hashes.style) throw new Error('hash')
}

/** How many publications there were: where the table cannot be counted, at least one. */
function countOf(damaged: Database): number {
  try {
    return damaged.prepare<[], number>('SELECT count(*) FROM publication').pluck().get() ?? 0
  } catch {
    return 0
  }
}
