/** Going through what is to settle in the report, one thing after the other, round and round. */

import { useMemo, useRef } from 'react'
import type { Comment, Draft } from '../../core/report/draft'
import { numberedBlocks } from '../../core/report/known-fields'
import { type ToSettle, toSettleIn } from '../../core/report/to-settle'
import { useOnce } from '../use-once'
import { useSteadyList } from '../use-steady'

export type Settling = {
  readonly all: readonly ToSettle[]
  /** By block; a block's own list stays the same value while nothing in it changes. */
  readonly byBlock: ReadonlyMap<string, readonly ToSettle[]>
  /** The next or the previous thing from where one is, and its place among all. */
  readonly step: (way: 1 | -1, here: string | null) => { readonly item: ToSettle; readonly place: number } | undefined
}

const none: readonly Comment[] = []

export function useSettling(draft: Draft, comments: readonly Comment[], indicators: readonly { readonly code: string }[]): Settling {
  const { blocks, languages } = draft
  const codes = useMemo(() => new Set(indicators.map(({ code }) => code)), [indicators])
  const numbered = numberedBlocks(blocks)
  const tables = useSteadyList([...numbered.tables])
  const charts = useSteadyList([...numbered.charts])
  const ofBlock = useMemo(() => Map.groupBy(comments, ({ block }) => block), [comments])
  const settle = useOnce(
    (block: Draft['blocks'][number]) =>
      toSettleIn(block, languages, ofBlock.get(block.id) ?? none, { indicators: codes, tables: new Set(tables), charts: new Set(charts) }),
    [languages, ofBlock, codes, tables, charts]
  )
  const byBlock = useMemo(() => new Map(blocks.map((block) => [block.id, settle(block)] as const).filter(([, own]) => own.length > 0)), [blocks, settle])
  const all = useMemo(() => [...byBlock.values()].flat(), [byBlock])
  const last = useRef<string | null>(null)
  return {
    all,
    byBlock,
    step: (way, here) => {
      if (all.length === 0) return undefined
      const order = new Map(draft.blocks.map(({ id }, index) => [id, index]))
      const placeOf = (id: string | null) => (id === null ? -1 : (order.get(id) ?? -1))
      const visited = all.findIndex((item) => JSON.stringify(item) === last.current && item.block === here)
      const onward = all.findIndex(({ block }) => placeOf(block) >= placeOf(here))
      const backward = all.findLastIndex(({ block }) => placeOf(block) <= placeOf(here))
      const from = visited >= 0 ? visited + way : way === 1 ? (onward < 0 ? 0 : onward) : backward
      const index = (from + all.length) % all.length
      const item = all[index]
      if (item === undefined) return undefined
      last.current = JSON.stringify(item)
      return { item, place: index + 1 }
    }
  }
}
