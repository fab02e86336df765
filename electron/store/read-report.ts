/** What a workbook holds besides its figures: house style, draft, comments and dismissals. */

import type { Dismissal } from '../../core/checks/check'
import type { FiguresTable } from '../../core/entry/table'
import type { Comment, Draft } from '../../core/report/draft'
import type { HouseStyle } from '../../core/wording/house-style'
import { DamagedContent, stored } from './damage'
import type { Database } from './database'
import { dismissalKey, images, splitDismissalKey } from './entities'
import type { PublicationReader } from './publications'

export type ReportReader = {
  readonly readStyle: () => HouseStyle
  readonly readDraft: () => Draft
  readonly readComments: () => readonly Comment[]
  readonly readDismissals: () => readonly Dismissal[]
}

/** Reads with statements prepared once. What is not as it must be is thrown as `DamagedContent`. */
export function reportReader(database: Database): ReportReader {
  const style = database.prepare<[], string>('SELECT content FROM style').pluck()
  const report = database.prepare<[], string>('SELECT content FROM report').pluck()
  const blocks = database.prepare<[], { readonly id: string; readonly position: number; readonly content: string; readonly review: string }>(
    'SELECT id, position, content, review FROM block ORDER BY position, id'
  )
  const comments = database.prepare<[], { readonly id: string; readonly content: string }>('SELECT id, content FROM comment ORDER BY id')
  const dismissals = database.prepare<[], { readonly indicator: string; readonly period: string; readonly remark: string; readonly content: string }>(
    'SELECT indicator, period, remark, content FROM dismissal ORDER BY indicator, period, remark'
  )
  return {
    readStyle: () => stored('style', images.style, () => JSON.parse(present('style', style.get()))),
    readDraft: () => ({
      ...stored('report', images.report, () => JSON.parse(present('report', report.get()))),
      blocks: blocks.all().map(({ id, position, content, review }) => {
        const { position: _, ...block } = stored(`block ${id}`, images.block, () => ({ position, content: JSON.parse(content), ...JSON.parse(review) }))
        return { id, ...block }
      })
    }),
    readComments: () => comments.all().map(({ id, content }) => ({ id, ...stored(`comment ${id}`, images.comment, () => JSON.parse(content)) })),
    readDismissals: () =>
      dismissals.all().flatMap(({ indicator, period, remark, content }): readonly Dismissal[] => {
        const key = dismissalKey(indicator, period, remark)
        const dismissal = stored(`dismissal ${key}`, images.dismissal, () => JSON.parse(content))
        const parts = splitDismissalKey(key)
        return parts ? [{ indicator, period, check: parts[2], ...dismissal }] : []
      })
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

function present(place: string, content: string | undefined): string {
  if (content === undefined) throw new DamagedContent(place)
  return content
}
