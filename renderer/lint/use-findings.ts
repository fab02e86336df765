/** What was found of the numbers in the texts of the draft, part by part. */

import { useMemo } from 'react'
import type { Language } from '../../core/entry/indicator'
import { indexTable } from '../../core/entry/table'
import { matchMessage } from '../../core/matching/message'
import { type ProseFinding, type ProseReader, proseReader } from '../../core/report/prose-findings'
import { useProgram, useWorkbook } from '../program'
import { type TextMark, textKey } from '../report/text-marks'
import { useSettled } from '../use-answer'

/** A finding with where it is and its verdict in words. */
export type DraftFinding = ProseFinding & { readonly block: string; readonly language: Language; readonly message: string; readonly key: string }

/** The findings of all editions in the order of the report, once the workbook has stood still for a moment. */
export function useFindings(): readonly DraftFinding[] {
  const { language: own } = useProgram()
  const { table, draft, style } = useSettled(useWorkbook(), 150)
  const { year, base } = draft
  const indexed = useMemo(() => indexTable(table), [table])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the draft's texts say is no matter of the reader, which keeps what it has read
  const read: ProseReader = useMemo(() => proseReader({ table: indexed, draft, style }), [indexed, style, year, base])
  return useMemo(
    () =>
      draft.blocks.flatMap(({ id, content }) =>
        draft.languages.flatMap((language) =>
          read(content, language).map((finding): DraftFinding => {
            const message = matchMessage(finding.match, { table: indexed, language: own, locale: style.separators[own] })
            return { ...finding, block: id, language, message, key: `${id} ${language} ${finding.from}` }
          })
        )
      ),
    [draft.blocks, draft.languages, read, indexed, own, style]
  )
}

/** The marks of findings under the words of the texts, by `textKey`; those that only agree are not marked. */
export function findingMarks(findings: readonly DraftFinding[]): readonly (readonly [string, readonly TextMark[]])[] {
  const marks = new Map<string, TextMark[]>()
  for (const { match, block, language, from, to } of findings) {
    if (!match.alarm) continue
    const key = textKey(block, language)
    const own = marks.get(key) ?? []
    own.push({ kind: 'finding', from, to })
    marks.set(key, own)
  }
  return [...marks]
}
