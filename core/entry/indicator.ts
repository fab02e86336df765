/** What is counted: indicators, their counting units and the sections of a report they belong to. */

/** The three languages of Bayan, for its interface and for its reports. */
export type Language = 'en' | 'fr' | 'ar'
export const languages = ['en', 'fr', 'ar'] as const satisfies readonly Language[]

/** One text in the three languages; the empty string is "not written yet". */
export type Translated = Readonly<Record<Language, string>>

/** The text in one language, else in the first language that has it. */
export function inLanguage(text: Translated, language: Language): { readonly text: string; readonly language: Language } {
  const order: readonly Language[] = [language, 'en', 'fr', 'ar']
  const found = order.find((each) => text[each] !== '') ?? language
  return { text: text[found], language: found }
}

/**
 * What a value is, which decides how it changes:
 * - `count`: whole things; changes in percent.
 * - `share`: percent of a whole; changes in percentage points.
 * - `rate`: a ratio such as "per 1,000 inhabitants"; changes in percent.
 * - `amount`: money or another measured quantity; changes in percent.
 */
export type Measure = 'count' | 'share' | 'rate' | 'amount'
export const measures = ['count', 'share', 'rate', 'amount'] as const satisfies readonly Measure[]

/** Plural classes by language (Unicode CLDR). French counts 0 and 1.5 as singular; Arabic has six classes. */
export const pluralClasses = {
  en: ['one', 'other'],
  fr: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other']
} as const
export type PluralClass = (typeof pluralClasses)[Language][number]

/** The noun of a counting unit in the forms its language asks for; missing forms are "not written yet". */
export type NounForms = Readonly<Partial<Record<PluralClass, string>>>

/** The grammatical gender of a noun, for what agrees with it. English has none. */
export const genders = ['masculine', 'feminine'] as const
export type Gender = (typeof genders)[number]
export type Genders = { readonly fr: Gender; readonly ar: Gender }

/** What one counts in: persons, attempts, networks, percent, dirhams. */
export type CountingUnit = {
  readonly code: string
  readonly measure: Measure
  /** Of its nouns. */
  readonly genders: Genders
  readonly forms: Readonly<Record<Language, NounForms>>
}

/** A chapter under which indicators stand in the comparison tables. */
export type SectionHeading = { readonly code: string; readonly names: Translated }

/** By what an indicator is broken down. */
export const dimensions = ['region', 'nationality', 'month', 'sex', 'age', 'other'] as const
export type Dimension = (typeof dimensions)[number]

/**
 * How a part lies in its whole:
 * - `adds-up`: all parts of the whole by this dimension make up the whole exactly;
 * - `of-which`: a part that may overlap with others, and is never larger than the whole.
 */
export const partRules = ['adds-up', 'of-which'] as const
export type PartRule = (typeof partRules)[number]

/** That an indicator is a part of another one. */
export type Part = { readonly of: string; readonly by: Dimension; readonly rule: PartRule }

/** A series of figures with one definition. */
export type Indicator = {
  /** Lower-case letters, digits, `_` and `-`; begins with a letter; unique in the workbook. */
  readonly code: string
  readonly names: Translated
  /** Code of its counting unit; a unit may be missing from the workbook, then it is to complete. */
  readonly unit: string
  readonly section: string
  /** Digits printed after the decimal mark, 0 to 6. */
  readonly precision: number
  readonly source: string
  readonly scope: Translated
  /** The whole that this is a part of; null for a figure that stands by itself. */
  readonly part: Part | null
}

/** Whether the text can be the code of an indicator, a unit or a section. */
export function isCode(text: string): boolean {
  return /^[a-z][a-z0-9_-]{0,63}$/.test(text)
}
