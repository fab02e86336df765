/** Entry of the process that reads a file which left the program: what a stranger's file does to its reader, it does here. */

import { openLine } from '../export/line'
import { openWorkbook } from '../store/workbook'
import { verifyFile } from '../verifying'
import type { CheckJob, FromCheck } from './job'

async function check({ workbook: path, question }: CheckJob): Promise<FromCheck> {
  const workbook = openWorkbook(path, { who: () => '', now: () => new Date() }, 'read')
  if (!workbook.ok) return workbook
  try {
    return await verifyFile(workbook.value, question)
  } finally {
    workbook.value.close()
  }
}

const line = openLine<CheckJob, FromCheck>()
line.listen((job) => {
  check(job).then(line.say, (error: unknown) => {
    const detail = error instanceof Error ? error.message : `${error}`
    line.say({ ok: false, faults: [{ kind: 'program-fault', detail }] })
  })
})
