/** Calls that change the workbook: each is one transaction and one step of undo. */

import { checksOf } from '../core/checks/cells'
import { excusedContent, weightOf } from '../core/checks/check'
import type { Answer, Envelope, Input, LargeChange, Moved } from '../core/contract'
import type { CallName } from '../core/contract-names'
import type { Indicator, Language } from '../core/entry/indicator'
import { indexTable } from '../core/entry/table'
import { cellsAgainst, measureOf } from '../core/figures/derive'
import { refusePart, withParts } from '../core/figures/parts'
import type { DraftBlock, Review } from '../core/report/draft'
import { newBlock } from '../core/report/draft'
import { confirmed, readAgain, takenOver, withContent } from '../core/report/editing'
import { type Result, refuse, succeed } from '../core/result'
import { bindChanges } from './bind-text'
import { type Made, makeChange, planCells } from './change/make'
import { blockChange, entity, reordered } from './changes'
import { rollChanges } from './roll-forward'
import type { Session } from './session'
import { cellKey, dismissalKey, ONLY } from './store/entities'
import type { Change } from './store/journal'
import type { Workbook } from './store/workbook'

type Action = Parameters<Workbook['apply']>[0]

/** The handlers of all changing calls. */
export function createCommands(session: Session) {
  /** Plans changes on the open workbook and writes them as one step. */
  const change = (
    action: Action,
    plan: (workbook: Workbook) => Result<readonly Change[]>,
    { typing = false, reason, inPlace = false }: { readonly typing?: boolean; readonly reason?: string | undefined; readonly inPlace?: boolean } = {}
  ): Envelope<Moved> => {
    const workbook = session.workbook()
    if (!workbook.ok) return workbook
    const changed = workbook.value.change(action, () => plan(workbook.value), typing, reason)
    return changed.ok ? session.moved(changed.value, inPlace) : changed
  }
  /** Plans what becomes of blocks, found by their ids; the blocks that are there keep their places. */
  const blocks = (action: Action, ids: readonly string[], become: (block: DraftBlock, workbook: Workbook) => DraftBlock, typing = false) =>
    change(
      action,
      (workbook) => {
        const all = workbook.readDraft().blocks
        if (ids.some((id) => !all.some((block) => block.id === id))) return refuse({ kind: 'block-unknown' })
        return succeed(all.flatMap((block, position) => (ids.includes(block.id) ? [blockChange(become(block, workbook), position)] : [])))
      },
      { typing, inPlace: true }
    )
  const stamp = () => ({ by: session.who(), at: session.ports.now().toISOString() })
  const step = (direction: 'undo' | 'redo'): Envelope<Moved> => {
    const workbook = session.workbook()
    if (!workbook.ok) return workbook
    const touched = workbook.value[direction]()
    return touched.ok ? session.moved(touched.value) : touched
  }

  const make = (made: LargeChange): Result<Made> => {
    const workbook = session.workbook()
    return workbook.ok ? makeChange(workbook.value, made, session.ports.resources) : workbook
  }

  return {
    writeCells: ({ cells, typing, reason }: Input<'writeCells'>) => change('cells', (workbook) => planCells(workbook, cells), { typing, reason }),

    keepTyping: ({ entry }: Input<'keepTyping'>): Envelope<null> => {
      session.keepTyping(entry)
      return succeed(null)
    },

    writeIndicator: ({ indicator, isNew }: Input<'writeIndicator'>) =>
      change('indicator', (workbook) => {
        const table = workbook.readTable()
        const { indicators } = table
        const at = indicators.findIndex(({ code }) => code === indicator.code)
        if (isNew && at >= 0) return refuse({ kind: 'indicator-exists', indicator: indicator.code })
        if (!isNew && at < 0) return refuse({ kind: 'indicator-unknown', indicator: indicator.code })
        const fault = refusePart(indicators, indicator)
        if (fault) return refuse(fault)
        const indexed = indexTable(table)
        // What is under a whole is counted as the whole is.
        const below = withParts(indicators, indicator.code).flatMap(({ indicator: part, depth }) => (depth > 0 ? [{ ...part, unit: indicator.unit }] : []))
        for (const { code } of [indicator, ...below]) {
          const [against] = cellsAgainst(indexed, code, measureOf(indexed, indicator))
          if (against) return refuse({ kind: 'cell-not-whole', indicator: code, ...against })
        }
        return succeed(placed([indicator, ...below], indicators))
      }),

    removeIndicator: ({ indicator, reason }: Input<'removeIndicator'>) =>
      change(
        'indicator',
        (workbook) => {
          const table = workbook.readTable()
          if (!table.indicators.some(({ code }) => code === indicator)) return refuse({ kind: 'indicator-unknown', indicator })
          const cells = table.cells.filter((entry) => entry.indicator === indicator)
          const parts = table.indicators.filter(({ part }) => part?.of === indicator).map((part) => ({ ...part, part: null }))
          return succeed([
            ...cells.map(({ period }): Change => ({ what: 'cell', key: cellKey(indicator, period), after: null })),
            ...workbook
              .readDismissals()
              .filter((dismissal) => dismissal.indicator === indicator)
              .map(({ period, check }): Change => ({ what: 'dismissal', key: dismissalKey(indicator, period, check), after: null })),
            ...placed(parts, table.indicators),
            { what: 'indicator', key: indicator, after: null }
          ])
        },
        { reason }
      ),

    writeUnit: ({ unit: { code, ...unit } }: Input<'writeUnit'>) =>
      change('unit', (workbook) => {
        const table = workbook.readTable()
        const indexed = indexTable(table)
        for (const indicator of table.indicators) {
          const [against] = indicator.unit === code ? cellsAgainst(indexed, indicator.code, unit.measure) : []
          if (against) return refuse({ kind: 'cell-not-whole', indicator: indicator.code, ...against })
        }
        return succeed([entity('unit', code, { position: placeOf(table.units, code), ...unit })])
      }),

    writeSection: ({ section: { code, names } }: Input<'writeSection'>) =>
      change('section', (workbook) => succeed([entity('section', code, { position: placeOf(workbook.readTable().sections, code), names })])),

    writeStyle: ({ style, typing }: Input<'writeStyle'>) => change('style', () => succeed([entity('style', ONLY, style)]), { typing }),

    writeReport: ({ typing, ...report }: Input<'writeReport'>) =>
      change(
        'report',
        (workbook) => {
          if (report.year === report.base) return refuse({ kind: 'same-years', year: report.year })
          const { year, base, from, blocks: all } = workbook.readDraft()
          if (year === report.year) return succeed([entity('report', ONLY, { ...report, from })])
          return succeed([entity('report', ONLY, { ...report, from: { year, base } }), ...reordered(all.map(takenOver))])
        },
        { typing }
      ),

    rollForward: (input: Input<'rollForward'>) => change('roll', (workbook) => rollChanges(workbook, input)),

    bindText: (input: Input<'bindText'>) =>
      change('bind', (workbook) => bindChanges(workbook, input, (taken, count) => freshIds('b', taken, count)), { reason: input.reason }),

    addBlock: ({ content, after }: Input<'addBlock'>) =>
      change('block', (workbook) => {
        const { blocks } = workbook.readDraft()
        const at = after === null ? 0 : blocks.findIndex(({ id }) => id === after) + 1
        if (after !== null && at === 0) return refuse({ kind: 'block-unknown' })
        const added = newBlock(
          freshId(
            'b',
            blocks.map(({ id }) => id)
          ),
          content
        )
        return succeed(reordered([...blocks.slice(0, at), added, ...blocks.slice(at)]))
      }),

    writeBlock: ({ id, content, typing }: Input<'writeBlock'>) =>
      blocks('block', [id], (block, workbook) => withContent(block, content, sourceOf(workbook)), typing),

    writeBlocks: ({ blocks: written }: Input<'writeBlocks'>) => {
      const contents = new Map(written.map(({ id, content }) => [id, content]))
      return blocks('block', [...contents.keys()], (block, workbook) => withContent(block, contents.get(block.id) ?? block.content, sourceOf(workbook)))
    },

    moveBlocks: ({ ids, index }: Input<'moveBlocks'>) =>
      change('block', (workbook) => {
        const all = workbook.readDraft().blocks
        const moved = all.filter(({ id }) => ids.includes(id))
        if (moved.length < new Set(ids).size) return refuse({ kind: 'block-unknown' })
        const others = all.filter(({ id }) => !ids.includes(id))
        return succeed(reordered([...others.slice(0, index), ...moved, ...others.slice(index)]))
      }),

    removeBlocks: ({ ids }: Input<'removeBlocks'>) =>
      change('block', (workbook) => {
        const all = workbook.readDraft().blocks
        if (ids.some((id) => !all.some((block) => block.id === id))) return refuse({ kind: 'block-unknown' })
        const orphans = workbook.readComments().filter(({ block }) => ids.includes(block))
        return succeed([
          ...orphans.map(({ id }): Change => ({ what: 'comment', key: id, after: null })),
          ...ids.map((id): Change => ({ what: 'block', key: id, after: null })),
          ...reordered(all.filter(({ id }) => !ids.includes(id)))
        ])
      }),

    reviewBlocks: ({ ids, state }: Input<'reviewBlocks'>) => {
      const review: Review = state === 'draft' ? { state } : { state, ...stamp() }
      return blocks('review', ids, (block) => (block.review.state === state ? block : { ...block, review }))
    },

    confirmEdition: ({ id, language }: Input<'confirmEdition'>) => blocks('review', [id], (block) => confirmed(block, language)),
    readAgain: ({ id, language }: Input<'readAgain'>) => blocks('review', [id], (block) => readAgain(block, language)),

    writeComment: ({ id, ...written }: Input<'writeComment'>) =>
      change('comment', (workbook) => {
        const all = workbook.readComments()
        const known = all.find((comment) => comment.id === id)
        if (id !== null && known === undefined) return refuse({ kind: 'comment-unknown' })
        if (!workbook.readDraft().blocks.some((block) => block.id === written.block)) return refuse({ kind: 'block-unknown' })
        const { by, at } = known ?? stamp()
        return succeed([
          entity(
            'comment',
            id ??
              freshId(
                'c',
                all.map((comment) => comment.id)
              ),
            { ...written, by, at }
          )
        ])
      }),

    resolveComments: ({ ids, resolved }: Input<'resolveComments'>) =>
      change('comment', (workbook) => {
        const found = workbook.readComments().filter(({ id }) => ids.includes(id))
        if (found.length < new Set(ids).size) return refuse({ kind: 'comment-unknown' })
        return succeed(found.map(({ id, ...comment }) => entity('comment', id, { ...comment, resolved })))
      }),

    removeComment: ({ id }: Input<'removeComment'>) =>
      change('comment', (workbook) => {
        if (!workbook.readComments().some((comment) => comment.id === id)) return refuse({ kind: 'comment-unknown' })
        return succeed([{ what: 'comment', key: id, after: null }])
      }),

    dismissCheck: ({ indicator, period, check, reason }: Input<'dismissCheck'>) =>
      change('dismissal', (workbook) => {
        if (weightOf(check) === 'hard') return refuse({ kind: 'check-not-excusable', indicator, period })
        const table = indexTable(workbook.readTable())
        if (!checksOf(table, { indicator, period }, []).some(({ kind }) => kind === check)) return refuse({ kind: 'check-settled', indicator, period })
        const value = excusedContent(table.cell(indicator, period))
        return succeed([entity('dismissal', dismissalKey(indicator, period, check), { value, reason, ...stamp() })])
      }),

    restoreCheck: ({ indicator, period, check }: Input<'restoreCheck'>) =>
      change('dismissal', () => succeed([{ what: 'dismissal', key: dismissalKey(indicator, period, check), after: null }])),

    enterTable: (input: Input<'enterTable'>): Envelope<Moved> => {
      const made = make({ kind: 'table', ...input })
      return made.ok ? session.moved(made.value.touched) : made
    },

    importTable: (input: Input<'importTable'>): Envelope<Answer<'importTable'>> => {
      const made = make({ kind: 'import', ...input })
      if (!made.ok) return made
      const moved = session.moved(made.value.touched)
      if (!moved.ok) return moved
      const { summary } = made.value
      if (summary === null) throw new Error('an import gave no summary')
      return succeed({ ...summary, moved: { ...moved.value, cells: null } })
    },

    undo: () => step('undo'),
    redo: () => step('redo')
  } satisfies Partial<{ [Name in CallName]: (input: Input<Name>) => Envelope<Answer<Name>> }>
}

