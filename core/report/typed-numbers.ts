/** Numbers that an author typed, which follow no cell. */

/** Numbers as they stand in a text, with their separators and a percent sign. */
export function typedNumbers(text: string): readonly string[] {
  return text.match(/\p{Nd}(?:[\p{Nd}.,\u00a0\u202f\u066b\u066c]*\p{Nd})?\u00a0?[%\u066a]?/gu) ?? []
}
