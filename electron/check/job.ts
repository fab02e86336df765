/** What goes to the process that reads a file back. */

import type { VerifyQuestion } from '../verifying'

/** `workbook`: the path of the workbook that the file is held to. */
export type CheckJob = { readonly workbook: string; readonly question: VerifyQuestion }
