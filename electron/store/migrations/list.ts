/** All migrations in order: the schema's version is the length of this list. Append only; a released one never changes. */

import { figuresReportJournal } from './0001-figures-report-journal'
import { reviewPartsComments } from './0002-review-parts-comments'
import { publications } from './0003-publications'

export type Migration = { readonly name: string; readonly sql: string }

export const migrations: readonly Migration[] = [
  { name: '0001-figures-report-journal', sql: figuresReportJournal },
  { name: '0002-review-parts-comments', sql: reviewPartsComments },
  { name: '0003-publications', sql: publications }
]
