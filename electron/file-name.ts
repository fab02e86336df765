/** Names of files from names that people give. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'

const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u200b-\u200d\u2028\u2029\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu
/** Windows reserves these with any ending, and takes superscript digits for digits. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?:[. ]|$)/i
const MOST = 120
const MOST_BYTES = 200

/** A name that every file system takes: no separators, no control or direction marks, no trailing dot, none of Windows' reserved names. */
export function fileNameOf(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/\.bayan$/i, '')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = inBytes([...clean].slice(0, MOST).join('')).replace(/[. ]+$/, '')
  return short === '' || RESERVED.test(short) ? `Workbook ${short}`.trim() : short
}

/** As many characters as fit into a name of 255 bytes with an ending, a number and a temporary mark. */
function inBytes(name: string): string {
  let size = 0
  let fits = ''
  for (const character of name) {
    size += Buffer.byteLength(character)
    if (size > MOST_BYTES) break
    fits += character
  }
  return fits
}

/** A place for a workbook of this name in a folder; where one is there already, the name with a number. */
export function freePath(folder: string, stem: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? '' : ` ${number}`}.bayan`)
    if (!existsSync(path)) return path
  }
}