/** Indicators as they are to be, each where it stands; the journal drops those that are as they were. */
function placed(changed: readonly Indicator[], all: readonly Indicator[]): readonly Change[] {
  return changed.map(({ code, ...image }) => entity('indicator', code, { position: placeOf(all, code), ...image }))
}

/** Where an entity stands; a new one comes last. */
function placeOf(all: readonly { readonly code: string }[], code: string): number {
  const at = all.findIndex((each) => each.code === code)
  return at < 0 ? all.length : at
}

/** The edition that the others follow. */
function sourceOf(workbook: Workbook): Language {
  return workbook.readDraft().languages[0] ?? 'en'
}

/** So many of a letter with numbers that follow each other and are not taken. */
function freshIds(letter: string, taken: readonly string[], count: number): readonly string[] {
  return Array.from({ length: count }).reduce<readonly string[]>((ids) => [...ids, freshId(letter, [...taken, ...ids])], [])
}

/** A letter with a number that is not taken. */
function freshId(letter: string, taken: readonly string[]): string {
  const numbers = taken.map((id) => new RegExp(`^${letter}(\\d+)$`).exec(id)?.[1]).map((digits) => (digits === undefined ? 0 : Number(digits)))
  return `${letter}${Math.max(0, ...numbers) + 1}`
}
