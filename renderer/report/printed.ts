/** The report as it prints, part by part, in the editions that are shown. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { inLanguage, type Language } from '../../core/entry/indicator'
import { indexTable } from '../../core/entry/table'
import { lineOf } from '../../core/report/compose-prose'
import { openDesk } from '../../core/report/desk'
import { type Block, plainText, type ReportDocument } from '../../core/report/document'
import type { DraftBlock } from '../../core/report/draft'
import { textOf } from '../../core/report/editing'
import { type Field, fieldText, parseProse } from '../../core/report/prose'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { useSettled } from '../use-answer'
import { useSteady } from '../use-steady'

/** What a part prints, by `part language`. */
export type Printed = ReadonlyMap<string, readonly Block[]>
export const printedKey = (id: string, language: Language) => `${id} ${language}`

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
  const entries = useMemo(
    () =>
      documents.flatMap(({ language, blocks }) =>
        view.draft.blocks.map(({ id }) => [printedKey(id, language), blocks.filter((block) => block.id === id || block.id.startsWith(`${id}-`))] as const)
      ),
    [documents, view.draft.blocks]
  )
  return useSteady(entries)
}

/** How a field prints in an edition. */
export function useFieldPrinter(printed: Printed): (field: Field, language: Language) => string {
  const { table, style, draft } = useWorkbook()
  const { year, base } = draft
  const desks = useMemo(() => {
    const indexed = indexTable(table)
    const made = new Map<Language, ReturnType<typeof openDesk>>()
    return (language: Language) => {
      const desk =
        made.get(language) ??
        openDesk(
          {
            table: indexed,
            style,
            years: { year, base },
            language,
            draft: { name: '', title: nothing, subtitle: nothing, year, base, languages: [language], blocks: [] }
          },
          [],
          () => undefined
        )
      made.set(language, desk)
      return desk
    }
  }, [table, style, year, base])
  const latest = useRef(printed)
  latest.current = printed
  return useCallback(
    (field, language) => {
      if (field.kind === 'reference') {
        const [table] = latest.current.get(printedKey(field.block, language)) ?? []
        if (table?.kind === 'table') return table.number
      }
      return plainText(lineOf({ ...nothing, [language]: fieldText(field) }, '', desks(language)))
    },
    [desks]
  )
}

const nothing = { en: '', fr: '', ar: '' }

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
