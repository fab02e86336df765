/** The corpus of sentences with what is to be read in them; its notation is explained in corpus/README.md. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../../core/entry/indicator'
import type { Reading } from '../../../core/reading/reading'

/** A reading as the corpus gives it; unit and the direction of a number only where it gives them. */
export type Expected = Omit<Reading, 'unit'> & { readonly unit: string | undefined }
export type Sentence = { readonly text: string; readonly expected: readonly Expected[] }

const ANNOTATION = /\{([^{|}]*)\|([^{}]*)\}/g
const ARROWS: Readonly<Record<string, Reading['direction']>> = { '+': 'up', '-': 'down', '=': 'level' }

export function readCorpus(language: Language, part: 'tuning' | 'held-out'): readonly Sentence[] {
  const text = readFileSync(join(import.meta.dirname, 'corpus', `${language}.${part}.txt`), 'utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseSentence)
}

function parseSentence(line: string): Sentence {
  const expected: Expected[] = []
  let text = ''
  let last = 0
  for (const match of line.matchAll(ANNOTATION)) {
    const [whole, slice = '', reading = ''] = match
    text += line.slice(last, match.index)
    expected.push({ text: slice, start: text.length, end: text.length + slice.length, ...parseReading(slice, reading) })
    text += slice
    last = match.index + whole.length
  }
  return { text: text + line.slice(last), expected }
}

function parseReading(slice: string, reading: string): Omit<Expected, 'text' | 'start' | 'end'> {
  const [code = '', ...more] = reading.split(' ')
  const arrow = more.find((each) => each in ARROWS)
  const unit = more.find((each) => each.startsWith('u:'))?.slice(2)
  const qualifier = more.find((each): each is NonNullable<Reading['qualifier']> => !(each in ARROWS) && !each.startsWith('u:')) ?? null
  const rest = { unit, qualifier, direction: arrow === undefined ? null : (ARROWS[arrow] ?? null) }
  if (code === 'up' || code === 'down' || code === 'level') return { ...rest, kind: 'direction', value: null, direction: code }
  if (/^y(?:\d{4})?$/.test(code)) return { ...rest, kind: 'year', value: code.slice(1) || slice }
  if (code === 'dnull') return { ...rest, kind: 'date', value: null }
  const [, sign = '', value = ''] = /^(%|pp|d|o|)(-?\d.*)$/.exec(code) ?? []
  if (value === '') throw new Error(`no reading: ${reading}`)
  const kinds: Readonly<Record<string, Reading['kind']>> = { '%': 'percent', pp: 'points', d: 'date', o: 'ordinal', '': 'count' }
  return { ...rest, kind: kinds[sign] ?? 'count', value }
}
