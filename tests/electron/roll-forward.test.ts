/** Moving the report of an open workbook on, and taking that back. */

import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../core/entry/indicator'
import type { Draft } from '../../core/report/draft'
import { lastPublishedOf } from '../../core/report/provenance'
import { blockChange } from '../../electron/changes'
import { sampleContent } from '../../electron/content'
import { rollChanges } from '../../electron/roll-forward'
import type { Change } from '../../electron/store/journal'
import { createWorkbook, type Workbook } from '../../electron/store/workbook'
import { testFolder } from './folder'
import { publish, workbookIn } from './published'

const folder = testFolder()
let workbook: Workbook

beforeAll(() => {
  const content = sampleContent(resolve('resources'))
  if (!content.ok) throw new Error('no sample')
  const made = createWorkbook(join(folder, 'roll.bayan'), content.value, { who: () => 'clerk', now: () => new Date('2026-01-02T03:04:05Z') })
  if (!made.ok) throw new Error('not made')
  workbook = made.value
})
afterAll(() => workbook.close())

const roll = (year: number, base: number) => workbook.change('roll', () => rollChanges(workbook, { year, base, mentions: [] }))

describe('moving on', () => {
  test('and undoing gives the same report and the same comments, whatever they were', () => {
    const approved = { state: 'approved', by: 'chief', at: '2026-01-02T03:04:05.000Z' } as const
    const state = fc.record({ review: fc.constantFrom({ state: 'draft' } as const, approved), reread: fc.subarray([...languages]), resolved: fc.boolean() })
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 6 }), fc.integer({ min: 2019, max: 2030 }), (states, year) => {
        const before: Draft = workbook.readDraft()
        const blocks = before.blocks.slice(0, states.length).map((block, index) => ({ ...block, ...states[index] }))
        const comments = states.map(({ resolved }, index): Change => {
          const image = { block: 'b1', language: 'en', quote: '', text: 'sure?', by: 'a', at: '', resolved }
          return { what: 'comment', key: `c${index}`, after: JSON.stringify(image) }
        })
        workbook.apply('block', [...blocks.map(({ resolved: _, ...block }, index) => blockChange(block, index)), ...comments])
        const kept = [workbook.readDraft(), workbook.readComments()]
        const steps = workbook.journal(1)[0]?.id ?? 0
        expect(roll(year, year - 1).ok).toBe(true)
        expect(workbook.journal(1)[0]?.id).toBe(steps + 1)
        expect(workbook.readDraft()).toMatchObject({ year, base: year - 1 })
        expect(workbook.readComments().some(({ resolved }) => resolved)).toBe(false)
        workbook.undo()
        expect([workbook.readDraft(), workbook.readComments()]).toEqual(kept)
        workbook.redo()
        expect(workbook.readDraft().blocks.every(({ review }) => review.state === 'draft')).toBe(true)
        workbook.undo()
      }),
      { numRuns: 15 }
    )
  })
  test('leaves what was published as it was, and a figure tells what it was there', async () => {
    const published = workbookIn(folder, 'published')
    const { frozen } = await publish(published)
    if (!frozen.ok) throw new Error(JSON.stringify(frozen.faults))
    const before = published.readPast().publications
    expect(published.change('roll', () => rollChanges(published, { year: 2024, base: 2023, mentions: [] })).ok).toBe(true)
    expect(published.readDraft().year).toBe(2024)
    expect(published.readPast().publications).toEqual(before)
    const networks = { indicator: 'networks', period: '2023' }
    expect(lastPublishedOf(before, networks)).toMatchObject({ year: 2023, by: 'clerk', cell: { value: '419' } })
    expect(lastPublishedOf(before, { indicator: 'networks', period: '1990' })).toBeUndefined()
    published.close()
  })
  test('is refused to one and the same year, and where a year to replace is gone', () => {
    expect(roll(2024, 2024)).toMatchObject({ ok: false, faults: [{ kind: 'same-years' }] })
    const mentions = [{ place: { kind: 'block', block: 'b1' }, language: 'en', start: 0, end: 4 }] as const
    expect(workbook.change('roll', () => rollChanges(workbook, { year: 2024, base: 2023, mentions }))).toMatchObject({ ok: false })
  })
})
