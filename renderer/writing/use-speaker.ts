/** One speaker for all editors of an edition, until what it says could change. */

import type { Language } from '../../core/entry/indicator'
import { type FiguresTable, type IndexedTable, indexTable } from '../../core/entry/table'
import type { Draft } from '../../core/report/draft'
import type { HouseStyle } from '../../core/wording/house-style'
import { useWorkbook } from '../program'
import { openSpeaker, type Speaker } from './speaker'

type Workbook = { readonly table: FiguresTable; readonly style: HouseStyle; readonly draft: Draft }

const indexed = new WeakMap<FiguresTable, IndexedTable>()
const tableParts = new WeakMap<Draft, string>()
/** The latest speaker of each edition: all editors of it share one. */
const latest = new Map<Language, { readonly table: FiguresTable; readonly style: HouseStyle; readonly rest: string; readonly speaker: Speaker }>()

/** The speaker of an edition of the open workbook; the same one until a figure, the style, the years or a table changes. */
export function useSpeaker(language: Language): Speaker {
  return speakerOf(useWorkbook(), language)
}

function speakerOf(workbook: Workbook, language: Language): Speaker {
  const { table, style, draft } = workbook
  const rest = restOf(draft)
  const known = latest.get(language)
  if (known && known.table === table && known.style === style && known.rest === rest) return known.speaker
  let index = indexed.get(table)
  if (index === undefined) {
    index = indexTable(table)
    indexed.set(table, index)
  }
  const speaker = openSpeaker(workbook, index, language)
  latest.set(language, { table, style, rest, speaker })
  return speaker
}

/** All of a draft that its fields depend on: its years and its tables. */
function restOf(draft: Draft): string {
  const known = tableParts.get(draft)
  if (known !== undefined) return known
  const tables = draft.blocks.flatMap(({ id, content }) => (content.kind === 'comparison' || content.kind === 'series' ? [{ id, content }] : []))
  const rest = JSON.stringify([draft.year, draft.base, tables])
  tableParts.set(draft, rest)
  return rest
}
