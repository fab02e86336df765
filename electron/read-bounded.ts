/** Reading a file that may be anything: no more of it than is asked for. */

import { closeSync, openSync, readSync } from 'node:fs'

const CHUNK = 1024 * 1024

/** The bytes of a file, or of an open one by its number; undefined where there are more than `most`. */
export function readAtMost(file: string | number, most: number): Buffer | undefined {
  const handle = typeof file === 'number' ? file : openSync(file, 'r')
  try {
    const parts: Buffer[] = []
    for (let size = 0; size <= most; ) {
      const part = Buffer.allocUnsafe(CHUNK)
      const read = readSync(handle, part, 0, CHUNK, null)
      if (read === 0) return Buffer.concat(parts)
      size += read
      parts.push(part.subarray(0, read))
    }
    return undefined
  } finally {
    if (typeof file !== 'number') closeSync(handle)
  }
}
