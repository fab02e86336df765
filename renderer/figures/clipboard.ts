/** Blocks of cells on the clipboard: tab-separated values, as Excel and LibreOffice write and read them. */

import { limits } from '../../core/contract'
import { inertField, writtenField } from '../../core/wording/spreadsheet'

/** Cells of a block that may be pasted. */
export const MOST_PASTED = limits.cells

/** The fields of a block, row by row; undefined where there are too many. Quoted fields may hold tabs, line ends and doubled quotes; a last line end ends the block. */
export function parseBlock(text: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  let cells = 0
  const endField = () => {
    rows.at(-1)?.push(writtenField(field))
    field = ''
    cells += 1
  }
  for (let at = 0; at < text.length; at += 1) {
    if (cells > MOST_PASTED) return undefined
    const character = text.charAt(at)
    if (quoted) {
      if (character !== '"') field += character
      else if (text.charAt(at + 1) === '"') {
        field += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && field === '') quoted = true
    else if (character === '\t') endField()
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(at + 1) === '\n') at += 1
      endField()
      rows.push([])
    } else field += character
  }
  endField()
  const last = rows.at(-1)
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

/** A block as text; fields that hold tabs, quotes or line ends are quoted, and none is a formula. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((field) => quotedField(inertField(field))).join('\t')).join('\n')
}

function quotedField(field: string): string {
  return /["\t\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
