/** Laws of agreement, against tables of this test's own and the plural rules of Unicode CLDR that Node brings along. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Qualifier, qualifiers } from '../../../core/entry/cell'
import { compareDecimals, type Decimal, fromScaled, whole } from '../../../core/entry/decimal'
import { type CountingUnit, type Gender, genders, type Language, languages, pluralClasses } from '../../../core/entry/indicator'
import { roundings } from '../../../core/figures/rounding'
import { phrasesOf } from '../../../core/wording/phrase-book'
import { anyCount, decimal } from '../arbitraries'
import { type Said, sentence, sentencePieces } from './said'

/** A unit whose forms say their own class: "noun-few". */
function classNoun(gender: Gender, measure: CountingUnit['measure'] = 'count'): CountingUnit {
  const forms = (language: Language) => Object.fromEntries(pluralClasses[language].map((form) => [form, `noun-${form}`]))
  return { code: 'thing', measure, genders: { fr: gender, ar: gender }, forms: { en: forms('en'), fr: forms('fr'), ar: forms('ar') } }
}

const cldr = { en: new Intl.PluralRules('en'), fr: new Intl.PluralRules('fr'), ar: new Intl.PluralRules('ar') }

/** The participle, or the verb, that a grammar book asks for. `noun` is CLDR's class of the number. */
const VERBS: Readonly<Record<Language, (gender: Gender, form: string) => RegExp>> = {
  en: (_, form) => (form === 'one' ? / was recorded / : / were recorded /),
  fr: (gender, form) => {
    if (form === 'one') return gender === 'feminine' ? / a été enregistrée / : / a été enregistré /
    return gender === 'feminine' ? / ont été enregistrées / : / ont été enregistrés /
  },
  ar: (gender) => (gender === 'feminine' ? / سجلت / : / سجل /)
}

/** What stands where the number and its noun stand. */
function countedAs(value: number, language: Language): RegExp {
  const form = cldr[language].select(value)
  if (language === 'ar' && (form === 'one' || form === 'two')) return new RegExp(`(?<!\\d )noun-${form}(?!-)`)
  if (language === 'fr' && form === 'many') return /0 de noun-other /
  return new RegExp(`\\d noun-${form} `)
}

function agrees(value: number, gender: Gender, language: Language) {
  const said = sentence({ value: whole(value), base: whole(value + 1), unit: classNoun(gender) }, language)
  const form = cldr[language].select(value)
  expect(said).toMatch(VERBS[language](gender, form === 'many' && language === 'fr' ? 'other' : form))
  expect(said).toMatch(countedAs(value, language))
}

