/** Entry of the process that reads a file which left the program: what a stranger's file does to its reader, it does here. */

import { answerJobs } from '../process/answer'
import { openWorkbook } from '../store/workbook'
import { verifyFile } from '../verifying'
import type { CheckJob } from './job'

answerJobs(async ({ workbook: path, question }: CheckJob) => {
  const workbook = openWorkbook(path, { who: () => '', now: () => new Date() }, 'read')
  if (!workbook.ok) return workbook
  try {
    return await verifyFile(workbook.value, question)
  } finally {
    workbook.value.close()
  }
})
