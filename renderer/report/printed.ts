/** The report as it prints, part by part, in the editions that are shown. */

import { useCallback, useEffect, useMemo, useState } from 'react'
import { inLanguage, type Language } from '../../core/entry/indicator'
import type { Block, ReportDocument } from '../../core/report/document'
import type { DraftBlock } from '../../core/report/draft'
import { textOf } from '../../core/report/editing'
import { type Field, parseProse } from '../../core/report/prose'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { useSettled } from '../use-answer'
import { useSteady } from '../use-steady'
import { useSpeakers } from '../writing/use-speaker'
import { textKey } from './text-marks'

/** Whether a part is text that is written where it stands. */
export function isWritten({ content }: DraftBlock): boolean {
  return content.kind === 'heading' || content.kind === 'prose'
}

/** What a part that is not written text prints, by `textKey`. */
export type Printed = ReadonlyMap<string, readonly Block[]>

/** Composes the editions again whenever the workbook has stood still for a moment. */
export function usePrinted(editions: readonly Language[]): Printed {
  const { refuse } = useProgram()
  const view = useSettled(useWorkbook(), 150)
  const [documents, setDocuments] = useState<readonly ReportDocument[]>([])
  const wanted = editions.join(' ')
  useEffect(() => {
    const { year, base, languages } = view.draft
    let current = true
    const asked = languages.filter((language) => wanted.split(' ').includes(language)).map((language) => bayan.composeReport({ language, year, base }))
    void Promise.all(asked).then((answers) => {
      if (!current) return
      const faults = answers.flatMap((answer) => (answer.ok ? [] : answer.faults))
      if (faults.length > 0) refuse(faults)
      else setDocuments(answers.flatMap((answer) => (answer.ok ? [answer.value.document] : [])))
    })
    return () => {
      current = false
    }
  }, [view, wanted, refuse])
  const entries = useMemo(() => {
    const parts = view.draft.blocks.filter((block) => !isWritten(block))
    return documents.flatMap(({ language, blocks }) =>
      parts.map(({ id }) => [textKey(id, language), blocks.filter((block) => block.id === id || block.id.startsWith(`${id}-`))] as const)
    )
  }, [documents, view.draft.blocks])
  return useSteady(entries)
}

/** How a field prints in an edition; the same function until a figure changes. */
export function useFieldPrinter(): (field: Field, language: Language) => string {
  const speakers = useSpeakers()
  return useCallback((field, language) => speakers[language].say(field).text, [speakers])
}

/** The words by which a part is known: the beginning of what it prints, or of what its author wrote. */
export function nameOf(block: DraftBlock, language: Language, say: (field: Field, language: Language) => string, unnamed: string): string {
  const found = inLanguage(textOf(block.content), language)
  const [line = ''] = found.text.split('\n')
  const plain = parseProse(line)
    .map((part) => (part.kind === 'text' ? part.text.replace(/\\([\\*{}^[\]\-.])|\*+/g, '$1') : say(part, found.language)))
    .join('')
    .trim()
  return plain === '' ? unnamed : shortened(plain)
}

/** At most so many signs of a name are said or shown. */
const NAME = 60

function shortened(text: string): string {
  if (text.length <= NAME) return text
  const cut = text.slice(0, NAME)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), NAME / 2))}…`
}
