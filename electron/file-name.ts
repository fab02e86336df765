/** Names of files from names that people give. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'

const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
const MOST = 120

/** A name that every file system takes: no separators, no control or direction marks, no trailing dot, none of Windows' reserved names. */
export function fileNameOf(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/\.bayan$/i, '')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = [...clean].slice(0, MOST).join('').trim()
  return short === '' || RESERVED.test(short) ? `Workbook ${short}`.trim() : short
}

/** A place for a workbook of this name in a folder; where one is there already, the name with a number. */
export function freePath(folder: string, stem: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? '' : ` ${number}`}.bayan`)
    if (!existsSync(path)) return path
  }
}
