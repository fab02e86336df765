/** What a verification page vouches for: one hash over all that a report is made from. */

import type { FiguresTable } from '../core/entry/table'
import type { Years } from '../core/figures/derive'
import type { Verification } from '../core/report/desk'
import type { Draft } from '../core/report/draft'
import type { HouseStyle } from '../core/wording/house-style'
import { sha256 } from './store/publications'
import { version } from './version'

/** The hash over figures, text, settings and years, with the program that made the report. */
export function verificationOf({ table, draft, style, years }: Content): Verification {
  return { hash: sha256(JSON.stringify([table, draft, style, years])), program: `Bayan ${version}` }
}

type Content = { readonly table: FiguresTable; readonly draft: Draft; readonly style: HouseStyle; readonly years: Years }

/** Whether the text of a file has such a page: eight groups of eight hexadecimal digits. */
export function hasVerification(text: string): boolean {
  return /(?:\b[0-9a-f]{8}\s+){7}[0-9a-f]{8}\b/.test(text)
}