describe('verb, participle and noun agree', () => {
  for (const language of languages) {
    for (const gender of genders) {
      test(`${language}, ${gender}: with every number to a thousand`, () => {
        for (let value = 1; value <= 1_000; value += 1) agrees(value, gender, language)
      })
      test(`${language}, ${gender}: with large numbers`, () => {
        fc.assert(fc.property(fc.integer({ min: 1_001, max: 100_000_000 }), (value) => agrees(value, gender, language)))
      })
      test(`${language}, ${gender}: with whole millions`, () => {
        for (const value of [1_000_000, 2_000_000, 50_000_000]) agrees(value, gender, language)
      })
    }
  }
  test('with none: the negated participle has the gender, the noun the form for zero', () => {
    const none = (gender: Gender, language: Language) => sentence({ value: whole(0), base: whole(3), unit: classNoun(gender) }, language)
    for (const gender of genders) expect(none(gender, 'en')).toMatch(/: no noun-other were recorded in /)
    expect(none('masculine', 'fr')).toMatch(/: aucun noun-one n’a été enregistré en /)
    expect(none('feminine', 'fr')).toMatch(/: aucune noun-one n’a été enregistrée en /)
    expect(none('masculine', 'ar')).toMatch(/: لم يسجل أي noun-zero سنة /)
    expect(none('feminine', 'ar')).toMatch(/: لم تسجل أي noun-zero سنة /)
  })
  test('behind a qualifier: digits always, and the noun of the number', () => {
    const subjects: Readonly<Record<Qualifier, Gender | 'noun'>> = { 'more than': 'masculine', 'at least': 'masculine', about: 'noun', nearly: 'masculine' }
    fc.assert(
      fc.property(
        anyCount.filter((value) => value !== '0'),
        fc.constantFrom(...qualifiers),
        fc.constantFrom(...genders),
        fc.constantFrom(...languages),
        (value, qualifier, gender, language) => {
          const said = sentence({ value, base: null, unit: classNoun(gender), qualifier }, language)
          const form = cldr[language].select(Number(value))
          const subject = subjects[qualifier] === 'masculine' && language === 'ar' ? 'masculine' : gender
          expect(said).toMatch(VERBS[language](subject, form === 'many' && language === 'fr' ? 'other' : form))
          const bare = language === 'ar' && (form === 'one' || form === 'two')
          expect(said).toMatch(bare ? /\d noun-other / : countedAs(Number(value), language))
        }
      )
    )
  })
  test('fractions of an amount: singular below two in French', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (hundredths) => {
        const value = fromScaled({ units: BigInt(hundredths), scale: 2 })
        const said = sentence({ value, base: whole(100), unit: classNoun('feminine', 'amount') }, 'fr')
        expect(said).toContain(hundredths < 200 ? ' noun-one en' : ' noun-other en')
      })
    )
  })
  test('a negative number is never spelled out without its sign', () => {
    for (const value of ['-1', '-2']) {
      expect(sentence({ value: decimal(value), base: null, unit: classNoun('feminine') }, 'ar')).toMatch(/−\d noun-other /)
    }
  })
  test('the words of a rate never stand for its number', () => {
    for (const value of [1, 2]) {
      expect(sentence({ value: whole(value), base: whole(9), unit: classNoun('feminine', 'rate') }, 'ar')).toContain(`بلغ المعدل ${value} noun-other `)
    }
  })
  test('percentage points', () => {
    const points: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
      en: { one: 'percentage point', other: 'percentage points' },
      fr: { one: 'point de pourcentage', other: 'points de pourcentage' },
      ar: { one: 'نقطة مئوية واحدة', two: 'نقطتان مئويتان', few: 'نقط مئوية', many: 'نقطة مئوية', other: 'نقطة مئوية' }
    }
    for (const language of languages) {
      for (let size = 1; size <= 100; size += 1) {
        const form = cldr[language].select(size)
        const noun = points[language][form] ?? ''
        const words = language === 'ar' && size < 3 ? noun : `${size} ${noun}`
        for (const [base, value] of [
          [0, size],
          [size, 0]
        ] as const) {
          expect(sentence({ value: whole(value), base: whole(base), unit: 'percent' }, language)).toContain(` ${words} `)
        }
      }
    }
  })
  test('every language has all forms of the nouns of its own', () => {
    for (const language of languages) {
      const { percentagePoints, times } = phrasesOf(language)
      for (const form of pluralClasses[language]) expect(percentagePoints[form] && times[form], `${language} ${form}`).toBeTruthy()
    }
  })
})

const RISES = /rise|hausse|ارتفاع/
const FALLS = /fall|baisse|انخفاض/
const STRENGTHS = [
  /slight|légère|طفيف/,
  /(?:, a |, en |ب)(?:rise|fall|hausse|baisse|ارتفاع|انخفاض)(?! (?:طفيف|ملحوظ|حاد))/,
  /marked|nette|ملحوظ/,
  /sharp|forte|حاد/
]
const strengthIn = (said: string) => STRENGTHS.map((pattern, rank) => (pattern.test(said) ? rank : -1)).filter((rank) => rank >= 0)

