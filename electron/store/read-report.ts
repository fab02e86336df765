/** What a workbook holds besides its figures: house style, draft, comments and dismissals. */

import type { Dismissal } from '../../core/checks/check'
import { parts } from '../../core/contract'
import type { FiguresTable } from '../../core/entry/table'
import type { Comment, Draft, DraftBlock } from '../../core/report/draft'
import type { HouseStyle } from '../../core/wording/house-style'
import { DamagedContent, stored } from './damage'
import type { Database } from './database'
import { dismissalKey, images, splitDismissalKey } from './entities'
import type { PublicationReader } from './publications'

export type ReportReader = {
  readonly readStyle: () => HouseStyle
  readonly readDraft: () => Draft
  /** A block of the draft; undefined where there is none of this id. */
  readonly readBlock: (id: string) => DraftBlock | undefined
  readonly readComments: () => readonly Comment[]
  readonly readDismissals: () => readonly Dismissal[]
}

/** Reads with statements prepared once. What is not as it must be is thrown as `DamagedContent`. */
export function reportReader(database: Database): ReportReader {
  const style = database.prepare<[], string>('SELECT content FROM style').pluck()
  const report = database.prepare<[], string>('SELECT content FROM report').pluck()
  const blocks = database.prepare<[], BlockRow>('SELECT id, content, review FROM block ORDER BY position, id')
  const block = database.prepare<[string], BlockRow>('SELECT id, content, review FROM block WHERE id = ?')
  const comments = database.prepare<[], { readonly id: string; readonly content: string }>('SELECT id, content FROM comment ORDER BY id')
  const dismissals = database.prepare<[], { readonly indicator: string; readonly period: string; readonly remark: string; readonly content: string }>(
    'SELECT indicator, period, remark, content FROM dismissal ORDER BY indicator, period, remark'
  )
  const readRow = blockReader()
  return {
    readStyle: () => stored('style', images.style, () => JSON.parse(present('style', style.get()))),
    readDraft: () => ({
      ...stored('report', images.report, () => JSON.parse(present('report', report.get()))),
      blocks: blocks.all().map(readRow)
    }),
    readBlock: (id) => {
      const row = block.get(id)
      return row && readRow(row)
    },
    readComments: () =>
      comments.all().map(({ id, content }) => ({ id: checkedId('comment', id), ...stored(`comment ${id}`, images.comment, () => JSON.parse(content)) })),
    readDismissals: () =>
      dismissals.all().flatMap(({ indicator, period, remark, content }): readonly Dismissal[] => {
        const key = dismissalKey(indicator, period, remark)
        const dismissal = stored(`dismissal ${key}`, images.dismissal, () => JSON.parse(content))
        const parts = splitDismissalKey(key)
        return parts ? [{ indicator, period, check: parts[2], ...dismissal }] : []
      })
  }
}

type BlockRow = { readonly id: string; readonly content: string; readonly review: string }

/** Reads blocks; one whose row is as it was is the very block that was read before, for a keystroke changes one of hundreds. */
function blockReader(): (row: BlockRow) => DraftBlock {
  const known = new Map<string, BlockRow & { readonly block: DraftBlock }>()
  return ({ id, content, review }) => {
    const before = known.get(id)
    if (before && before.content === content && before.review === review) return before.block
    const { position: _, ...image } = stored(`block ${id}`, images.block, () => ({ position: 0, content: JSON.parse(content), ...JSON.parse(review) }))
    const block = { id: checkedId('block', id), ...image }
    known.set(id, { id, content, review, block })
    return block
  }
}

/** Reads all that a workbook holds, so that what is not as it must be is thrown before anybody is shown a number of it. */
export function readThrough(reader: ReportReader & Pick<PublicationReader, 'readPast'> & { readonly readTable: () => FiguresTable }): void {
  reader.readTable()
  reader.readStyle()
  reader.readDraft()
  reader.readComments()
  reader.readDismissals()
  reader.readPast()
}

/** An id as the contract knows it, for it goes into addresses of the page and into names of files. */
function checkedId(what: string, id: string): string {
  if (!parts.blockId.safeParse(id).success) throw new DamagedContent(`${what} ${id.slice(0, 80)}`)
  return id
}

function present(place: string, content: string | undefined): string {
  if (content === undefined) throw new DamagedContent(place)
  return content
}
