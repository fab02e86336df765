/** Sections of a report: what belongs together, how far it is, and where it moves. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DraftBlock, newBlock, type Review, reviewStates } from '../../../core/report/draft'
import { gapMove, isSectionHeading, leastReview, type Move, sectionsOf, stepMove } from '../../../core/report/sections'

const nothing = { en: '', fr: '', ar: '' }
const blockOf = (sign: string, index: number): DraftBlock =>
  newBlock(`${sign}${index}`, sign === 'p' ? { kind: 'prose', text: nothing } : { kind: 'heading', level: sign === 'H' ? 1 : 2, text: nothing })
/** `p`: prose, `H`: heading of a section, `h`: heading of the second level. */
const draft = (signs: string) => [...signs].map(blockOf)
const anyDraft = fc.string({ unit: fc.constantFrom('p', 'H', 'h'), minLength: 1, maxLength: 12 }).map(draft)
const idsOf = (blocks: readonly DraftBlock[]) => blocks.map(({ id }) => id).join(' ')
const moved = (blocks: readonly DraftBlock[], { ids, index }: Move) => {
  const others = blocks.filter(({ id }) => !ids.includes(id))
  return [...others.slice(0, index), ...blocks.filter(({ id }) => ids.includes(id)), ...others.slice(index)]
}
const step = (signs: string, id: string, way: 'up' | 'down') => {
  const move = stepMove(draft(signs), id, way)
  return move && idsOf(moved(draft(signs), move))
}

describe('sections', () => {
  test('together they are the whole report, and only the opening has no heading', () => {
    fc.assert(
      fc.property(anyDraft, (blocks) => {
        const sections = sectionsOf(blocks)
        expect(sections.flatMap((section) => section.blocks)).toEqual(blocks)
        expect(sections.every(({ start, blocks: own }) => blocks[start] === own[0])).toBe(true)
        expect(sections.flatMap(({ heading }) => heading ?? [])).toEqual(blocks.filter(isSectionHeading))
        expect(sections.slice(1).every(({ heading, blocks: own }) => heading !== null && heading === own[0])).toBe(true)
      })
    )
  })
  test('a section moves whole past its neighbour, never before the opening', () => {
    expect(step('pHphHp', 'H1', 'down')).toBe('p0 H4 p5 H1 p2 h3')
    expect(step('pHphHp', 'H4', 'up')).toBe('p0 H4 p5 H1 p2 h3')
    expect(step('pHphHp', 'H1', 'up')).toBeUndefined()
    expect(step('pHphHp', 'H4', 'down')).toBeUndefined()
  })
  test('a part moves alone, over the border of its section too', () => {
    expect(step('pHp', 'p2', 'up')).toBe('p0 p2 H1')
    expect(step('pHh', 'h2', 'down')).toBeUndefined()
  })
  test('a step there and a step back leave all as it was', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(), fc.constantFrom('up' as const, 'down' as const), (blocks, pick, way) => {
        const id = blocks[pick % blocks.length]?.id ?? ''
        const there = stepMove(blocks, id, way)
        fc.pre(there !== undefined)
        const between = moved(blocks, there)
        const back = stepMove(between, id, way === 'up' ? 'down' : 'up')
        expect(back && idsOf(moved(between, back))).toBe(idsOf(blocks))
      })
    )
  })
  test('what is dropped in a gap stands in that gap, and all others keep their order', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(), fc.nat(), fc.nat(), (blocks, from, many, to) => {
        const start = from % blocks.length
        const own = blocks.slice(start, start + 1 + (many % (blocks.length - start)))
        const gap = to % (blocks.length + 1)
        const move = gapMove(
          blocks,
          own.map(({ id }) => id),
          gap
        )
        const after = move ? moved(blocks, move) : blocks
        const outside = (part: readonly DraftBlock[]) => part.filter((block) => !own.includes(block))
        expect(outside(after)).toEqual(outside(blocks))
        expect(after.slice(after.indexOf(own[0] ?? blockOf('p', 99))).slice(0, own.length)).toEqual(own)
        expect(outside(after.slice(0, after.indexOf(own[0] ?? blockOf('p', 99))))).toEqual(
          gap >= start && gap <= start + own.length ? blocks.slice(0, start) : outside(blocks.slice(0, gap))
        )
      })
    )
  })
})

describe('how far a section is', () => {
  const review = (state: Review['state'], by: string, at: string): Review => (state === 'draft' ? { state } : { state, by, at })
  const anyReview = fc.record({
    state: fc.constantFrom(...reviewStates),
    by: fc.constantFrom('Amal', 'Karim'),
    at: fc.constantFrom('2026-01-01', '2026-02-02')
  })
  test('is as far as the least of its blocks, by the last who said so', () => {
    fc.assert(
      fc.property(fc.array(anyReview, { minLength: 1, maxLength: 6 }), (reviews) => {
        const blocks = reviews.map(({ state, by, at }, index) => ({ ...blockOf('p', index), review: review(state, by, at) }))
        const least = leastReview(blocks)
        const lowest = reviewStates.find((state) => reviews.some((each) => each.state === state))
        expect(least.state).toBe(lowest)
        const dates = reviews.filter(({ state }) => state === lowest).map(({ at }) => at)
        if (least.state !== 'draft') expect(least.at).toBe(dates.sort().at(-1))
      })
    )
  })
  test('of nothing is a draft', () => expect(leastReview([])).toEqual({ state: 'draft' }))
})
