/** The words of a text as the author keeps it: what they read as, and where they stand. */

import type { Language } from '../../core/entry/indicator'

/** One word. `start` and `end` count UTF-16 units of the text; `reading` is the word without marks of emphasis, composed, with straight apostrophes. */
export type Word = { readonly reading: string; readonly start: number; readonly end: number }

/** Longer runs of letters are no words of any language. */
const LONGEST = 64

/** A letter with its accents, vowel signs and invisible format characters, and the like after it. */
const LETTERS = '\\p{L}[\\p{L}\\p{M}\\p{Cf}]*'
/** What may stand inside a word: an apostrophe or a hyphen, and asterisks, where a part of a word is emphasised. */
const JOINED = `${LETTERS}(?:(?:['’ʼ‐‑-]\\*{0,3}|\\*{1,3}['’ʼ‐‑-]?)${LETTERS})*`
const JOINED_BY_EMPHASIS = `${LETTERS}(?:\\*{1,3}${LETTERS})*`
const NO_WORDS = '\\{\\{[^{}]*\\}\\}|(?:https?://|www\\.)\\S+|@[\\p{L}\\p{N}.-]+'

/** In Arabic, hyphens and apostrophes part words. */
const PIECES: Readonly<Record<'latin' | 'arabic', RegExp>> = {
  latin: new RegExp(`(${NO_WORDS})|${JOINED}`, 'gu'),
  arabic: new RegExp(`(${NO_WORDS})|${JOINED_BY_EMPHASIS}`, 'gu')
}
const OF_THE_SCRIPT: Readonly<Record<'latin' | 'arabic', RegExp>> = {
  latin: /^[\p{Script=Latin}\p{M}'-]+$/u,
  arabic: /^\p{Script=Arabic}+$/u
}
/** Letters of abbreviations: nº, Mᵐᵉ. */
const RAISED = /[\p{Lm}ªº]/u
/** Vowel signs, signs of recitation, and the stroke that draws a word out: Arabic is written with and without them. */
const ARABIC_MARKS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/gu
/** What makes a run of letters a part of something else: a digit or a field. */
const STICKS_BEFORE = /(?:[\p{N}_]|\}\})$/u
const STICKS_AFTER = /^(?:[\p{N}_]|['’ʼ]?\{\{)/u
const IN_ADDRESS = /^[._%+-]?$/

/**
 * The words that can be judged: of the language's own script, not in a field, an address or a number, of two letters or more.
 *
 * wordsIn('La {{attempts:value}} d’**émi**grés', 'fr')  → La, d'émigrés
 */
export function wordsIn(text: string, language: Language): readonly Word[] {
  const script = language === 'ar' ? 'arabic' : 'latin'
  const words: Word[] = []
  for (const { 0: piece, 1: noWord, index: start } of text.matchAll(PIECES[script])) {
    if (noWord !== undefined) {
      if (noWord.startsWith('@')) dropAddressee(words, text, start)
      continue
    }
    const end = start + piece.length - trailing(piece)
    if (end - start > LONGEST) continue
    const reading = readingOf(text.slice(start, end), language)
    if (reading.length < 2 || !OF_THE_SCRIPT[script].test(reading) || RAISED.test(reading)) continue
    if (STICKS_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || STICKS_AFTER.test(text.slice(end, end + 3))) continue
    words.push({ reading, start, end })
  }
  return words
}

/** The word as dictionaries spell it. */
export function readingOf(written: string, language: Language): string {
  const plain = written
    .replace(/[\p{Cf}*]/gu, '')
    .normalize('NFC')
    .replace(/[’ʼ]/gu, "'")
    .replace(/[‐‑]/gu, '-')
  return language === 'ar' ? plain.replace(ARABIC_MARKS, '') : plain
}

/** Format characters at the end belong to the text around the word. */
function trailing(piece: string): number {
  let count = 0
  while (/\p{Cf}/u.test(piece.charAt(piece.length - 1 - count))) count += 1
  return count
}

/** Takes back the words before the @ of an address. */
function dropAddressee(words: Word[], text: string, at: number): void {
  let until = at
  for (let last = words.at(-1); last !== undefined && IN_ADDRESS.test(text.slice(last.end, Math.min(until, last.end + 2))); last = words.at(-1)) {
    if (until - last.end > 1) return
    until = last.start
    words.pop()
  }
}
