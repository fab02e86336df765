/**
 * Laying one text against another: which word or number of the one stands where which of the other does. Words meet only
 * themselves; a number may meet another number, which is then one that was changed.
 */

import type { Token } from './tokens'

/** For each token of `a`, the place in `b` of the one that stands there; -1 where none does. Places ascend. */
export function align(a: readonly Token[], b: readonly Token[]): readonly number[] {
  const met = new Array<number>(a.length).fill(-1)
  const work: Range[] = [{ a: [0, a.length], b: [0, b.length] }]
  for (let range = work.pop(); range !== undefined; range = work.pop()) {
    const inner = trimmed(range, a, b, met)
    if (inner.a[0] === inner.a[1] || inner.b[0] === inner.b[1]) continue
    const anchors = anchorsOf(inner, a, b)
    if (anchors.length === 0) best(inner, a, b, met)
    else work.push(...between(inner, anchors))
  }
  return met
}

type Span = readonly [from: number, to: number]
type Range = { readonly a: Span; readonly b: Span }

/** The range without the same tokens at its beginning and its end, which meet one another. */
function trimmed({ a: [a0, a1], b: [b0, b1] }: Range, a: readonly Token[], b: readonly Token[], met: number[]): Range {
  let [start, other, end, otherEnd] = [a0, b0, a1, b1]
  while (start < end && other < otherEnd && a[start]?.same === b[other]?.same) {
    met[start] = other
    start += 1
    other += 1
  }
  while (start < end && other < otherEnd && a[end - 1]?.same === b[otherEnd - 1]?.same) {
    end -= 1
    otherEnd -= 1
    met[end] = otherEnd
  }
  return { a: [start, end], b: [other, otherEnd] }
}

type Anchor = readonly [a: number, b: number]

/** Words that stand once in either text of the range, in the longest order that both share (patience diff). */
function anchorsOf({ a: [a0, a1], b: [b0, b1] }: Range, a: readonly Token[], b: readonly Token[]): readonly Anchor[] {
  const once = (tokens: readonly Token[], from: number, to: number) => {
    const places = new Map<string, number>()
    for (let at = from; at < to; at += 1) {
      const token = tokens[at]
      if (token?.kind === 'word') places.set(token.same, places.has(token.same) ? -1 : at)
    }
    return places
  }
  const inB = once(b, b0, b1)
  const pairs = [...once(a, a0, a1)].flatMap(([word, at]): readonly Anchor[] => {
    const other = inB.get(word) ?? -1
    return at < 0 || other < 0 ? [] : [[at, other]]
  })
  return longestAscending(pairs)
}

/** The longest run of pairs, ascending in `a`, that ascend in `b` too. */
function longestAscending(pairs: readonly Anchor[]): readonly Anchor[] {
  const ends: number[] = []
  const before: number[] = []
  pairs.forEach(([, b], at) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = at
  })
  const run: Anchor[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) run.push(pair)
  }
  return run.reverse()
}

/** The ranges from one anchor to the next, each with the anchor at its beginning. */
function between({ a: [a0, a1], b: [b0, b1] }: Range, anchors: readonly Anchor[]): readonly Range[] {
  const starts: readonly Anchor[] = [[a0, b0], ...anchors.filter(([at, other]) => at > a0 || other > b0)]
  return starts.map(([at, other], index): Range => {
    const [nextA, nextB] = starts[index + 1] ?? [a1, b1]
    return { a: [at, nextA], b: [other, nextB] }
  })
}

/** A table of so many fields is still filled in a moment; beyond it nothing is laid together, and all is said to be unknown. */
const MOST_FIELDS = 4_000_000

/** The best way to lay two short ranges together: the same number counts most, the same word next, two numbers that differ least. */
function best({ a: [a0, a1], b: [b0, b1] }: Range, a: readonly Token[], b: readonly Token[], met: number[]): void {
  const rows = a1 - a0
  const columns = b1 - b0
  if (rows * columns > MOST_FIELDS) return
  const width = columns + 1
  const scores = new Int32Array((rows + 1) * width)
  const score = (row: number, column: number) => scores[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const gain = gainOf(a[a0 + row], b[b0 + column])
      const together = gain > 0 ? score(row + 1, column + 1) + gain : 0
      scores[row * width + column] = Math.max(together, score(row + 1, column), score(row, column + 1))
    }
  }
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    const gain = gainOf(a[a0 + row], b[b0 + column])
    if (gain > 0 && score(row, column) === score(row + 1, column + 1) + gain) {
      met[a0 + row] = b0 + column
      row += 1
      column += 1
    } else if (score(row, column) === score(row + 1, column)) row += 1
    else column += 1
  }
}

function gainOf(a: Token | undefined, b: Token | undefined): number {
  if (a === undefined || b === undefined || a.kind !== b.kind) return 0
  if (a.same === b.same) return a.kind === 'number' ? 4 : 3
  return a.kind === 'number' ? 1 : 0
}
