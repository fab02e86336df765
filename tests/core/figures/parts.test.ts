import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Indicator } from '../../../core/entry/indicator'
import { dimensions, partRules } from '../../../core/entry/indicator'
import { findBreakdowns, possibleWholes, refusePart, withParts } from '../../../core/figures/parts'
import { indicator } from '../made-table'

const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
/** Any indicators, parts of one another in any way: also such as no command lets in. */
const anyIndicators: fc.Arbitrary<readonly Indicator[]> = fc
  .tuple(
    ...codes.map((code) =>
      fc.tuple(fc.constant(code), fc.option(fc.tuple(fc.constantFrom(...codes, 'missing'), fc.constantFrom(...dimensions), fc.constantFrom(...partRules))))
    )
  )
  .map((all) => all.map(([code, part]) => indicator(code, part)))
/** Indicators as commands let them in: each declared after the other, and kept where it is not refused. */
const legalIndicators = anyIndicators.map((all) =>
  all.reduce<readonly Indicator[]>(
    (before, each) => before.map((known) => (known.code === each.code && refusePart(before, each) === undefined ? each : known)),
    all.map(({ code }) => indicator(code))
  )
)
const codesOf = (indicators: readonly Indicator[]) => indicators.map(({ code }) => code)

describe('what may be a part of what', () => {
  test('no indicator ever comes to lie within itself', () => {
    fc.assert(
      fc.property(legalIndicators, (all) => {
        const of = new Map(all.map(({ code, part }) => [code, part?.of]))
        for (const code of codes) {
          const above: string[] = []
          for (let at = of.get(code); at !== undefined; at = of.get(at)) {
            expect(above).not.toContain(at)
            above.push(at)
          }
          expect(above).not.toContain(code)
        }
      })
    )
  })
  test('a whole is offered exactly where the declaration would be taken', () => {
    fc.assert(
      fc.property(legalIndicators, fc.constantFrom(...codes), (all, code) => {
        const taken = all.filter((whole) => refusePart(all, indicator(code, [whole.code, 'sex', 'adds-up'])) === undefined)
        expect(codesOf(possibleWholes(all, indicator(code)))).toEqual(codesOf(taken))
      })
    )
  })
  test.each([
    ['a part of itself', indicator('a', ['a', 'sex', 'adds-up']), { kind: 'part-cycle', indicator: 'a', whole: 'a' }],
    ['a part of its part’s part', indicator('a', ['c', 'sex', 'of-which']), { kind: 'part-cycle', indicator: 'a', whole: 'c' }],
    ['a part of what is not there', indicator('d', ['z', 'sex', 'adds-up']), { kind: 'part-whole-unknown', indicator: 'd', whole: 'z' }],
    ['a part in another unit', indicator('d', ['a', 'sex', 'adds-up'], 'percent'), { kind: 'part-unit-differs', indicator: 'd', whole: 'a', unit: 'person' }]
  ])('%s is refused', (_, wrong, fault) => {
    const all = [indicator('a'), indicator('b', ['a', 'region', 'adds-up']), indicator('c', ['b', 'sex', 'adds-up']), indicator('d', null, wrong.unit)]
    expect(refusePart(all, wrong)).toEqual(fault)
  })
})

describe('the order of wholes and parts', () => {
  test('every indicator stands there once, whatever was declared', () => {
    fc.assert(
      fc.property(anyIndicators, (all) => {
        expect(
          withParts(all)
            .map(({ indicator: each }) => each.code)
            .sort()
        ).toEqual(codes)
      })
    )
  })
  test('a part stands under its whole, one deeper, in the section at the top', () => {
    fc.assert(
      fc.property(legalIndicators, (all) => {
        const placed = withParts(all)
        for (const [at, { indicator: each, depth }] of placed.entries()) {
          const above = placed.slice(0, at).findLast((other) => other.depth < depth)
          expect(above?.indicator.code).toBe(each.part !== null && each.part.of !== 'missing' ? each.part.of : undefined)
        }
      })
    )
  })
  test('parts are ordered by dimension, those that add up first, else as the table has them', () => {
    const all = [
      indicator('women', ['all', 'sex', 'adds-up']),
      indicator('minors', ['all', 'age', 'of-which']),
      { ...indicator('all'), section: 'rescue' },
      indicator('south', ['all', 'region', 'adds-up']),
      indicator('coast', ['all', 'region', 'of-which']),
      indicator('south-women', ['south', 'sex', 'adds-up']),
      indicator('north', ['all', 'region', 'adds-up']),
      indicator('networks')
    ]
    expect(withParts(all).map(({ indicator: { code }, depth, section }) => `${depth} ${code} ${section}`)).toEqual([
      '0 all rescue',
      '1 south rescue',
      '2 south-women rescue',
      '1 north rescue',
      '1 coast rescue',
      '1 women rescue',
      '1 minors rescue',
      '0 networks general'
    ])
    expect(
      findBreakdowns(all)
        .of('all')
        .map(({ by, adding, within }) => [by, codesOf(adding), codesOf(within)])
    ).toEqual([
      ['region', ['south', 'north'], ['coast']],
      ['sex', ['women'], []],
      ['age', [], ['minors']]
    ])
  })
})
