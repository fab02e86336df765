import { useEffect, useRef } from 'react'
import { type HeadedBlock, headedBlock } from '../../core/entry/headed-block'
import { faultMessage } from '../../core/wording/messages'
import { useProgram } from '../program'
import { MOST_PASTED, parseBlock } from './clipboard'

type EmptyFiguresProps = { readonly add: () => void; readonly importTable: () => void; readonly takeTable: (block: HeadedBlock) => void }

/** A table without indicators: what to do first, in the order in which it is done. A table with headings can be pasted anywhere here. */
export function EmptyFigures({ add, importTable, takeTable }: EmptyFiguresProps) {
  const { strings, language, show } = useProgram()
  const words = strings.figures
  const refused = () => show({ tone: 'fault', lines: [strings.table.bare] })
  const tooLarge = () => show({ tone: 'fault', lines: [faultMessage({ kind: 'block-too-large', limit: MOST_PASTED }, language)] })
  const latest = useRef({ takeTable, refused, tooLarge })
  latest.current = { takeTable, refused, tooLarge }
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea, dialog') !== null) return
      event.preventDefault()
      const pasted = parseBlock(event.clipboardData?.getData('text/plain') ?? '')
      const block = pasted && headedBlock(pasted)
      if (pasted === undefined) latest.current.tooLarge()
      else if (block) latest.current.takeTable(block)
      else latest.current.refused()
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
  return (
    <section className="start" aria-labelledby="start-title">
      <h2 id="start-title">{words.start.title}</h2>
      <p className="empty">{words.empty}</p>
      <p>{words.start.lead}</p>
      <ol>
        <li>
          <p>{words.start.add}</p>
          <button type="button" className="primary" onClick={add}>
            {words.addIndicator}
          </button>
        </li>
        <li>
          <p>{words.start.import}</p>
          <button type="button" onClick={importTable}>
            {words.importTable}
          </button>
        </li>
        <li>
          <p>{words.start.paste}</p>
        </li>
      </ol>
    </section>
  )
}
