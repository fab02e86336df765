/** The pages of the report as they would print now. */

import { useEffect, useRef, useState } from 'react'
import type { Language } from '../../core/entry/indicator'
import type { PrintedPages } from '../../core/report/pages'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { useSettled } from '../use-answer'
import { openPdf, type PdfFile } from './pdf-file'

/** Printed pages of an edition with their PDF, opened for drawing. */
export type OpenPages = { readonly language: Language; readonly printed: PrintedPages; readonly file: PdfFile }

/** Pages are asked for when typing has paused for so many milliseconds. */
const PAUSE = 80

/**
 * The newest pages, or null until the first ones are there; the ones before stay until then. An answer that comes after a
 * newer question is dropped, and a refusal is shown.
 */
export function usePages(language: Language): OpenPages | null {
  const { refuse } = useProgram()
  const view = useSettled(useWorkbook(), PAUSE)
  const { year, base } = view.draft
  const [pages, setPages] = useState<OpenPages | null>(null)
  const files = useRef<readonly PdfFile[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pages follow from the whole workbook
  useEffect(() => {
    let current = true
    void (async () => {
      const answer = await bayan.renderPages({ language, year, base })
      if (!current) return
      if (!answer.ok) {
        if (answer.faults.some(({ kind }) => kind !== 'cancelled')) refuse(answer.faults)
        return
      }
      const file = await openPdf(answer.value.pdf)
      if (!current) return file.close()
      files.current = keepTwo(file, files.current)
      setPages({ language, printed: answer.value, file })
    })()
    return () => {
      current = false
    }
  }, [view, language])
  useEffect(
    () => () => {
      for (const file of files.current) file.close()
      files.current = []
    },
    []
  )
  return pages
}

/** The file before the newest one stays open: what is drawn from it is still to be seen while the new pages are drawn. */
function keepTwo(file: PdfFile, [newest, ...older]: readonly PdfFile[]): readonly PdfFile[] {
  for (const each of older) each.close()
  return newest === undefined ? [file] : [file, newest]
}
