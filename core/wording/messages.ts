/** Refusals and remarks as sentences: what happened, to what, and what to do. */

import type { PlacedRemark } from '../checks/check'
import type { FilledCell } from '../entry/cell'
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
import { visible } from './visible'

const byLanguage: Readonly<Record<Language, Messages>> = { en: englishMessages, fr: frenchMessages, ar: arabicMessages }

/** A refusal in words, with its remedy; faults of a table begin with line and column. */
export function faultMessage(fault: Fault, language: Language): string {
  const { faults, place, placeInColumn } = byLanguage[language]
  const sentence = filled(faults[fault.kind], placesOf(fault, language))
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
  const places = placesOf(finding, language)
  if ('indicator' in finding) places.set('indicator', name(finding.indicator))
  if ('period' in finding) places.set('period', periodLabel(knownPeriod(finding.period), language))
  if ('shown' in finding) places.set('shown', messages.shown[finding.shown])
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

/** What is said of one edition, begun by its language: "French: 57 figures …". */
export function editionMessage(edition: Language, said: string, language: Language): string {
  const name = byLanguage[language].languageNames[edition]
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${language === 'fr' ? '\u00a0' : ''}: ${said}`
}

function placesOf(about: Fault | Finding, language: Language): Map<string, string> {
  const places = new Map(Object.entries(about).map(([key, value]) => [key, Array.isArray(value) ? value.join(', ') : `${value}`]))
  if (about.kind === 'cell-filled') {
    places.set('was', cellWords(about.was, language))
    places.set('would', cellWords(about.would, language))
  }
  return places
}

/** A cell as a refusal names it: its value as the table writes it, what is said of it in words. */
function cellWords(cell: FilledCell, language: Language): string {
  const phrases = phrasesOf(language)
  if (cell.kind === 'absent') return phrases.legend[cell.absence]
  const value = `${cell.qualifier === null ? '' : phrases.qualifiers[cell.qualifier]}${cell.value}`
  return cell.status === 'final' ? value : `${value} (${phrases.legend[cell.status]})`
}

/** Places that echo what stands in a file or was typed: as much of it as is needed to find it. Paths are never cut. */
const ECHOED: ReadonlySet<string> = new Set(['text', 'value', 'column', 'setting', 'was', 'would', 'indicator', 'unit', 'section', 'field', 'period'])
const LONGEST_ECHO = 80
const LONGEST_DETAIL = 160

/** Fills the places of a pattern. Every sentence stays on one line, whatever was typed. */
export function filled(pattern: string, places: ReadonlyMap<string, string> | Readonly<Record<string, string>>): string {
  const values = places instanceof Map ? places : new Map(Object.entries(places))
  const rtl = ARABIC.test(pattern)
  return pattern.replace(/\{([a-zA-Z]+)\}/g, (_, key: string) => isolated(shown(key, values.get(key) ?? ''), rtl))
}

/** A number that the program itself has set apart from the words around it. */
const SET_APART = /^\u2066[^\u2066-\u2069]*\u2069$/

function shown(key: string, text: string): string {
  if (SET_APART.test(text)) return text
  if (key === 'detail') return cut(visible(text.replace(/\s+/g, ' ').trim()), LONGEST_DETAIL)
  return visible(ECHOED.has(key) ? cut(text, LONGEST_ECHO) : text)
}

function cut(text: string, most: number): string {
  const characters = [...text.slice(0, 2 * most + 2)]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}

const ARABIC = /[\u0590-\u08ff]/
const LATIN = /\p{Script=Latin}/u
/** A sign at an edge, as in `/home`: among Arabic words it would move to the other end of Latin ones. */
const LOOSE_EDGE = /^[^\p{L}\p{N}\u2066-\u2069]|[^\p{L}\p{N}\u2066-\u2069]$/u

/** A foreign text inside a sentence keeps its own direction (UAX #9, first strong isolate). Plain when it cannot disturb. */
function isolated(text: string, rtl: boolean): string {
  return ARABIC.test(text) || (rtl && LATIN.test(text) && LOOSE_EDGE.test(text)) ? `\u2068${text}\u2069` : text
}
