/** What is read out of a file. */

import type { ExportFormat } from '../../core/contract'
import type { MarkedText } from '../../core/verifying/marked'

/** `language`: the tag that the file itself gives (`fr-FR`), or null. */
export type FileText = MarkedText & { readonly language: string | null }
export type ReadFile = FileText & { readonly format: ExportFormat }
