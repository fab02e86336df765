/** Blocks of cells on the clipboard: tab-separated values, as Excel and LibreOffice write and read them. */

/** The fields of a block, row by row. Quoted fields may hold tabs, line ends and doubled quotes; a last line end ends the block. */
export function parseBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  const endField = () => {
    rows.at(-1)?.push(field)
    field = ''
  }
  for (let at = 0; at < text.length; at += 1) {
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

/** A block as text; fields that hold tabs, quotes or line ends are quoted. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((field) => (/["\t\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join('\t')).join('\n')
}
