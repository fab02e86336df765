/** What goes to the process that reads a file back, and comes back. */

import type { CheckedFile } from '../../core/contract'
import type { Result } from '../../core/result'
import type { VerifyQuestion } from '../verifying'

/** `workbook`: the path of the workbook that the file is held to. */
export type CheckJob = { readonly workbook: string; readonly question: VerifyQuestion }
export type FromCheck = Result<CheckedFile>
