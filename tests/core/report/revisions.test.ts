import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absences, type Cell, emptyCell, type FilledCell, qualifiers, statuses } from '../../../core/entry/cell'
import { subtract, whole } from '../../../core/entry/decimal'
import { indexTable } from '../../../core/entry/table'
import { lastPublished, type Publication } from '../../../core/report/publication'
import { reviseCell, revises, revisionsSince } from '../../../core/report/revisions'
import { sampleTable } from '../../sample-table'

const remarks = { source: '', note: '' }
const value: fc.Arbitrary<FilledCell> = fc.record({
  kind: fc.constant('value' as const),
  value: fc.integer({ min: 0, max: 5 }).map(whole),
  qualifier: fc.constantFrom(null, ...qualifiers),
  status: fc.constantFrom(...statuses),
  source: fc.constant(''),
  note: fc.constant('')
})
const absent: fc.Arbitrary<FilledCell> = fc.constantFrom(...absences).map((absence) => ({ kind: 'absent', absence, ...remarks }))
const filled = fc.oneof(value, absent)
const cell: fc.Arbitrary<Cell> = fc.oneof(filled, fc.constant(emptyCell))

describe('a change of a published cell', () => {
  test('keeps what was entered but for its status, and names what it is', () => {
    fc.assert(
      fc.property(filled, cell, cell, (published, before, after) => {
        const { kind, cell: written } = reviseCell(published, before, after)
        expect(revises(after, written)).toBe(false)
        expect(kind === 'plain').toBe(!revises(before, after))
        expect(kind === 'restored').toBe(revises(before, after) && !revises(published, after))
        if (kind === 'plain') expect(written).toEqual(after)
        if (kind === 'revised' && published.kind === 'value' && written.kind === 'value') expect(written.status).not.toBe('final')
      })
    )
  })
  test('that is made and taken back by hand leaves what was published', () => {
    fc.assert(
      fc.property(value, value, (published, other) => {
        const changed = reviseCell(published, published, other).cell
        const back = reviseCell(published, changed, published)
        expect(back.cell).toEqual(published)
      })
    )
  })
  test('of the value is a revision, of how settled it is none', () => {
    const final: Cell = { kind: 'value', value: whole(290), qualifier: null, status: 'final', ...remarks }
    expect(revises(final, { ...final, status: 'provisional' })).toBe(false)
    expect(revises(final, { ...final, qualifier: 'about' })).toBe(true)
    expect(revises(final, { kind: 'absent', absence: 'not available', ...remarks })).toBe(true)
    expect(reviseCell(final, final, { ...final, value: whole(291), status: 'break in series' }).cell).toMatchObject({ status: 'break in series' })
  })
})

const publicationOf = (id: number, year: number, cells: Publication['cells']): Publication => ({
  ...{ id, year, cells, at: '2026-01-01T00:00:00.000Z', by: 'clerk', base: year - 1, languages: ['en'], formats: ['pdf'], files: [], leftOpen: null },
  ...{ hashes: { table: '', draft: '', style: '' }, seal: '' }
})

describe('what is different since the publications', () => {
  const table = indexTable(sampleTable())
  const places = table.table.cells.slice(0, 12)
  test('is every published cell that says another thing than when it was printed last, once, with the exact difference', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.option(value, { nil: undefined }), { minLength: 12, maxLength: 12 }), { maxLength: 4 }), (editions) => {
        const publications = editions.map((cells, at) =>
          publicationOf(
            at + 1,
            2023 + at,
            cells.flatMap((each, index) => {
              const place = places[index]
              return each && place ? [{ indicator: place.indicator, period: place.period, cell: each }] : []
            })
          )
        )
        const found = revisionsSince([...publications].reverse(), table, [])
        const expected = places.flatMap(({ indicator, period, cell: now }) => {
          const old = publications.flatMap(({ cells }) => cells.filter((each) => each.indicator === indicator && each.period === period)).at(-1)?.cell
          return old && revises(old, now) ? [{ indicator, period, old }] : []
        })
        const key = (each: { readonly indicator: string; readonly period: string }) => `${each.indicator} ${each.period}`
        expect(found.map(key).sort()).toEqual(expected.map(key).sort())
        for (const each of found) {
          expect(each.old).toEqual(expected.find((other) => key(other) === key(each))?.old)
          expect(lastPublished(publications, each.indicator, each.period)?.cell).toEqual(each.old)
          if (each.old.kind === 'value' && each.now.kind === 'value') expect(each.difference).toBe(subtract(each.now.value, each.old.value))
        }
      })
    )
  })
  test('names an indicator that is gone', () => {
    const cells = [{ indicator: 'gone', period: '2023', cell: { kind: 'value', value: whole(3), qualifier: null, status: 'final', ...remarks } as const }]
    expect(revisionsSince([publicationOf(1, 2023, cells)], table, [])).toMatchObject([{ indicator: 'gone', now: { kind: 'empty' }, difference: null }])
  })
})
