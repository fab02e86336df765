/**
 * Reading the numbers back out of a file that left the program: which of them the workbook still prints. The file's text is
 * laid against the text of the same file made anew, so that every number is held to the very place where it stands.
 */

import type { Verdict } from '../matching/verdict'
import { type Reading, readText } from '../reading/reading'
import type { Composition } from '../report/desk'
import type { FigureOrigin, ReportDocument } from '../report/document'
import { plainText } from '../report/document'
import { figureTag, printedInlines } from '../report/figure-tag'
import { sayVerdict } from '../wording/verdict'
import { align } from './align'
import { type MarkedText, tagsOf } from './marked'
import { otherPrints } from './other-prints'
import { type PrintedToken, printedTokens } from './printed-tokens'
import { type Token, tokensOf } from './tokens'

/**
 * Of the verdicts on a number of a text, those that a file made by the program can earn.
 *
 * - `agrees`: the workbook prints it there.
 * - `stale`: it is what the workbook prints for another period.
 * - `disagrees`: the workbook prints another number there.
 * - `wrong-direction`: the file says a rise where the workbook says a fall, or the other way round.
 * - `unknown`: nothing in the report stands where it stands, and no figure of it prints so.
 */
const readVerdicts = ['agrees', 'stale', 'disagrees', 'wrong-direction', 'unknown'] as const satisfies readonly Verdict[]

/** Those, and `missing`: the workbook prints a figure there, and the file says it neither there nor anywhere it was moved to. */
export const fileVerdicts = [...readVerdicts, 'missing'] as const
export type FileVerdict = (typeof fileVerdicts)[number]

/**
 * One thing read in the file. `expected`: what the workbook prints; null where it prints nothing there. What is missing has no
 * text, and the place where it should be.
 */
export type FileRow = Reading & {
  readonly verdict: FileVerdict
  readonly indicator: string | null
  readonly period: string | null
  readonly expected: string | null
  readonly message: string
}

/**
 * All that is read in the text of a file, each with its verdict.
 * @param file the text of the file, @param fresh that of the same file made from the workbook as it is
 */
export function verifyText(file: MarkedText, fresh: MarkedText, document: ReportDocument, composition: Composition): readonly FileRow[] {
  const { language, style } = composition
  const read = ({ text }: MarkedText) => readText(text, language, style.separators[language])
  const tokens = withoutFurniture(tokensOf(file.text), file.text, document)
  const others = withoutFurniture(tokensOf(fresh.text), fresh.text, document)
  const met = align(tokens, others)
  const origins = originsOf(others, printedTokens(document))
  const readings = read(file)
  const expected = read(fresh)
  const prints = otherPrints(composition)
  const tags = tagsOf(tokens, file)
  const freshTags = tagsOf(others, fresh)
  const kept = keptTags(tags, freshTags)
  const placed: Placed = { tokens, others, met: metByTags(met, tags, freshTags, kept), origins, prints }
  const judge = judgeByTag(placed, tags, taggedPrints(others, freshTags, document))
  const decimals = new Map(expected.flatMap((reading) => tokensWithin(others, reading).map((token) => [token, reading.value] as const)))
  const say = (reading: Reading, { verdict, origin, other, stalePeriod }: Judged): FileRow => {
    const indicator = origin?.indicator ?? null
    const period = origin?.period ?? null
    const said = { verdict, text: reading.text, indicator, period, expected: other?.text ?? null, stalePeriod }
    return { ...reading, verdict, indicator, period, expected: other && (decimals.get(other) ?? other.text), message: sayVerdict(said, composition) }
  }
  const directions = directionsIn({ tokens, others, met, expected: expected.filter(({ kind }) => kind === 'direction') })

  const covered = new Set<number>()
  const rows = readings.flatMap((reading): readonly FileRow[] => {
    const [from, to] = spanOf(tokens, reading)
    const places = Array.from({ length: to - from }, (_, index) => from + index)
    const numbers = places.filter((at) => tokens[at]?.kind === 'number')
    for (const at of numbers) covered.add(at)
    const judged = numbers.length > 0 ? numbers.map(judge) : directions(reading, from, to)
    const worst = judged.find(({ verdict }) => verdict !== 'agrees') ?? judged[0]
    return worst ? [say(reading, worst)] : []
  })
  const unread = tokens.flatMap((token, at) => (token.kind === 'number' && !covered.has(at) ? [say(asReading(token), judge(at))] : []))
  const inControls = new Set(others.filter((_, at) => kept(freshTags[at])))
  const lost = missingIn({ tokens, others, met }, origins).filter(({ other }) => !inControls.has(other))
  const missing = lost.map(({ place, other, origin }) => say(absentAt(place, other), { verdict: 'missing', origin, other, stalePeriod: null }))
  return [...rows, ...unread, ...missing].sort((a, b) => a.start - b.start)
}

