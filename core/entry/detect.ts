/** In whose number style a pasted block is written: decided by all its texts together, asked where they do not decide. */

import type { Fault, Result } from '../result'
import { type Cell, emptyCell, sameContent } from './cell'
import type { Measure } from './indicator'
import { type NumberLocale, numberLocales } from './number-style'
import { readTyped } from './typed'

/** One text of a block, and what its indicator measures. */
export type PastedText = { readonly text: string; readonly measure: Measure }

/** One way to read a whole block: the number styles that agree on every value of it, and the one that stands for them. */
export type Reading = { readonly locale: NumberLocale; readonly locales: readonly NumberLocale[] }

/**
 * How a block can be read:
 * - `one`: all number styles that can read all of it agree on every value;
 * - `several`: they do not; `text` is the first on which they differ, and `cell` what each makes of it;
 * - `none`: no number style can read all of it; `text` is where the last of them fails.
 */
export type Detection =
  | { readonly kind: 'one'; readonly reading: Reading }
  | { readonly kind: 'several'; readonly text: string; readonly readings: readonly (Reading & { readonly cell: Cell })[] }
  | { readonly kind: 'none'; readonly text: string; readonly faults: readonly Fault[] }

/** Digits alone: every number style reads them, and the same from them. */
const SAME_FOR_ALL = /^\d*$/

/** Finds the readings of a block; `favoured` is the number style that stands for a reading it belongs to. */
export function detectNumbers(block: readonly PastedText[], favoured: NumberLocale): Detection {
  const telling = block.filter(({ text }) => !SAME_FOR_ALL.test(text))
  let able: readonly NumberLocale[] = [favoured, ...numberLocales.filter((each) => each !== favoured)]
  for (const pasted of telling) {
    const still = able.filter((locale) => read(pasted, locale).ok)
    if (still.length === 0) return { kind: 'none', ...refusal(pasted, able[0] ?? favoured) }
    able = still
  }
  const readings = telling.reduce((before: readonly Reading[], pasted) => before.flatMap((reading) => split(reading, pasted)), wholeReading(able))
  const [reading = { locale: favoured, locales: [favoured] }, ...others] = readings
  const differing = others.length === 0 ? undefined : telling.find((pasted) => split({ locale: reading.locale, locales: able }, pasted).length > 1)
  if (differing === undefined) return { kind: 'one', reading }
  return { kind: 'several', text: differing.text, readings: readings.map((each) => ({ ...each, cell: cellOf(differing, each.locale) })) }
}

function read({ text, measure }: PastedText, locale: NumberLocale): Result<Cell> {
  return readTyped(text, { locale, measure })
}

function cellOf(pasted: PastedText, locale: NumberLocale): Cell {
  const cell = read(pasted, locale)
  return cell.ok ? cell.value : emptyCell
}

function refusal(pasted: PastedText, locale: NumberLocale): { readonly text: string; readonly faults: readonly Fault[] } {
  const refused = read(pasted, locale)
  return { text: pasted.text, faults: refused.ok ? [] : refused.faults }
}

function wholeReading([first, ...others]: readonly NumberLocale[]): readonly Reading[] {
  return first === undefined ? [] : [{ locale: first, locales: [first, ...others] }]
}

/** The reading, in as many as there are values that its number styles read from the text. */
function split({ locales }: Reading, pasted: PastedText): readonly Reading[] {
  const found: { readonly cell: Cell; readonly locales: NumberLocale[] }[] = []
  for (const locale of locales) {
    const cell = cellOf(pasted, locale)
    const same = found.find((each) => sameContent(each.cell, cell))
    if (same) same.locales.push(locale)
    else found.push({ cell, locales: [locale] })
  }
  return found.flatMap((each) => wholeReading(each.locales))
}
