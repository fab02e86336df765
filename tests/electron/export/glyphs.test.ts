import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../core/entry/indicator'
import { arabicCoverage, latinCoverage } from '../../../electron/export/font-coverage'
import { codePointsOf, glyphFindings } from '../../../electron/export/glyphs'
import { bulletin, hostileReport } from './documents'
import { documentOf, heading } from './fixture-document'

/** The font reader that pdfmake brings with it. */
const fontkit: { readonly openSync: (path: string) => { readonly characterSet: readonly number[] } } = createRequire(
  createRequire(import.meta.url).resolve('pdfmake/package.json')
)('fontkit')

const inAll = (...names: readonly string[]) => {
  const [first = [], ...others] = names.map((name) => fontkit.openSync(join(resolve('resources/fonts'), name)).characterSet)
  const sets = others.map((points) => new Set(points))
  return [...first].filter((point) => sets.every((set) => set.has(point))).sort((a, b) => a - b)
}

describe('characters without a shape', () => {
  test('are those that the fonts themselves do not list', () => {
    expect([...codePointsOf(latinCoverage)]).toEqual(inAll('IBMPlexSans-Regular.ttf', 'IBMPlexSans-SemiBold.ttf', 'IBMPlexSans-Italic.ttf'))
    expect([...codePointsOf(arabicCoverage)]).toEqual(inAll('Amiri-Regular.ttf', 'Amiri-Bold.ttf'))
  })
  test('there are none in the bulletin, in any language', () => {
    expect(glyphFindings(languages.map(bulletin))).toEqual([])
  })
  test('are named once each, from whatever edition', () => {
    const [finding, ...others] = glyphFindings([hostileReport('en'), hostileReport('ar')])
    expect(others).toEqual([])
    expect(finding).toEqual({ kind: 'glyphs-missing', severity: 'warning', characters: '統 計 🚢 \ufffd' })
  })
  test('are looked for in the font that would print them', () => {
    const missing = (language: 'en' | 'ar', words: string) =>
      glyphFindings([documentOf(language, [heading(words, 'h')])]).map((finding) => (finding.kind === 'glyphs-missing' ? finding.characters : ''))
    expect(missing('en', 'Ελλάδα Россия é عربي')).toEqual([])
    expect(missing('en', 'ⵜⴰⵎⴰⵣⵉⵖⵜ')).toEqual(['ⵜ ⴰ ⵎ ⵣ ⵉ ⵖ'])
    expect(missing('ar', 'شبكة \u202f1\u200d')).toEqual([])
    expect(missing('ar', 'Россия')).toEqual(['Р о с и я'])
  })
})
