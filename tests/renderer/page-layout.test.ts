/** Where pages stand in their column, and where their links lead. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PagePlaces, sourceOf } from '../../core/report/pages'
import { bulletinDraft } from '../../core/report/template'
import { columnHeight, columnOf, inSight, nextZoom, pageAt, pagesToDraw, topOf, zooms } from '../../renderer/preview/page-layout'
import { firstLink, leadsTo, pageLinks } from '../../renderer/preview/page-points'
import { stringsOf } from '../../renderer/strings/words'
import { sampleTable } from '../sample-table'

const size = { width: 595.28, height: 841.89 }
const zoom = fc.constantFrom(...zooms)
const room = fc.integer({ min: 200, max: 2_400 })
const pages = fc.integer({ min: 1, max: 400 })
const length = fc.integer({ min: 100, max: 3_000 })

describe('the column of pages', () => {
  test('holds every page, one below the other', () => {
    fc.assert(
      fc.property(zoom, room, pages, (each, width, count) => {
        const column = columnOf(each, { size, pages: count }, width)
        for (let page = 1; page < count; page += 1) expect(topOf(page + 1, column)).toBeGreaterThan(topOf(page, column) + column.height)
        expect(topOf(count, column) + column.height).toBeLessThan(columnHeight(column))
      })
    )
  })
  test('draws all that is in sight, and little more', () => {
    fc.assert(
      fc.property(zoom, room, pages, length, fc.double({ min: 0, max: 1, noNaN: true }), (each, width, count, height, part) => {
        const column = columnOf(each, { size, pages: count }, width)
        const box = { top: Math.max(0, columnHeight(column) - height) * part, width, height }
        const drawn = pagesToDraw(box, column)
        const seen = Array.from({ length: count }, (_, index) => index + 1).filter((page) => inSight(page, box, column))
        expect(seen.filter((page) => !drawn.includes(page))).toEqual([])
        expect(drawn.length).toBeLessThanOrEqual(seen.length + 3)
        expect(drawn).toContain(pageAt(box, column))
      })
    )
  })
  test('shows the page that is asked for', () => {
    fc.assert(
      fc.property(zoom, room, pages, length, fc.nat(), (each, width, count, height, wish) => {
        const column = columnOf(each, { size, pages: count }, width)
        const page = (wish % count) + 1
        expect(inSight(page, { top: topOf(page, column), width, height }, column)).toBe(true)
      })
    )
  })
  test('grows with every step until the largest size, and shrinks back', () => {
    fc.assert(
      fc.property(zoom, room, (each, width) => {
        const scale = (one: typeof each) => columnOf(one, { size, pages: 1 }, width).scale
        const larger = nextZoom(each, 'larger', size.width, width)
        const smaller = nextZoom(each, 'smaller', size.width, width)
        const all = zooms.map(scale)
        expect(scale(larger) > scale(each) || scale(each) === Math.max(...all)).toBe(true)
        expect(scale(smaller) < scale(each) || scale(each) === Math.min(...all)).toBe(true)
      })
    )
  })
})

describe('the links of a page', () => {
  const draft = bulletinDraft()
  const area = { page: 2, x: 50, y: 60, width: 400, height: 30 }
  const places: PagePlaces = {
    blocks: [
      { ...area, block: 'b5', beginning: 'Against trafficking' },
      { ...area, block: 'notes-of-marks', beginning: 'Half' }
    ],
    figures: [
      { ...area, block: 'b5', origin: { indicator: 'networks', period: '2023', shows: 'value' }, text: '419' },
      { ...area, block: 'b5', origin: { indicator: 'networks', period: '2018/2023', shows: 'change' }, text: '+44%' }
    ]
  }
  const links = pageLinks(places, { draft, table: sampleTable(), language: 'en', strings: stringsOf('en') })
  test('are named by what they show, and a block leads its figures', () => {
    expect(links.get(2)?.map(({ name }) => name)).toEqual([
      expect.stringMatching(/: Against trafficking$/),
      'Trafficking networks dismantled, 2023: 419',
      'Trafficking networks dismantled, 2018 to 2023, change: +44%'
    ])
  })
  test('lead to the cell and the part, and are found from them', () => {
    const part = sourceOf('b5', draft.blocks)?.id ?? null
    const cell = { indicator: 'networks', period: '2023' }
    expect(firstLink(links, { cell, block: part })?.name).toContain('419')
    expect(firstLink(links, { cell, block: null })?.kind).toBe('figure')
    expect(firstLink(links, { cell: null, block: part })?.kind).toBe('block')
    expect(firstLink(links, { cell, block: 'b1' })).toBeUndefined()
    for (const link of links.get(2) ?? []) expect(leadsTo(link, link.point)).toBe(true)
  })
})
