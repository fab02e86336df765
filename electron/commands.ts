/** Calls that change the workbook: each is one transaction and one step of undo. */

import type { Answer, Envelope, Input, Moved } from '../core/contract'
import type { CallName } from '../core/contract-names'
import { indexTable } from '../core/entry/table'
import { catalogueFindings } from '../core/figures/findings'
import { type Result, refuse, succeed } from '../core/result'
import { readCatalogue } from './content'
import { importTable } from './import/import'
import type { Session } from './session'
import { cellKey, type EntityKind, ONLY } from './store/entities'
import type { Change } from './store/journal'
import { cellChange, type Workbook } from './store/workbook'

type Action = Parameters<Workbook['apply']>[0]

/** The handlers of all changing calls. */
export function createCommands(session: Session) {
  /** Plans changes on the open workbook and writes them as one step. */
  const change = (action: Action, plan: (workbook: Workbook) => Result<readonly Change[]>, typing = false): Envelope<Moved> => {
    const workbook = session.workbook()
    if (!workbook.ok) return workbook
    const planned = plan(workbook.value)
    if (!planned.ok) return planned
    const applied = workbook.value.apply(action, planned.value, typing)
    return applied.ok ? session.moved(applied.value) : applied
  }
  const step = (direction: 'undo' | 'redo'): Envelope<Moved> => {
    const workbook = session.workbook()
    if (!workbook.ok) return workbook
    const touched = workbook.value[direction]()
    return touched.ok ? session.moved(touched.value) : touched
  }

  return {
    writeCells: ({ cells, typing }: Input<'writeCells'>) =>
      change(
        'cells',
        (workbook) => {
          const known = new Set(workbook.indicatorCodes())
          const unknown = cells.find(({ indicator }) => !known.has(indicator))
          if (unknown) return refuse({ kind: 'indicator-unknown', indicator: unknown.indicator })
          return succeed(cells.map(({ indicator, period, cell }) => cellChange(indicator, period, cell)))
        },
        typing
      ),

    keepTyping: ({ entry }: Input<'keepTyping'>): Envelope<null> => {
      session.keepTyping(entry)
      return succeed(null)
    },

    writeIndicator: ({ indicator, isNew }: Input<'writeIndicator'>) =>
      change('indicator', (workbook) => {
        const { indicators } = workbook.readTable()
        const at = indicators.findIndex(({ code }) => code === indicator.code)
        if (isNew && at >= 0) return refuse({ kind: 'indicator-exists', indicator: indicator.code })
        if (!isNew && at < 0) return refuse({ kind: 'indicator-unknown', indicator: indicator.code })
        const { code, ...image } = indicator
        return succeed([entity('indicator', code, { position: at < 0 ? indicators.length : at, ...image })])
      }),

    removeIndicator: ({ indicator }: Input<'removeIndicator'>) =>
      change('indicator', (workbook) => {
        const table = workbook.readTable()
        if (!table.indicators.some(({ code }) => code === indicator)) return refuse({ kind: 'indicator-unknown', indicator })
        const cells = table.cells.filter((entry) => entry.indicator === indicator)
        return succeed([
          ...cells.map(({ period }): Change => ({ what: 'cell', key: cellKey(indicator, period), after: null })),
          { what: 'indicator', key: indicator, after: null }
        ])
      }),

    writeUnit: ({ unit: { code, ...unit } }: Input<'writeUnit'>) =>
      change('unit', (workbook) => succeed([entity('unit', code, { position: placeOf(workbook.readTable().units, code), ...unit })])),

    writeSection: ({ section: { code, names } }: Input<'writeSection'>) =>
      change('section', (workbook) => succeed([entity('section', code, { position: placeOf(workbook.readTable().sections, code), names })])),

    writeStyle: ({ style, typing }: Input<'writeStyle'>) => change('style', () => succeed([entity('style', ONLY, style)]), typing),

    writeReport: ({ typing, ...report }: Input<'writeReport'>) =>
      change(
        'report',
        () => {
          if (report.year === report.base) return refuse({ kind: 'same-years', year: report.year })
          return succeed([entity('report', ONLY, report)])
        },
        typing
      ),

    addBlock: ({ content, after }: Input<'addBlock'>) =>
      change('block', (workbook) => {
        const { blocks } = workbook.readDraft()
        const at = after === null ? 0 : blocks.findIndex(({ id }) => id === after) + 1
        if (after !== null && at === 0) return refuse({ kind: 'block-unknown' })
        const added = { id: freshId(blocks.map(({ id }) => id)), content }
        return succeed(reordered([...blocks.slice(0, at), added, ...blocks.slice(at)]))
      }),

    writeBlock: ({ id, content, typing }: Input<'writeBlock'>) =>
      change(
        'block',
        (workbook) => {
          const position = workbook.readDraft().blocks.findIndex((block) => block.id === id)
          return position < 0 ? refuse({ kind: 'block-unknown' }) : succeed([entity('block', id, { position, content })])
        },
        typing
      ),

    moveBlock: ({ id, index }: Input<'moveBlock'>) =>
      change('block', (workbook) => {
        const { blocks } = workbook.readDraft()
        const moved = blocks.find((block) => block.id === id)
        if (!moved) return refuse({ kind: 'block-unknown' })
        const others = blocks.filter((block) => block.id !== id)
        return succeed(reordered([...others.slice(0, index), moved, ...others.slice(index)]))
      }),

    removeBlock: ({ id }: Input<'removeBlock'>) =>
      change('block', (workbook) => {
        const { blocks } = workbook.readDraft()
        if (!blocks.some((block) => block.id === id)) return refuse({ kind: 'block-unknown' })
        return succeed([{ what: 'block', key: id, after: null }, ...reordered(blocks.filter((block) => block.id !== id))])
      }),

    importTable: ({ name, bytes, locale, replace }: Input<'importTable'>): Envelope<Answer<'importTable'>> => {
      const workbook = session.workbook()
      if (!workbook.ok) return workbook
      const imported = importTable(workbook.value, { name, bytes: Buffer.from(bytes, 'base64') }, readCatalogue(session.ports.resources), { locale, replace })
      if (!imported.ok) return imported
      const moved = session.moved(imported.value.touched)
      if (!moved.ok) return moved
      const { added, changed, unchanged, newIndicators } = imported.value.plan
      return succeed({
        added,
        changed,
        unchanged,
        indicators: newIndicators,
        toComplete: catalogueFindings(indexTable(workbook.value.readTable())),
        moved: { ...moved.value, cells: null }
      })
    },

    undo: () => step('undo'),
    redo: () => step('redo')
  } satisfies Partial<{ [Name in CallName]: (input: Input<Name>) => Envelope<Answer<Name>> }>
}

function entity(what: EntityKind, key: string, image: object): Change {
  return { what, key, after: JSON.stringify(image) }
}

/** Where an entity stands; a new one comes last. */
function placeOf(all: readonly { readonly code: string }[], code: string): number {
  const at = all.findIndex((each) => each.code === code)
  return at < 0 ? all.length : at
}

/** All blocks with the positions they now have; the journal drops those that did not move. */
function reordered(blocks: readonly { readonly id: string; readonly content: object }[]): readonly Change[] {
  return blocks.map(({ id, content }, position) => entity('block', id, { position, content }))
}

function freshId(taken: readonly string[]): string {
  const numbers = taken.map((id) => /^b(\d+)$/.exec(id)?.[1]).map((digits) => (digits === undefined ? 0 : Number(digits)))
  return `b${Math.max(0, ...numbers) + 1}`
}