/** A figure of the fresh text that the file does not say, and the place in the file after which it should stand. */
type Missing = { readonly place: number; readonly other: Token; readonly origin: FigureOrigin }

/** Figures that no number of the file meets; one that stands somewhere else was moved, and is not missing. */
function missingIn({ tokens, others, met }: Laid, origins: readonly (FigureOrigin | null)[]): readonly Missing[] {
  const from = new Map(met.map((place, at) => [place, at] as const))
  const moved = new Map<string, number>()
  tokens.forEach(({ same }, at) => {
    if ((met[at] ?? -1) < 0) moved.set(same, (moved.get(same) ?? 0) + 1)
  })
  let place = 0
  return others.flatMap((other, at): readonly Missing[] => {
    const there = tokens[from.get(at) ?? -1]
    if (there) place = there.end
    const origin = origins[at]
    if (there || !origin || other.kind !== 'number') return []
    const left = moved.get(other.same) ?? 0
    if (left > 0) moved.set(other.same, left - 1)
    return left > 0 ? [] : [{ place, other, origin }]
  })
}

/** A verdict. `other`: what the workbook prints there; `stalePeriod`: the period whose figure the file says instead. */
type Judged = { readonly verdict: FileVerdict; readonly origin: FigureOrigin | null; readonly other: Token | null; readonly stalePeriod: string | null }

type Laid = { readonly tokens: readonly Token[]; readonly others: readonly Token[]; readonly met: readonly number[] }

type Placed = Laid & { readonly origins: readonly (FigureOrigin | null)[]; readonly prints: ReturnType<typeof otherPrints> }

/** Judges the numbers of a file by their places. */
function judgeOf({ tokens, others, met, origins, prints }: Placed): (at: number) => Judged {
  const printed = new Map(
    others.flatMap((other, at) => {
      const origin = origins[at]
      return other.kind === 'number' && origin ? [[other.same, { origin, other }] as const] : []
    })
  )
  return (at) => {
    const token = tokens[at]
    const place = met[at] ?? -1
    const other = others[place]
    if (other === undefined || token === undefined) {
      const elsewhere = printed.get(token?.same ?? '')
      return elsewhere === undefined
        ? { verdict: 'unknown', origin: null, other: null, stalePeriod: null }
        : { verdict: 'agrees', ...elsewhere, stalePeriod: null }
    }
    return judged(token, other, origins[place] ?? null, prints)
  }
}

/** The verdict on a number where the workbook prints another token, or the same. */
function judged(token: Token, other: Token, origin: FigureOrigin | null, prints: Placed['prints']): Judged {
  if (other.same === token.same) return { verdict: 'agrees', origin, other, stalePeriod: null }
  const stale = origin && prints(origin).find(({ same }) => same === token.same)
  return { verdict: stale ? 'stale' : 'disagrees', origin, other, stalePeriod: stale?.period ?? null }
}

type Tags = ReturnType<typeof tagsOf>

/** Whether all controls of a tag that the fresh file has are still in the file, wherever they stand. */
function keptTags(tags: Tags, freshTags: Tags): (tag: string | undefined) => boolean {
  const left = new Map<string, number>()
  const count = (tag: string | undefined, by: number) => tag !== undefined && left.set(tag, (left.get(tag) ?? 0) + by)
  for (const tag of freshTags) count(tag, 1)
  for (const tag of tags) count(tag, -1)
  return (tag) => tag !== undefined && (left.get(tag) ?? 0) <= 0
}

/** Where tokens were laid, but for those that stand under another tag, or none, on a figure whose controls are all still in the file: that figure is not meant. */
function metByTags(met: readonly number[], tags: Tags, freshTags: Tags, kept: (tag: string | undefined) => boolean): readonly number[] {
  return met.map((place, at) => (freshTags[place] !== tags[at] && kept(freshTags[place]) ? -1 : place))
}

type TaggedPrint = { readonly origin: FigureOrigin; readonly tokens: readonly Token[] }
/**
 * Judges a number in a control by the figure that its tag names, wherever the control was moved to. A control that stands
 * where the report has the same figure of another period is judged by its place: the file is one of another year.
 */
function judgeByTag(placed: Placed, tags: Tags, prints: ReadonlyMap<string, TaggedPrint>): (at: number) => Judged {
  const byPlace = judgeOf(placed)
  return (at) => {
    const named = prints.get(tags[at] ?? '')
    const token = placed.tokens[at]
    const place = placed.met[at] ?? -1
    const there = placed.origins[place]
    if (named === undefined || token === undefined) return byPlace(at)
    const { origin } = named
    if (there?.indicator === origin.indicator && there.period !== origin.period) return byPlace(at)
    const other = named.tokens.find(({ same }) => same === token.same) ?? named.tokens.find((each) => each === placed.others[place]) ?? named.tokens[0]
    return other === undefined ? byPlace(at) : judged(token, other, origin, placed.prints)
  }
}

