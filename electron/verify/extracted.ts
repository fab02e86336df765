/** What is read out of a file. */

import type { ExportFormat } from '../../core/contract'

/** `language`: the tag that the file itself gives (`fr-FR`), or null. */
export type FileText = { readonly text: string; readonly language: string | null }
export type ReadFile = FileText & { readonly format: ExportFormat }
