/** Plain text files in UTF-8. */

import { basename, resolve } from 'node:path'
import { type Result, refuse, succeed } from '../core/result'
import { firstBadLine } from './import/utf8'
import { readAtMost } from './read-bounded'
import { fileFault } from './store/database'

/** The name by which a command reads standard input. */
const STANDARD_INPUT = '-'

/** Bytes of a text: a thousand pages have a tenth of it. */
const MOST_BYTES = 16 * 1024 * 1024

/** The text of a file, or of standard input for `-`. A byte order mark stays, so that places in the text are places in the file. */
export function readTextFile(file: string): Result<string> {
  const path = file === STANDARD_INPUT ? file : resolve(file)
  try {
    const bytes = readAtMost(file === STANDARD_INPUT ? 0 : path, MOST_BYTES)
    if (bytes === undefined) return refuse({ kind: 'text-too-large', path, limit: MOST_BYTES })
    const badLine = firstBadLine(bytes)
    if (badLine !== undefined) return refuse({ kind: 'text-not-utf8', path, line: badLine })
    return succeed(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  } catch (error) {
    const fault = fileFault(error, path)
    return refuse(fault.kind === 'not-a-workbook' ? { kind: 'file-unreadable', path, detail: basename(path) } : fault)
  }
}