/** What each tag of the fresh file prints, and the figure it stands for. */
function taggedPrints(tokens: readonly Token[], tags: Tags, document: ReportDocument): ReadonlyMap<string, TaggedPrint> {
  const origins = new Map(printedInlines(document).map(({ origin, text }) => [figureTag(origin, text), origin]))
  const prints = new Map<string, { readonly origin: FigureOrigin; readonly tokens: Token[] }>()
  for (const [at, tag] of tags.entries()) {
    const token = tokens[at]
    const origin = origins.get(tag ?? '')
    if (tag === undefined || token?.kind !== 'number' || origin === undefined) continue
    const known = prints.get(tag)
    if (known) known.tokens.push(token)
    else prints.set(tag, { origin, tokens: [token] })
  }
  return prints
}

/** Judges words of direction: one that stands where the fresh text has the opposite; any other word is the editor's own affair. */
function directionsIn({ tokens, others, met, expected }: Laid & { readonly expected: readonly Reading[] }) {
  return (reading: Reading, from: number, to: number): readonly Judged[] => {
    if (reading.kind !== 'direction' || from === to) return []
    if (tokens.slice(from, to).every((_, index) => (met[from + index] ?? -1) >= 0)) return [{ verdict: 'agrees', origin: null, other: null, stalePeriod: null }]
    let [before, after] = [from - 1, to]
    while (before >= 0 && (met[before] ?? -1) < 0) before -= 1
    while (after < tokens.length && (met[after] ?? -1) < 0) after += 1
    const start = others[met[before] ?? -1]?.end ?? 0
    const end = others[met[after] ?? -1]?.start ?? Number.POSITIVE_INFINITY
    const opposite = expected.find((each) => each.start >= start && each.end <= end && each.direction !== reading.direction)
    const [first] = opposite ? tokensWithin(others, opposite) : []
    return opposite && first ? [{ verdict: 'wrong-direction', origin: null, other: { ...first, text: opposite.text }, stalePeriod: null }] : []
  }
}

/** Tokens but those of page numbers and running headers, which stand wherever a page happens to end. */
function withoutFurniture(tokens: readonly Token[], text: string, document: ReportDocument): readonly Token[] {
  const header = bare(plainText(document.runningHeader))
  const foot = new RegExp(
    `^${document.pageOf
      .split(/\{pages?\}/)
      .map(escaped)
      .join('\\s*\\p{Nd}+\\s*')}$`,
    'u'
  )
  const skipped: (readonly [number, number])[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const plain = bare(line)
    if (plain !== '' && (plain === header || foot.test(plain))) skipped.push([start, start + line.length])
    start += line.length + 1
  }
  let at = 0
  return tokens.filter((token) => {
    while (at < skipped.length && (skipped[at]?.[1] ?? 0) <= token.start) at += 1
    const [from, to] = skipped[at] ?? [0, -1]
    return token.start < from || token.start >= to
  })
}

function bare(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').trim()
}

/**
 * What each token of the fresh file comes from, by laying it against the document it was made of. A chart's words stand in the
 * file as they are drawn: what is laid to none of them is known where all that prints so is one figure.
 */
function originsOf(fresh: readonly Token[], printed: readonly PrintedToken[]): readonly (FigureOrigin | null)[] {
  const places = align(fresh, printed)
  const only = new Map<string, FigureOrigin | null>()
  for (const { same, origin } of printed) only.set(same, isOneFigure(only.get(same), origin) ? origin : null)
  return fresh.map((token, at) => {
    const there = printed[places[at] ?? -1]
    return there?.same === token.same ? there.origin : (only.get(token.same) ?? null)
  })
}

/** Whether what prints so up to now, if anything does, is the figure that prints so again. */
function isOneFigure(known: FigureOrigin | null | undefined, origin: FigureOrigin | null): boolean {
  return known === undefined || (known?.indicator === origin?.indicator && known?.period === origin?.period)
}

/** The places of the tokens that lie in a reading. */
function spanOf(tokens: readonly Token[], { start, end }: Reading): readonly [from: number, to: number] {
  let from = 0
  let high = tokens.length
  while (from < high) {
    const middle = (from + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= start) from = middle + 1
    else high = middle
  }
  let to = from
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to += 1
  return [from, to]
}

function tokensWithin(tokens: readonly Token[], reading: Reading): readonly Token[] {
  return tokens.slice(...spanOf(tokens, reading))
}

/** What should be read at a place, as an empty reading there. */
function absentAt(place: number, other: Token): Reading {
  return { ...asReading(other), text: '', start: place, end: place }
}

/** A number that the reader of prose takes for nothing, as a reading of its own, so that no changed digit goes unseen. */
function asReading({ text, start, end }: Token): Reading {
  return { text, start, end, kind: /[%\u066a]/.test(text) ? 'percent' : 'count', value: null, unit: null, qualifier: null, direction: null }
}
