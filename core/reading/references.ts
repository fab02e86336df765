/** Numbers that name and do not count: laws, tables, pages, telephones, list numbers, footnotes, addresses. All are passed over. */

import { type Found, passOver } from './items'
import { codeEnd } from './numerals'
import { follows, isAmong, isCapital, isDigits, isGlued, isWord, type Prose, textAt } from './prose'

/** No list is longer than its numbers can say. */
const LONGEST_LIST_NUMBER = 2
const MOST_MARKS = 3
const NOTE_OPENERS: Readonly<Record<string, string>> = { '[': ']', '(': ')' }

/** What is no number of the text's subject at a token, to be passed over. */
export function referenceAt(prose: Prose, at: number): Found | undefined {
  return addressAt(prose, at) ?? telephoneAt(prose, at) ?? namedAt(prose, at) ?? noteAt(prose, at) ?? listNumberAt(prose, at)
}

/** A web address, up to the next space. */
function addressAt(prose: Prose, at: number): Found | undefined {
  const word = textAt(prose, at)
  const web =
    ((word === 'http' || word === 'https') && textAt(prose, at + 1) === ':' && textAt(prose, at + 2) === '/') ||
    (word === 'www' && textAt(prose, at + 1) === '.')
  if (!web) return undefined
  let to = at + 1
  while (isGlued(prose, to)) to++
  return passOver(to)
}

/** A word that names by number, marks between, and the number: "Law No. 02-03", "القانون رقم 02.03". */
function namedAt(prose: Prose, at: number): Found | undefined {
  const { references, shortReferences, manyReferences, referenceMarks } = prose.rules
  const word = textAt(prose, at)
  const short = shortReferences.has(word)
  if (!short && !isAmong(prose, at, references)) return undefined
  let to = at + 1
  let stopped = false
  for (let marks = 0; marks < MOST_MARKS && follows(prose, to) && !isDigits(prose, to); marks++) {
    const mark = textAt(prose, to)
    const stop = mark === '.' && isGlued(prose, to) && shortReferences.has(textAt(prose, to - 1))
    if (!stop && !referenceMarks.has(mark) && !opensUnion(prose, to)) break
    stopped ||= stop || mark === '\u00b0'
    to += opensUnion(prose, to) ? 3 : 1
  }
  if (!isDigits(prose, to) || !follows(prose, to)) return undefined
  const capital = (word === 'no' || word === 'nos') && isCapital(prose, at)
  if (short && !stopped && !capital && !isAmong(prose, at, references)) return undefined
  const many = isAmong(prose, at, manyReferences)
  let end = namedEnd(prose, to)
  while (many && prose.rules.listing.has(textAt(prose, end)) && follows(prose, end) && isDigits(prose, end + 1) && follows(prose, end + 1))
    end = namedEnd(prose, end + 1)
  return passOver(end)
}

/** "(EU)" in the name of a regulation. */
function opensUnion(prose: Prose, at: number): boolean {
  return textAt(prose, at) === '(' && /^(?:eu|ue|ec|ce)$/.test(textAt(prose, at + 1)) && textAt(prose, at + 2) === ')'
}

/** The end of a number that names, with letters glued to it: 4bis, 12-A. */
function namedEnd(prose: Prose, at: number): number {
  let to = codeEnd(prose, at)
  while (isGlued(prose, to) && (isWord(prose, to) || isDigits(prose, to))) to++
  return to
}

/** A telephone number behind its word, or groups of digits as only telephones have them: 05 37 76 00 00, +212 5 37 76 00 00. */
function telephoneAt(prose: Prose, at: number): Found | undefined {
  let from = at
  if (isAmong(prose, at, prose.rules.telephones)) {
    from++
    while (follows(prose, from) && /^[.:(+\u00b0]$/.test(textAt(prose, from))) from++
    return isDigits(prose, from) ? passOver(groupsEnd(prose, from)) : undefined
  }
  if (!isDigits(prose, at)) return undefined
  const groups = [0, 1, 2, 3].map((index) => (isDigits(prose, at + index) && follows(prose, at + index) ? textAt(prose, at + index) : ''))
  const home = textAt(prose, at).startsWith('0') && groups.every((group) => group.length === 2)
  const foreign = textAt(prose, at - 1) === '+' && isGlued(prose, at) && groups.slice(1).every((group) => group.length > 0 && group.length < 3)
  return home || foreign ? passOver(groupsEnd(prose, at)) : undefined
}

function groupsEnd(prose: Prose, from: number): number {
  let to = from + 1
  while (follows(prose, to) && (isDigits(prose, to) || (/^[-.()/]$/.test(textAt(prose, to)) && isDigits(prose, to + 1)))) to++
  return to
}

/** A mark of a note in brackets: [3], or (3) glued to what it notes. */
function noteAt(prose: Prose, at: number): Found | undefined {
  const close = NOTE_OPENERS[textAt(prose, at)]
  if (close === undefined || !isDigits(prose, at + 1) || textAt(prose, at + 1).length > LONGEST_LIST_NUMBER || textAt(prose, at + 2) !== close) return undefined
  const glued = isGlued(prose, at) && (isWord(prose, at - 1) || isDigits(prose, at - 1) || /^[.,;%)»"]$/.test(textAt(prose, at - 1)))
  return textAt(prose, at) === '[' || glued || beginsItem(prose, at) ? passOver(at + 3) : undefined
}

/** "1." or "1)" where a list item begins, "2.1" before a title. */
function listNumberAt(prose: Prose, at: number): Found | undefined {
  if (!isDigits(prose, at) || !beginsItem(prose, at) || textAt(prose, at).length > LONGEST_LIST_NUMBER) return undefined
  const to = codeEnd(prose, at)
  const mark = textAt(prose, to)
  const closed = isGlued(prose, to) && (mark === '.' || mark === ')' || mark === '\u00b0' || mark === '/') && !isGlued(prose, to + 1)
  if (closed) return passOver(to + 1)
  const dotted =
    to > at + 1 && textAt(prose, at + 1) === '.' && follows(prose, to) && isWord(prose, to) && !isGlued(prose, to) && (isCapital(prose, to) || to > at + 3)
  return dotted ? passOver(to) : undefined
}

/** Whether a token begins a line that does not go on with the sentence before. */
function beginsItem(prose: Prose, at: number): boolean {
  const gap = prose.tokens[at]?.gap
  return gap === 'paragraph' || (gap === 'line' && /^[.:;!?\u061b\u061f]$/.test(textAt(prose, at - 1)))
}
