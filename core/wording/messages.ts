/** Refusals and remarks as sentences: what happened, to what, and what to do. */

import type { PlacedRemark } from '../checks/check'
import type { Language } from '../entry/indicator'
import type { NumberLocale } from '../entry/number-style'
import { knownPeriod } from '../figures/derive'
import type { Fault, Finding } from '../result'
import { arabicMessages } from './arabic-messages'
import { englishMessages } from './english-messages'
import { frenchMessages } from './french-messages'
import { defaultStyle } from './house-style'
import type { Messages } from './message-kinds'
import { periodLabel } from './period'
import { phrasesOf } from './phrase-book'
import { remarkPlaces } from './remark'

const byLanguage: Readonly<Record<Language, Messages>> = { en: englishMessages, fr: frenchMessages, ar: arabicMessages }

/** A refusal in words, with its remedy; faults of a table begin with line and column. */
export function faultMessage(fault: Fault, language: Language): string {
  const { faults, place, placeInColumn } = byLanguage[language]
  const sentence = filled(faults[fault.kind], placesOf(fault))
  if (!('at' in fault)) return sentence
  const at = { line: `${fault.at.line}`, column: fault.at.column ?? '' }
  return `${filled(fault.at.column === undefined ? place : placeInColumn, at)} ${sentence}`
}

/** A remark in words. `name` gives the title of an indicator; without it the code is printed. */
export function findingMessage(
  finding: Finding,
  language: Language,
  name: (indicator: string) => string = (code) => code,
  locale: NumberLocale = defaultStyle.separators[language]
): string {
  if ('measure' in finding) return checkMessage(finding, language, name, locale)
  const messages = byLanguage[language]
  const places = placesOf(finding)
  if ('indicator' in finding) places.set('indicator', name(finding.indicator))
  if ('period' in finding) places.set('period', periodLabel(knownPeriod(finding.period), language))
  if ('language' in finding) places.set('language', messages.languageNames[finding.language])
  if ('reason' in finding) places.set('reason', phrasesOf(language).reasons[finding.reason].replace('{base}', messages.baseYear))
  return filled(messages.findings[finding.kind], places)
}

/** A remark on a cell in words, its numbers as `locale` writes them; without it, as the language's default style does. */
export function checkMessage(
  remark: PlacedRemark,
  language: Language,
  name: (indicator: string) => string = (code) => code,
  locale: NumberLocale = defaultStyle.separators[language]
): string {
  const { findings, byDimension } = byLanguage[language]
  return filled(findings[remark.kind], remarkPlaces(remark, { language, locale, name, byDimension }))
}

function placesOf(about: object): Map<string, string> {
  return new Map(Object.entries(about).map(([key, value]) => [key, Array.isArray(value) ? value.join(', ') : `${value}`]))
}

function filled(pattern: string, places: ReadonlyMap<string, string> | Readonly<Record<string, string>>): string {
  const values = places instanceof Map ? places : new Map(Object.entries(places))
  return pattern.replace(/\{([a-zA-Z]+)\}/g, (_, key: string) => isolated(values.get(key) ?? ''))
}

/** A foreign text inside a sentence keeps its own direction (UAX #9, first strong isolate). Plain when it cannot disturb. */
function isolated(text: string): string {
  return /[\u0590-\u08ff\u2066-\u2069\u202a-\u202e]/.test(text) ? `\u2068${text}\u2069` : text
}
