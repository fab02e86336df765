/** The desk before the page process: the newest question wins, only what changed goes over, and a lost process is a fault and no more. */

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Envelope, Handlers } from '../../core/contract'
import { type Decimal, whole } from '../../core/entry/decimal'
import type { Language } from '../../core/entry/indicator'
import type { PrintedPages } from '../../core/report/pages'
import type { FromPages, ToPages } from '../../electron/export/pages-job'
import { createPrinter } from '../../electron/export/print'
import { runExport } from '../../electron/export/run'
import { createHandlers } from '../../electron/handlers'
import { testFolder } from './folder'
import { madePorts } from './made-ports'

const folder = testFolder()
const resources = resolve('resources')
const years = { year: 2023, base: 2022 }
let programs = 0

/** A page process in the test's own hands. */
type Hand = { readonly asked: ToPages[]; readonly hear: (message: FromPages) => void; readonly gone: () => void; ended: boolean }

function startProgram(start: (hand: Hand) => (question: ToPages) => void) {
  programs += 1
  const home = join(folder, `home-${programs}`)
  const hands: Hand[] = []
  const ports = madePorts(home, {
    now: () => new Date('2024-01-01T00:00:00Z'),
    askNewWorkbook: async (name) => join(home, `${name ?? 'Workbook'}.bayan`),
    startWorker: (worker, heard: (message: never) => void, gone) => {
      if (worker !== 'page-worker') return { say: () => {}, end: () => {} }
      const hear = heard as Hand['hear']
      const hand: Hand = { asked: [], hear, gone, ended: false }
      hands.push(hand)
      const take = start(hand)
      return {
        say: (message: object) => {
          const question = message as ToPages
          hand.asked.push(question)
          take(question)
        },
        end: () => {
          hand.ended = true
          gone()
        }
      }
    }
  })
  return { ...createHandlers(ports), hands, home }
}

const silent = () => startProgram(() => () => {})
const printing = () =>
  startProgram((hand) => {
    const print = createPrinter()
    return ({ id, ...question }) => void print(question).then((pages) => hand.hear({ kind: 'pages', id, pages }))
  })

const pages: PrintedPages = { pdf: '', pages: 1, size: { width: 595, height: 842 }, places: { blocks: [], figures: [] }, findings: [], milliseconds: 1 }
const ask = (handlers: Handlers, language: Language) => Promise.resolve(handlers.renderPages({ language, ...years }))
const answer = (hand: Hand | undefined) => {
  const last = hand?.asked.at(-1)
  if (last) hand?.hear({ kind: 'pages', id: last.id, pages })
}
const cancelled: Envelope<PrintedPages> = { ok: false, faults: [{ kind: 'cancelled' }] }
const cell = (value: Decimal) => ({ kind: 'value', value, qualifier: null, status: 'final', source: '', note: '' }) as const
const write = (handlers: Handlers, indicator: string, period: string, value: number) =>
  handlers.writeCells({ typing: false, cells: [{ indicator, period, cell: cell(whole(value)) }] })

describe('questions to the page process', () => {
  test('of those that wait in a language the newest counts, and the others are told', async () => {
    const { handlers, hands, close } = silent()
    const first = ask(handlers, 'en')
    const second = ask(handlers, 'en')
    const french = ask(handlers, 'fr')
    const third = ask(handlers, 'en')
    expect(await second).toEqual(cancelled)
    const [hand] = hands
    expect(hand?.asked.map(({ language }) => language)).toEqual(['en'])
    answer(hand)
    expect(await first).toEqual({ ok: true, value: pages })
    expect(hand?.asked.map(({ language }) => language)).toEqual(['en', 'fr'])
    answer(hand)
    expect((await french).ok).toBe(true)
    answer(hand)
    expect((await third).ok).toBe(true)
    expect(hand?.asked.map(({ language }) => language)).toEqual(['en', 'fr', 'en'])
    expect(hands).toHaveLength(1)
    close()
  })
  test('an answer that nobody waits for is dropped', async () => {
    const { handlers, hands, close } = silent()
    const asked = ask(handlers, 'en')
    hands[0]?.hear({ kind: 'pages', id: 99, pages })
    hands[0]?.hear({ kind: 'failed', id: hands[0].asked[0]?.id ?? 0, detail: 'a font is missing' })
    expect(await asked).toEqual({ ok: false, faults: [{ kind: 'program-fault', detail: 'a font is missing' }] })
    close()
  })
  test('only what changed goes over, and all of it where the frame of the table changed', async () => {
    const { handlers, hands, close } = silent()
    const update = async () => {
      const asked = ask(handlers, 'en')
      const sent = hands.at(-1)?.asked.at(-1)?.update
      answer(hands.at(-1))
      await asked
      return sent
    }
    expect(await update()).toMatchObject({ table: { indicators: expect.any(Array) }, cells: [], style: {}, draft: {} })
    expect(await update()).toEqual({ table: null, cells: [], style: null, draft: null, past: null })
    write(handlers, 'networks', '2023', 421)
    expect(await update()).toEqual({
      table: null,
      cells: [{ indicator: 'networks', period: '2023', cell: cell(whole(421)) }],
      style: null,
      draft: null,
      past: null
    })
    handlers.removeBlocks({ ids: ['b1'] })
    const afterDraft = await update()
    expect(afterDraft).toMatchObject({ table: null, cells: [], style: null })
    expect(afterDraft?.draft?.blocks.some(({ id }) => id === 'b1')).toBe(false)
    handlers.removeIndicator({ indicator: 'networks' })
    expect((await update())?.table?.indicators.some(({ code }) => code === 'networks')).toBe(false)
    handlers.undo(undefined)
    expect((await update())?.table?.indicators.some(({ code }) => code === 'networks')).toBe(true)
    await handlers.newWorkbook({ name: 'Other' })
    expect((await update())?.table?.indicators).toEqual([])
    close()
  })
})

