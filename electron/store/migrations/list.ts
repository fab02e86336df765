/** All migrations in order: the schema's version is the length of this list. Append only; a released one never changes. */

import { linkAll } from '../chain'
import type { Database } from '../database'
import { sealAll } from '../seals'
import { figuresReportJournal } from './0001-figures-report-journal'
import { reviewPartsComments } from './0002-review-parts-comments'
import { publications } from './0003-publications'
import { journalChain } from './0004-journal-chain'
import { seals } from './0005-seals'

/** `after`: what SQL alone cannot compute, in the same transaction. */
export type Migration = { readonly name: string; readonly sql: string; readonly after?: (database: Database) => void }

export const migrations: readonly Migration[] = [
  { name: '0001-figures-report-journal', sql: figuresReportJournal },
  { name: '0002-review-parts-comments', sql: reviewPartsComments },
  { name: '0003-publications', sql: publications },
  { name: '0004-journal-chain', sql: journalChain, after: linkAll },
  { name: '0005-seals', sql: seals, after: sealAll }
]
