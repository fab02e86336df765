/** Characters that cannot be seen and could make a text look like another one. */

/** Control characters, marks that turn directions, and letters without a shape. Marks of Arabic and French typing (U+200C to U+200F, U+061C, spaces) are none. */
export const INVISIBLE = /[\p{Cc}\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu
const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The text with such characters as escapes that can be seen. */
export function visible(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, escaped)
}

/** One such character as an escape. */
export function escaped(character: string): string {
  return ESCAPES[character] ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}
