/** What goes to the page process and comes back: plain data, and of the workbook only what changed since the last question. */

import type { Language } from '../../core/entry/indicator'
import type { FiguresTable, MovedCell } from '../../core/entry/table'
import type { Years } from '../../core/figures/derive'
import type { Draft } from '../../core/report/draft'
import type { PrintedPages } from '../../core/report/pages'
import type { Past } from '../../core/report/publication'
import type { HouseStyle } from '../../core/wording/house-style'

/** What of the workbook is new to the page process; null: as it knows it. `cells` belong into the table, given or known. */
export type ContentUpdate = {
  readonly table: FiguresTable | null
  readonly cells: readonly MovedCell[]
  readonly style: HouseStyle | null
  readonly draft: Draft | null
  readonly past: Past | null
}

/** A question; one is under way at a time. */
export type ToPages = { readonly id: number; readonly update: ContentUpdate; readonly years: Years; readonly language: Language; readonly fonts: string }

export type FromPages =
  | { readonly kind: 'pages'; readonly id: number; readonly pages: PrintedPages }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: string }
