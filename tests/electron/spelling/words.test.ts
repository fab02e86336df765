import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../core/entry/indicator'
import { wordsIn } from '../../../electron/spelling/words'

const read = (text: string, language: 'en' | 'fr' | 'ar') => wordsIn(text, language).map(({ reading }) => reading)
const WORDS = {
  en: ['border', 'returns', 'don’t', 'cross-border'],
  fr: ['l’émigration', 'frontière', 'été', 'sous-région'],
  ar: ['الهجرة', 'الحُدُود', 'سبتة']
} as const
const AROUND = [
  ' ',
  '. ',
  ', ',
  ' {{attempts:value}} ',
  ' **',
  '** ',
  ' *',
  '* ',
  ' ^[',
  '] ',
  ' \\* ',
  '\n\n- ',
  ' « ',
  ' » ',
  ' (',
  ') ',
  ' 2023 ',
  ' \u{1F6A2} '
]

describe('the words of a text', () => {
  test('ranges point at exactly the words, whatever stands around them', () => {
    for (const language of languages) {
      const piece = fc.tuple(fc.constantFrom(...AROUND), fc.constantFrom(...WORDS[language]))
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom(...AROUND), (pieces, last) => {
          const text = pieces.map(([before, word]) => before + word).join('') + last
          expect(wordsIn(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(pieces.map(([, word]) => word))
        }),
        { numRuns: 150 }
      )
    }
  })
  test('ranges of any text are in order, apart, and of words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...languages), (text, language) => {
        let end = 0
        for (const word of wordsIn(text, language)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(word.end).toBeGreaterThan(word.start)
          expect(text.slice(word.start, word.end)).toMatch(/^\p{L}/u)
          end = word.end
        }
      }),
      { numRuns: 300 }
    )
  })
  test('fields, numbers, addresses and other scripts are no words', () => {
    expect(read('In {{year}} the 2nd, CO2 {{base-year}}s see https://www.iom.int/abc and jane.doe@iom.int now', 'en')).toEqual([
      'In',
      'the',
      'see',
      'and',
      'now'
    ])
    expect(read('المنظمة (IOM) و{{base-year}} بـ{{year}}', 'ar')).toEqual(['المنظمة'])
    expect(read('قال Mᵐᵉ nº', 'fr')).toEqual([])
  })
  test('emphasis, footnotes and escapes leave the words whole', () => {
    expect(read('**Attempts**^[A *note*.] \\*star\\* **mi**grant', 'en')).toEqual(['Attempts', 'note', 'star', 'migrant'])
  })
  test('accents, apostrophes and vowel signs are read as dictionaries write them', () => {
    expect(read('l’e\u0301migration lʼété', 'fr')).toEqual(["l'émigration", "l'été"])
    expect(read('الْهِجْرَة الهجـــرة', 'ar')).toEqual(['الهجرة', 'الهجرة'])
  })
})
