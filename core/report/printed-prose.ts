/** A kept text as it prints, with the way back: what stands where in the text, and which stretches are living fields. */

import { type Field, parseField } from './prose'

/** A stretch of the printed text that one field prints. */
export type PrintedField = { readonly start: number; readonly end: number; readonly field: Field }

/** `placeOf`: where a unit of the printed text stands in the kept one; the end of the text for its end. */
export type PrintedProse = { readonly text: string; readonly fields: readonly PrintedField[]; readonly placeOf: (at: number) => number }

/** Fields, escaped signs, signs of emphasis and footnotes. */
const SIGN = /\{\{([^{}[\]\\]*)\}\}|\\([\\*{}^[\]\-.])|\*{1,2}|\^\[|\]/g

/** Prints a kept text: signs of emphasis are left out, and a footnote stands in square brackets where its mark is. Linear in the text. */
export function printProse(kept: string, say: (field: Field) => string): PrintedProse {
  const fields: PrintedField[] = []
  /** From `out` on, the printed text stands in the kept one from `at` on. */
  const runs: { readonly out: number; readonly at: number }[] = []
  let text = ''
  let end = 0
  const add = (words: string, at: number) => {
    runs.push({ out: text.length, at })
    text += words
  }
  for (const match of kept.matchAll(SIGN)) {
    if (match.index > end) add(kept.slice(end, match.index), end)
    end = match.index + match[0].length
    const [sign, field, escaped] = match
    if (field !== undefined) {
      const parsed = parseField(field.trim())
      const start = text.length
      add(say(parsed), match.index)
      fields.push({ start, end: text.length, field: parsed })
    } else if (escaped !== undefined) add(escaped, match.index + 1)
    else if (sign === '^[') add(' [', match.index)
    else if (sign === ']') add(']', match.index)
  }
  if (end < kept.length) add(kept.slice(end), end)
  const placeOf = (at: number) => {
    let low = 0
    let high = runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((runs[middle]?.out ?? 0) <= at) low = middle + 1
      else high = middle
    }
    const run = runs[low - 1]
    return run === undefined ? 0 : run.at + at - run.out
  }
  return { text, fields, placeOf }
}
