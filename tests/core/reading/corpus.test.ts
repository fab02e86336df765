import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../../core/entry/indicator'
import { type Reading, readText } from '../../../core/reading/reading'
import { type Expected, readCorpus, type Sentence } from './corpus'

/** The least precision and recall for counts and percentages, as the sentences set aside measure them. */
const LEAST = 0.98
type Score = { readonly right: number; readonly found: number; readonly wanted: number }

const isSame = (read: Reading, wanted: Expected) =>
  read.start === wanted.start && read.end === wanted.end && read.kind === wanted.kind && read.value === wanted.value && read.qualifier === wanted.qualifier
const isFigure = ({ kind }: { readonly kind: Reading['kind'] }) => kind === 'count' || kind === 'percent'

function score(sentences: readonly Sentence[], language: Language, counts: (each: { readonly kind: Reading['kind'] }) => boolean): Score {
  return sentences.reduce(
    (sum: Score, { text, expected }) => {
      const found = readText(text, language).filter(counts)
      const wanted = expected.filter(counts)
      const right = found.filter((read) => wanted.some((each) => isSame(read, each))).length
      return { right: sum.right + right, found: sum.found + found.length, wanted: sum.wanted + wanted.length }
    },
    { right: 0, found: 0, wanted: 0 }
  )
}

const shown = ({ right, found, wanted }: Score) => `precision ${right}/${found}, recall ${right}/${wanted}`

/** What differs, for whoever mends the rules; units and directions of numbers only where the corpus gives them. */
function differences(sentences: readonly Sentence[], language: Language): readonly string[] {
  return sentences.flatMap(({ text, expected }) => {
    const found = readText(text, language)
    const plain = (each: Reading | Expected) => `${each.text} = ${each.kind} ${each.value} ${each.qualifier ?? ''} ${each.direction ?? ''}`
    const missed = expected.filter((wanted) => !found.some((read) => isSame(read, wanted) && read.direction === wanted.direction))
    const wrong = found.filter((read) => !expected.some((wanted) => isSame(read, wanted) && read.direction === wanted.direction))
    const units = expected.flatMap((wanted) => {
      const unit = found.find((read) => isSame(read, wanted))?.unit
      return wanted.unit === undefined || unit === wanted.unit ? [] : [`unit of ${wanted.text}: ${unit}, not ${wanted.unit}`]
    })
    const lines = [...missed.map((each) => `  missed ${plain(each)}`), ...wrong.map((each) => `  read   ${plain(each)}`), ...units]
    return lines.length === 0 ? [] : [text, ...lines]
  })
}

describe.each(languages)('the corpus in %s', (language) => {
  test('the sentences of the tuning part are read as they say', () => {
    expect(differences(readCorpus(language, 'tuning'), language)).toEqual([])
  })
  test('counts and percentages of the sentences set aside are read with precision and recall of at least 0.98', () => {
    const sentences = readCorpus(language, 'held-out')
    const figures = score(sentences, language, isFigure)
    const others = score(sentences, language, (each) => !isFigure(each))
    console.log(`${language}, ${sentences.length} sentences set aside: counts and percentages ${shown(figures)}; all else ${shown(others)}`)
    expect(figures.right / figures.found).toBeGreaterThanOrEqual(LEAST)
    expect(figures.right / figures.wanted).toBeGreaterThanOrEqual(LEAST)
  })
  test('the corpus is large enough', () => {
    const [tuning, heldOut] = [readCorpus(language, 'tuning'), readCorpus(language, 'held-out')]
    expect(heldOut.length).toBeGreaterThanOrEqual(25)
    expect(tuning.length + heldOut.length).toBeGreaterThanOrEqual(60)
  })
})
