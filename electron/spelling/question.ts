/** What the program asks of the spelling worker, and what comes back. Each question has a number, and its answer the same. */

import type { Language } from '../../core/entry/indicator'
import type { Fault } from '../../core/result'
import type { Range } from './speller'

/** `glossary`: the workbook's own names in the language, a line each. */
export type Question =
  | { readonly kind: 'check'; readonly language: Language; readonly texts: readonly string[]; readonly glossary: string }
  | { readonly kind: 'suggest'; readonly language: Language; readonly word: string; readonly glossary: string }
  | { readonly kind: 'learn'; readonly language: Language; readonly word: string }

export type Reply =
  | { readonly kind: 'checked'; readonly wrong: readonly (readonly Range[])[] }
  | { readonly kind: 'suggested'; readonly words: readonly string[] }
  | { readonly kind: 'learned' }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }

export type Asked = { readonly id: number; readonly question: Question }
export type Replied = { readonly id: number; readonly reply: Reply }
