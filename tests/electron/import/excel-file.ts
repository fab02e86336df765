/** Excel files of the tests, with no more in them than a reader needs. */

import { strToU8, zipSync } from 'fflate'

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
export const cell = (text: string) => (/^-?\d+(?:\.\d+)?$/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`)
/** A sheet of rows of texts; what is a number is kept as one. */
export const sheet = (rows: readonly (readonly string[])[]) =>
  `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`

/** An Excel file of such sheets; `states` hides some of them. */
export function excel(sheets: readonly string[], more: Readonly<Record<string, string>> = {}, states: readonly string[] = []): Uint8Array {
  const list = sheets.map((_, at) => `<sheet name="S${at}" sheetId="${at + 1}" ${states[at] ? `state="${states[at]}" ` : ''}r:id="rId${at + 1}"/>`)
  const relations = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...more
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}
