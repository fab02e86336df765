import { describe, expect, test } from 'vitest'
import type { CountingUnit } from '../../../core/entry/indicator'
import { indexTable } from '../../../core/entry/table'
import { catalogueFindings } from '../../../core/figures/findings'
import { sampleTable } from '../../sample-table'

describe('what is left to complete of a unit', () => {
  const nothing = { en: {}, fr: {}, ar: {} }
  const missing = (unit: Pick<CountingUnit, 'measure' | 'forms'>) => {
    const sample = sampleTable()
    const [first] = sample.indicators
    const indicators = first ? [{ ...first, unit: 'gizmo' }] : []
    const units = [...sample.units, { code: 'gizmo', genders: { fr: 'masculine', ar: 'masculine' }, ...unit } as const]
    const found = catalogueFindings(indexTable({ ...sample, units, indicators }))
    return found.flatMap((finding) => (finding.kind === 'unit-forms-missing' ? [finding.language] : []))
  }
  test('are the nouns of counts and amounts', () => {
    expect(missing({ measure: 'count', forms: nothing })).toEqual(['en', 'fr', 'ar'])
    expect(missing({ measure: 'amount', forms: nothing })).toEqual(['en', 'fr', 'ar'])
  })
  test('is nothing of a share, and nothing of a rate to which nobody has given nouns', () => {
    expect(missing({ measure: 'share', forms: nothing })).toEqual([])
    expect(missing({ measure: 'rate', forms: nothing })).toEqual([])
    expect(missing({ measure: 'rate', forms: { ...nothing, en: { one: 'point', other: 'points' } } })).toEqual(['fr', 'ar'])
  })
  test('nags about no unit of the catalogue', () => {
    const sample = sampleTable()
    const [first] = sample.indicators
    const indicators = sample.units.flatMap(({ code }) => (first ? [{ ...first, code: `of-${code}`, unit: code }] : []))
    const kinds = catalogueFindings(indexTable({ ...sample, indicators, cells: [] })).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind.startsWith('unit'))).toEqual([])
  })
})
