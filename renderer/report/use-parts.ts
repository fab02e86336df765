/** What is done with whole parts of the report: moved, added, deleted. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { BlockContent, BlockKind, DraftBlock } from '../../core/report/draft'
import { gapMove, type Move, sectionsOf, stepMove } from '../../core/report/sections'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import type { Parts } from './report-desk'

/** Something that was deleted a moment ago and can be brought back by one undo. */
export type Removed = { readonly text: string; readonly takeBack: () => void }

type PartsDesk = {
  readonly parts: Parts
  /** What was deleted last; null as soon as anything else has changed. */
  readonly removed: Removed | null
  /** Offers to take back what was just deleted. */
  readonly offer: (text: string) => void
  readonly dismiss: () => void
}

/** @param announce says something to screen readers; @param added is told the id of a part that was added */
export function useParts(nameOf: (block: DraftBlock) => string, announce: (text: string) => void, added: (id: string) => void): PartsDesk {
  const { strings, change, savedAt } = useProgram()
  const { draft } = useWorkbook()
  const words = strings.draft
  const now = useRef({ blocks: draft.blocks, nameOf })
  now.current = { blocks: draft.blocks, nameOf }
  const [offered, setOffered] = useState<{ readonly text: string; readonly since: Date | null } | null>(null)

  useEffect(() => {
    if (offered === null || offered.since === savedAt) return
    setOffered(offered.since === null ? { ...offered, since: savedAt } : null)
  }, [offered, savedAt])

  const move = useCallback(
    async (made: Move | undefined) => {
      const { blocks, nameOf: called } = now.current
      const first = made && blocks.find(({ id }) => id === made.ids[0])
      if (made === undefined || first === undefined) return
      if (!(await change(() => bayan.moveBlocks({ ids: made.ids, index: made.index })))) return
      const rest = blocks.filter(({ id }) => !made.ids.includes(id))
      const after = [...rest.slice(0, made.index), ...blocks.filter(({ id }) => made.ids.includes(id)), ...rest.slice(made.index)]
      const sections = sectionsOf(after).filter(({ heading }) => heading !== undefined)
      const asSection = sections.findIndex(({ heading }) => heading?.id === first.id)
      announce(
        asSection < 0
          ? fill(words.moved, { part: called(first), place: made.index + 1, count: blocks.length })
          : fill(words.movedSection, { part: called(first), place: asSection + 1, count: sections.length })
      )
    },
    [change, announce, words]
  )
  const offer = useCallback((text: string) => setOffered({ text, since: null }), [])
  const parts = useMemo(
    (): Parts => ({
      step: (id, way) => void move(stepMove(now.current.blocks, id, way)),
      drop: (ids, gap) => void move(gapMove(now.current.blocks, ids, gap)),
      add: async (kind, after) => {
        const content = blankContent(kind)
        const answer = { id: '' }
        const made = await change(async () => {
          const envelope = await bayan.addBlock({ content, after })
          const blocks = envelope.ok ? (envelope.value.draft?.blocks ?? []) : []
          answer.id = blocks[after === null ? 0 : blocks.findIndex(({ id }) => id === after) + 1]?.id ?? ''
          return envelope
        })
        if (!made) return
        announce(fill(words.added, { kind: strings.report.kinds[kind] }))
        added(answer.id)
      },
      remove: async (ids, name) => {
        if (await change(() => bayan.removeBlocks({ ids }))) offer(fill(words.removed, { part: name }))
      }
    }),
    [move, change, announce, added, offer, words, strings]
  )
  return {
    parts,
    removed: offered && { text: offered.text, takeBack: () => void change(() => bayan.undo(undefined)) },
    offer,
    dismiss: () => setOffered(null)
  }
}

const nothing = { en: '', fr: '', ar: '' }

function blankContent(kind: BlockKind): BlockContent {
  switch (kind) {
    case 'heading':
      return { kind, level: 1, text: nothing }
    case 'prose':
    case 'notes':
    case 'sources':
      return { kind, text: nothing }
    case 'key-figures':
      return { kind, caption: nothing, indicators: [] }
    case 'comparison':
      return { kind, caption: nothing, selection: { kind: 'all' } }
    case 'series':
      return { kind, caption: nothing, selection: { kind: 'all' }, years: 6 }
    case 'chart':
      return { kind, chart: 'trend', caption: nothing, indicators: [], years: 6, by: null, listed: false, alt: nothing, altFor: nothing }
  }
}
