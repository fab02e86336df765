/** Fields for spreadsheets: a text that would run as a formula is a text there, too. */

/** What Excel, LibreOffice and their kin take for the beginning of a formula, in the forms of East Asian typing too. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u
/** A signed number with its signs, which computes nothing. */
const NUMBER = /^[+-]?[\d\u0660-\u0669.,'\u2019\u00a0\u202f\u066b\u066c ]+%?$/

/** The field with an apostrophe before it where a spreadsheet would compute it. */
export function inertField(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

/** The field as it was before `inertField`. */
export function writtenField(text: string): string {
  const bare = text.slice(1)
  return text.startsWith("'") && inertField(bare) === text ? bare : text
}