describe('words follow the change', () => {
  const positive = anyCount.filter((value) => value !== '0')
  const units = ['network', 'person', 'dirham', 'percent', 'rate', 'unheard-of']
  const nearby = fc
    .tuple(fc.integer({ min: 200, max: 100_000 }), fc.integer({ min: -20, max: 20 }))
    .map(([base, off]) => [whole(base), whole(base + off)] as const)
  const anySaid: fc.Arbitrary<Said & { readonly base: Decimal; readonly value: Decimal }> = fc
    .record({
      pair: fc.oneof(fc.tuple(anyCount, anyCount), nearby),
      unit: fc.constantFrom(...units),
      precision: fc.integer({ min: 0, max: 2 }),
      rounding: fc.constantFrom(...roundings)
    })
    .map(({ pair: [base, value], ...said }) => ({ ...said, base, value }))
  test('the direction is that of the sign, and no other is named', () => {
    fc.assert(
      fc.property(anySaid, fc.constantFrom(...languages), (said, language) => {
        const text = sentence(said, language)
        const sign = compareDecimals(said.value, said.base)
        if (RISES.test(text)) expect(sign).toBe(1)
        if (FALLS.test(text)) expect(sign).toBe(-1)
        if (sign === 0) expect(text).not.toMatch(/\d ?% (?:on|par)|نسبته/)
      })
    )
  })
  test('a change that prints has its direction, and one strength', () => {
    fc.assert(
      fc.property(positive, positive, fc.constantFrom(...languages), (base, value, language) => {
        const rounded = Math.abs((Number(value) - Number(base)) / Number(base)) >= 0.0051
        fc.pre(rounded)
        const text = sentence({ value, base }, language)
        expect(text).toMatch(compareDecimals(value, base) > 0 ? RISES : FALLS)
        expect(strengthIn(text)).toHaveLength(1)
      })
    )
  })
  test('a larger change never gets a weaker word, whatever the direction', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.tuple(fc.integer({ min: -1_000, max: 3_000 }), fc.integer({ min: -1_000, max: 3_000 })),
        fc.constantFrom('network', 'percent'),
        fc.constantFrom(...languages),
        (base, [one, other], unit, language) => {
          const changed = (permille: number) => fromScaled({ units: BigInt(base) * BigInt(1_000 + permille), scale: unit === 'percent' ? 4 : 0 })
          const scaled = unit === 'percent' ? fromScaled({ units: BigInt(base) * 1_000n, scale: 4 }) : whole(BigInt(base) * 1_000n)
          const rank = (permille: number) => strengthIn(sentence({ value: changed(permille), base: scaled, unit }, language))[0]
          const [small, large] = Math.abs(one) <= Math.abs(other) ? [rank(one), rank(other)] : [rank(other), rank(one)]
          fc.pre(small !== undefined && large !== undefined)
          expect(small ?? 0).toBeLessThanOrEqual(large ?? 0)
        }
      )
    )
  })
  test('all languages choose the same strength', () => {
    fc.assert(
      fc.property(anySaid, (said) => {
        const [en, fr, ar] = languages.map((language) => strengthIn(sentence(said, language)))
        expect(fr).toEqual(en)
        expect(ar).toEqual(en)
      })
    )
  })
  test('no sentence prints a zero change, leaves a place open, doubles a space, or begins with a numeral', () => {
    fc.assert(
      fc.property(anySaid, fc.constantFrom(null, ...qualifiers), fc.constantFrom(...languages), (said, qualifier, language) => {
        const text = sentence(qualifier === null ? said : { ...said, qualifier }, language)
        // A share may itself be "plus de 0 %": that is its value, not its change.
        expect(text.replace(/(?:plus|près) de 0/g, '')).not.toMatch(/(?:of|de|نسبته|قدره) 0(?:[.,]0+)? ?(?:%|percentage|points?|نق)/)
        expect(text).not.toMatch(/[{}]|undefined|^\p{Nd}/u)
        expect(text).not.toMatch(/ {2}| [.,،؛]|\(\s*\)/)
        expect(text).toMatch(/\.$/)
      })
    )
  })
  test('every number stands in a piece of its own, years without separators', () => {
    fc.assert(
      fc.property(anySaid, fc.constantFrom(...languages), (said, language) => {
        const pieces = sentencePieces(said, language)
        for (const piece of pieces) if (piece.kind === 'text') expect(piece.text).not.toMatch(/\d/)
        expect(pieces.filter(({ kind, text }) => kind === 'number' && text === '2023')).toHaveLength(1)
      })
    )
  })
})
