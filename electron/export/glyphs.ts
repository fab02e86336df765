/** Characters that the PDF's fonts have no shape for: they print as boxes, and the author is to know it. */

import type { ReportDocument } from '../../core/report/document'
import { documentLines } from '../../core/report/document-lines'
import type { Finding } from '../../core/result'
import { arabicCoverage, latinCoverage } from './font-coverage'
import { isMixed, piecesOf } from './pdf-bidi'
import { printedSpans } from './pdf-text'

/** The code points of a list of hexadecimal ranges. */
export function codePointsOf(coverage: string): ReadonlySet<number> {
  const points = new Set<number>()
  for (const range of coverage.trim().split(/\s+/)) {
    const [first = '', last = first] = range.split('-')
    for (let point = Number(`0x${first}`); point <= Number(`0x${last}`); point += 1) points.add(point)
  }
  return points
}

const latin = codePointsOf(latinCoverage)
const arabic = codePointsOf(arabicCoverage)

/** Characters named in a remark at most. */
const NAMED = 20

/** One remark that names the characters, or none. The text is looked at as it is cut for the fonts. */
export function glyphFindings(documents: readonly ReportDocument[]): readonly Finding[] {
  const missing = new Set<string>()
  for (const document of documents) for (const character of missingIn(document)) missing.add(character)
  if (missing.size === 0) return []
  const named = [...missing].slice(0, NAMED)
  return [{ kind: 'glyphs-missing', severity: 'warning', characters: `${named.join(' ')}${missing.size > NAMED ? ' …' : ''}` }]
}

function missingIn(document: ReportDocument): readonly string[] {
  const { direction } = document
  return documentLines(document).flatMap((line) => {
    const spans = printedSpans(line, direction)
    if (spans.every(({ text }) => PLAIN.test(text))) return []
    if (direction === 'rtl') return spans.flatMap(({ text }) => uncovered(text, arabic))
    if (!isMixed(spans)) return spans.flatMap(({ text }) => uncovered(text, latin))
    return piecesOf(spans, direction).flatMap((piece) => uncovered(piece.text, piece.arabic ? arabic : latin))
  })
}

function uncovered(text: string, font: ReadonlySet<number>): readonly string[] {
  return [...text].filter((character) => !font.has(character.codePointAt(0) ?? 0) && !IGNORED.test(character))
}

/** What both fonts have, so that most lines need no closer look. */
const PLAIN = /^[ -~]*$/
/** Joiners and selectors have no shape of their own. */
const IGNORED = /\p{Default_Ignorable_Code_Point}/u
