/** What an export needs, as plain data, so that it can run in a process of its own. */

import type { ExportFormat, ExportProgress } from '../../core/contract'
import type { Language } from '../../core/entry/indicator'
import type { FiguresTable } from '../../core/entry/table'
import type { Years } from '../../core/figures/derive'
import type { Verification } from '../../core/report/desk'
import type { Draft } from '../../core/report/draft'
import type { Past } from '../../core/report/publication'
import type { HouseStyle } from '../../core/wording/house-style'

export type ExportJob = {
  readonly table: FiguresTable
  readonly style: HouseStyle
  readonly draft: Draft
  readonly past: Past
  readonly years: Years
  readonly languages: readonly Language[]
  readonly formats: readonly ExportFormat[]
  /** Whether it goes out as published. */
  readonly final?: boolean
  /** What a verification page vouches for; null: without such a page. */
  readonly verification: Verification | null
  readonly folder: string
  readonly fonts: string
  /** Whether Word files bear what is still to settle as comments. */
  readonly findings?: boolean
}

/** From the program to the export process, and back. */
export type ToWorker = { readonly kind: 'run'; readonly job: ExportJob } | { readonly kind: 'cancel' }
export type FromWorker = { readonly kind: 'progress'; readonly progress: ExportProgress }
