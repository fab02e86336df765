/** Copying, cutting and pasting blocks of cells, as spreadsheets do. */

import { useRef, useState } from 'react'
import { type Detection, detectNumbers } from '../../core/entry/detect'
import { type HeadedBlock, headedBlock } from '../../core/entry/headed-block'
import type { Indicator } from '../../core/entry/indicator'
import type { NumberLocale } from '../../core/entry/number-style'
import type { IndexedTable, MovedCell } from '../../core/entry/table'
import { writeTyped } from '../../core/entry/typed'
import type { Fault } from '../../core/result'
import { faultMessage } from '../../core/wording/messages'
import { writeValue } from '../../core/wording/number'
import { inertField } from '../../core/wording/spreadsheet'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { sampleNumber } from '../ui/sample-number'
import { MOST_PASTED, parseBlock, writeBlock } from './clipboard'
import { type GridCell, indicatorName, type Place, type Range, type Size } from './grid-model'
import { rememberedNumbers, rememberNumbers } from './number-choice'
import { enterTexts, type PasteTarget, pastedTexts, placePaste } from './paste-plan'

/** The block that waits for a person's word on how its numbers are written. */
export type PasteQuestion = Extract<Detection, { kind: 'several' }>

type Desk = {
  readonly table: IndexedTable
  readonly locale: NumberLocale
  readonly size: Size
  readonly range: Range
  /** Of the shown rows. */
  readonly indicators: readonly Indicator[]
  readonly cellAt: (place: Place) => GridCell | undefined
  readonly write: (changes: readonly MovedCell[]) => Promise<boolean>
  readonly choose: (range: Range) => void
  /** Takes a block that has headings. */
  readonly takeTable: (block: HeadedBlock) => void
}

type Fitting = Extract<ReturnType<typeof placePaste>, { kind: 'fits' }>

export function useClipboard({ table, locale, size, range, indicators, cellAt, write, choose, takeTable }: Desk) {
  const { strings, language, show } = useProgram()
  const { workbook } = useWorkbook()
  const [waiting, setWaiting] = useState<{ readonly question: PasteQuestion; readonly place: Fitting } | null>(null)
  /** The block that was copied last, and how its numbers were written. */
  const copied = useRef<{ readonly text: string; readonly locale: NumberLocale } | null>(null)
  const words = strings.figures

  const refuse = (...lines: readonly string[]) => show({ tone: 'fault', lines })
  const enter = async ({ range: filled, targets }: Fitting, reading: NumberLocale) => {
    const entered = enterTexts(targets, reading, table)
    if ('faults' in entered) return refuse(refusal(entered.text, entered.faults))
    choose(filled)
    if (entered.changes.length > 0 && !(await write(entered.changes))) return
    const example = `\u2068${writeValue(sampleNumber, 1, reading)}\u2069`
    show({ tone: 'done', lines: [fill(words.pasted, { count: targets.length, example, format: words.formats[reading] })] })
  }
  const refusal = (text: string, faults: readonly Fault[]) => {
    const reason = faults.map((each) => faultMessage(each, language)).join(' ')
    return reason === '' ? fill(words.pasteMixed, { text }) : fill(words.pasteRefused, { reason })
  }

  return {
    /** The chosen cells as the clipboard takes them, or the name where one is on that. */
    copy: (): string => {
      const named = range.from.column < 0 ? indicators[range.from.row] : undefined
      if (named) return inertField(indicatorName(named, language))
      const text = writeBlock(rowsOf(range).map((row) => row.map((place) => cellAt(place)).map((here) => (here ? writeTyped(here.cell, locale) : ''))))
      copied.current = { text, locale }
      return text
    },
    paste: (text: string) => {
      const block = parseBlock(text)
      if (block === undefined) return refuse(faultMessage({ kind: 'block-too-large', limit: MOST_PASTED }, language))
      const headed = headedBlock(block)
      if (headed) return takeTable(headed)
      if (range.from.column < 0) return
      const place = placePaste(block, range, { size, cellAt })
      if (place.kind === 'outside') return refuse(fill(words.pasteOutside, { rows: place.rows, columns: place.columns }))
      const own = copied.current?.text === text.replaceAll('\r\n', '\n') ? copied.current.locale : undefined
      if (own) return void enter(place, own)
      const said = rememberedNumbers(workbook.path)
      const found = detectNumbers(pastedTexts(place.targets, table), said ?? locale)
      switch (found.kind) {
        case 'none':
          return refuse(readableAlone(found.text, place.targets, table) ? fill(words.pasteMixed, { text: found.text }) : refusal(found.text, found.faults))
        case 'one':
          return void enter(place, found.reading.locale)
        case 'several': {
          const known = said && found.readings.find(({ locales }) => locales.includes(said))
          return known ? void enter(place, known.locale) : setWaiting({ question: found, place })
        }
      }
    },
    question: waiting?.question ?? null,
    answer: (reading: NumberLocale | null) => {
      setWaiting(null)
      if (waiting === null || reading === null) return
      rememberNumbers(workbook.path, reading)
      void enter(waiting.place, reading)
    }
  }
}

function rowsOf({ from, to }: Range): readonly (readonly Place[])[] {
  return Array.from({ length: to.row - from.row + 1 }, (_, row) =>
    Array.from({ length: to.column - from.column + 1 }, (__, column) => ({ row: from.row + row, column: from.column + column }))
  )
}

/** Whether the text can be read where it stands, so that only the others' format forbids it. */
function readableAlone(text: string, targets: readonly PasteTarget[], table: IndexedTable): boolean {
  const target = targets.find((each) => each.text === text)
  return target !== undefined && detectNumbers(pastedTexts([target], table), 'en').kind !== 'none'
}
