/** What a number in a file is held to, in words. */

import type { Language } from '../entry/indicator'
import { inLanguage } from '../entry/indicator'
import type { IndexedTable } from '../entry/table'
import { knownPeriod } from '../figures/derive'
import { filled } from './messages'
import { periodLabel } from './period'

type Said = {
  readonly verdict: 'agrees' | 'stale' | 'disagrees' | 'wrong-direction' | 'unknown' | 'missing'
  readonly text: string
  readonly indicator: string | null
  readonly period: string | null
  readonly expected: string | null
  /** The other period in which the workbook prints the number. */
  readonly stalePeriod: string | null
}

type VerdictWords = Readonly<Record<'agrees' | 'asPrinted' | 'stale' | 'disagrees' | 'otherwise' | 'wrongDirection' | 'unknown' | 'missing', string>>

const words: Readonly<Record<Language, VerdictWords>> = {
  en: {
    agrees: '“{text}” is what the workbook prints: {indicator}, {period}.',
    asPrinted: '“{text}” is what the workbook prints.',
    stale:
      'The file says “{text}”, which is the figure for {stale}; for {period} the workbook prints “{expected}” ({indicator}). Correct the file, or export it again.',
    disagrees: 'The file says “{text}”; the workbook prints “{expected}” ({indicator}, {period}). Correct the file, or export it again.',
    otherwise: 'The file says “{text}” where the workbook prints “{expected}”. Correct the file, or export it again.',
    wrongDirection: 'The file says “{text}” where the workbook says “{expected}”. Correct the file, or export it again.',
    unknown: 'The workbook prints no “{text}” here. Check it by hand, or export the file again.',
    missing: 'The file does not say “{expected}”, which the workbook prints here ({indicator}, {period}). Put it back, or export the file again.'
  },
  fr: {
    agrees: '« {text} » est ce que le classeur imprime : {indicator}, {period}.',
    asPrinted: '« {text} » est ce que le classeur imprime.',
    stale:
      'Le fichier dit « {text} », qui est le chiffre pour {stale} ; pour {period}, le classeur imprime « {expected} » ({indicator}). Corrigez le fichier ou exportez-le de nouveau.',
    disagrees: 'Le fichier dit « {text} » ; le classeur imprime « {expected} » ({indicator}, {period}). Corrigez le fichier ou exportez-le de nouveau.',
    otherwise: 'Le fichier dit « {text} » là où le classeur imprime « {expected} ». Corrigez le fichier ou exportez-le de nouveau.',
    wrongDirection: 'Le fichier dit « {text} » là où le classeur dit « {expected} ». Corrigez le fichier ou exportez-le de nouveau.',
    unknown: 'Le classeur n’imprime pas « {text} » à cet endroit. Vérifiez-le à la main ou exportez de nouveau le fichier.',
    missing:
      'Le fichier ne dit pas « {expected} », que le classeur imprime à cet endroit ({indicator}, {period}). Rétablissez-le ou exportez de nouveau le fichier.'
  },
  ar: {
    agrees: '«{text}» هو ما يطبعه المصنف: {indicator}، {period}.',
    asPrinted: '«{text}» هو ما يطبعه المصنف.',
    stale: 'في الملف «{text}»، وهو رقم {stale}؛ أما {period} فيطبع المصنف لها «{expected}» ({indicator}). صححوا الملف أو أعيدوا تصديره.',
    disagrees: 'في الملف «{text}»، والمصنف يطبع «{expected}» ({indicator}، {period}). صححوا الملف أو أعيدوا تصديره.',
    otherwise: 'في الملف «{text}» حيث يطبع المصنف «{expected}». صححوا الملف أو أعيدوا تصديره.',
    wrongDirection: 'في الملف «{text}» حيث يقول المصنف «{expected}». صححوا الملف أو أعيدوا تصديره.',
    unknown: 'لا يطبع المصنف «{text}» في هذا الموضع. تحققوا منه بأنفسكم، أو أعيدوا تصدير الملف.',
    missing: 'لا يرد في الملف «{expected}»، وهو ما يطبعه المصنف في هذا الموضع ({indicator}، {period}). أعيدوا إدراجه أو أعيدوا تصدير الملف.'
  }
}

/** The verdict in a sentence, in the language of the report. */
export function sayVerdict(
  { verdict, text, indicator, period, expected, stalePeriod }: Said,
  { table, language }: { readonly table: IndexedTable; readonly language: Language }
): string {
  const own = words[language]
  const label = (code: string | null) => (code === null ? '' : periodLabel(knownPeriod(code), language))
  const known = indicator === null ? undefined : table.indicator(indicator)
  const name = (known && inLanguage(known.names, language).text) || (indicator ?? '')
  const places = { text: apart(text), expected: apart(expected ?? ''), indicator: name, period: label(period), stale: label(stalePeriod) }
  switch (verdict) {
    case 'agrees':
      return filled(indicator === null ? own.asPrinted : own.agrees, places)
    case 'stale':
      return filled(own.stale, places)
    case 'disagrees':
      return filled(indicator === null ? own.otherwise : own.disagrees, places)
    case 'wrong-direction':
      return filled(own.wrongDirection, places)
    case 'unknown':
      return filled(own.unknown, places)
    case 'missing':
      return filled(own.missing, places)
  }
}

/** A number is set apart from the words around it, so that its sign stays before it in Arabic. */
function apart(text: string): string {
  return /\p{Nd}/u.test(text) ? `\u2066${text.replace(/[\u2066-\u2069]/g, '')}\u2069` : text
}
