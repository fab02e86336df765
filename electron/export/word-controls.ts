/**
 * Printed figures in content controls. Each bears its tag twice: Word keeps both, LibreOffice the title alone. The controls
 * are not bound to the file's custom XML: programs that edit the text alone leave that as it was, and it would overrule them.
 */

import type { TextRun } from 'docx'
import { type FigureInline, figureTag } from '../../core/report/figure-tag'
import { WordElement } from './word-element'
import type { Setting } from './word-setting'

/** A figure's run in a control of plain text. */
export function figureControl({ origin, text }: FigureInline, run: TextRun, { ids }: Setting): WordElement {
  const tag = figureTag(origin, text)
  return new WordElement('w:sdt', {}, [
    new WordElement('w:sdtPr', {}, [
      new WordElement('w:alias', { 'w:val': tag }),
      new WordElement('w:tag', { 'w:val': tag }),
      new WordElement('w:id', { 'w:val': ids.next() }),
      new WordElement('w:text')
    ]),
    new WordElement('w:sdtContent', {}, [run])
  ])
}
