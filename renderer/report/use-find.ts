/** Finding and replacing in the draft: what is looked for, what was found, and the match one is at. */

import { useMemo, useState } from 'react'
import type { Language } from '../../core/entry/indicator'
import type { DraftBlock } from '../../core/report/draft'
import { textOf } from '../../core/report/editing'
import { type FoundInDraft, findInDraft, type Reach, replaceInDraft, replaceInText, type Wanted, withText } from '../../core/report/find'
import type { Field } from '../../core/report/prose'
import { bayan } from '../client'
import { useStanding } from '../program'
import { useOnce } from '../use-once'

/** `language` null: all editions that are shown. `withFigures`: figures are searched as they print. */
export type FindSettings = Wanted & { readonly by: string; readonly withFigures: boolean; readonly language: Language | null }

export type Find = {
  readonly settings: FindSettings
  readonly set: (settings: Partial<FindSettings>) => void
  readonly matches: readonly FoundInDraft[]
  /** 0-based. */
  readonly at: number
  readonly current: FoundInDraft | undefined
  /** Goes on to the next or the previous match, and gives it. */
  readonly step: (by: 1 | -1) => FoundInDraft | undefined
  readonly replace: () => Promise<boolean>
  /** Replaces all in one step of undo; how many. */
  readonly replaceAll: () => Promise<number>
}

const initial: FindSettings = { words: '', by: '', matchCase: false, wholeWord: false, withFigures: false, language: null }

/** @param looking whether anything is looked for; while nothing is, nothing is found */
export function useFind(looking: boolean, blocks: readonly DraftBlock[], shown: readonly Language[], say: (field: Field, language: Language) => string): Find {
  const { change } = useStanding()
  const [settings, setSettings] = useState(initial)
  const [wantedAt, setWantedAt] = useState(0)
  const reach = useMemo(
    (): Reach => ({ languages: settings.language === null ? shown : [settings.language], printed: settings.withFigures ? say : undefined }),
    [settings.language, settings.withFigures, shown, say]
  )
  const { words, matchCase, wholeWord } = settings
  const findIn = useOnce((block: DraftBlock) => findInDraft([block], { words, matchCase, wholeWord }, reach), [words, matchCase, wholeWord, reach])
  const matches = useMemo(() => (looking ? blocks.flatMap(findIn) : []), [looking, blocks, findIn])
  const at = matches.length === 0 ? 0 : Math.min(wantedAt, matches.length - 1)
  const current = matches[at]
  return {
    settings,
    set: (next) => {
      setSettings((before) => ({ ...before, ...next }))
      if (next.by === undefined) setWantedAt(0)
    },
    matches,
    at,
    current,
    step: (by) => {
      if (matches.length === 0) return undefined
      const next = (at + by + matches.length) % matches.length
      setWantedAt(next)
      return matches[next]
    },
    replace: async () => {
      const content = blocks.find(({ id }) => id === current?.block)?.content
      if (current === undefined || content === undefined || !current.replaceable) return false
      const { language } = current
      const { printed } = reach
      const say_ = printed && ((field: Field) => printed(field, language))
      const { text, count } = replaceInText(textOf(content)[language], content.kind, settings, settings.by, { printed: say_, only: current.index })
      if (count === 0) return false
      return change(() => bayan.writeBlock({ id: current.block, content: withText(content, language, text), typing: false }))
    },
    replaceAll: async () => {
      const replaced = replaceInDraft(blocks, settings, settings.by, reach)
      if (replaced.count === 0) return 0
      return (await change(() => bayan.writeBlocks({ blocks: replaced.blocks }))) ? replaced.count : 0
    }
  }
}