describe('the page process', () => {
  test('that ends before its time is a fault of the question under way; the next question starts another and tells it all', async () => {
    const { handlers, hands, close } = silent()
    const lost = ask(handlers, 'en')
    const waiting = ask(handlers, 'fr')
    hands[0]?.gone()
    expect(await lost).toEqual({ ok: false, faults: [{ kind: 'program-fault', detail: 'pages' }] })
    expect(hands).toHaveLength(2)
    expect(hands[1]?.asked[0]?.update.table).not.toBeNull()
    answer(hands[0])
    hands[0]?.gone()
    answer(hands[1])
    expect((await waiting).ok).toBe(true)
    hands[1]?.gone()
    expect(hands).toHaveLength(2)
    close()
  })
  test('ends with the program, and nobody is left waiting', async () => {
    const { handlers, hands, close } = silent()
    const underWay = ask(handlers, 'en')
    const waiting = ask(handlers, 'fr')
    close()
    expect([await underWay, await waiting]).toEqual([cancelled, cancelled])
    expect(hands.map(({ ended }) => ended)).toEqual([true])
  })
  test('is asked for pages of an open workbook only', async () => {
    const { handlers, hands, close } = silent()
    handlers.closeWorkbook(undefined)
    expect(await ask(handlers, 'en')).toEqual({ ok: false, faults: [{ kind: 'no-workbook-open' }] })
    expect(hands).toEqual([])
    close()
  })
})

type Edit = (handlers: Handlers) => unknown
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({
      indicator: fc.constantFrom('networks', 'rescued', 'returns'),
      period: fc.constantFrom('2022', '2023'),
      value: fc.integer({ min: 0, max: 99_999 })
    })
    .map(
      ({ indicator, period, value }): Edit =>
        (handlers) =>
          write(handlers, indicator, period, value)
    ),
  fc.constantFrom('b2', 'b3', 'b6').map(
    (id): Edit =>
      (handlers) =>
        handlers.removeBlocks({ ids: [id] })
  ),
  fc.nat({ max: 9 }).map(
    (index): Edit =>
      (handlers) =>
        handlers.moveBlocks({ ids: ['b4'], index })
  ),
  fc.constant<Edit>((handlers) => handlers.undo(undefined))
)

test('whatever was changed before, the pages are the bytes that an export writes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      fc.constantFrom<Language>('en', 'ar'),
      async (rounds, language) => {
        const program = printing()
        let printed: Envelope<PrintedPages> = cancelled
        for (const edits of rounds) {
          for (const each of edits) each(program.handlers)
          printed = await ask(program.handlers, language)
        }
        const view = await program.handlers.readWorkbook(undefined)
        if (!view.ok || !printed.ok) throw new Error('no pages')
        const { table, style, draft, publications, reasons } = view.value
        const out = join(program.home, 'out')
        await runExport(
          {
            table,
            style,
            draft,
            past: { publications, reasons },
            years,
            verification: null,
            languages: [language],
            formats: ['pdf'],
            folder: out,
            fonts: join(resources, 'fonts')
          },
          () => {}
        )
        expect(printed.value.pdf).toBe(readFileSync(join(out, `bulletin-2023.${language}.pdf`)).toString('base64'))
        program.close()
      }
    ),
    { numRuns: 8 }
  )
})
