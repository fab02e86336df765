import { useEffect, useState } from 'react'
import type { OpenWorkbook, WorkingCopyState } from '../../core/contract'
import { faultMessage } from '../../core/wording/messages'
import { bayan } from '../client'
import { useProgram } from '../program'

/** Milliseconds between two looks at how the workbook stands. */
const EVERY = 2_000

/** Of a workbook on the network or a stick: whether its file there holds all that was entered, and what else became of it meanwhile. */
export function WorkingCopyStatus({ workbook: { path, readOnly, workingCopy } }: { readonly workbook: OpenWorkbook }) {
  const { strings, language, reload, savedAt } = useProgram()
  /** How it stood when it was last looked at, and after which change that was. */
  const [seen, setSeen] = useState<{ readonly workingCopy: WorkingCopyState | null; readonly after: Date | null }>({ workingCopy, after: savedAt })
  const isCopied = workingCopy !== null
  useEffect(() => {
    if (!isCopied) return
    const look = async () => {
      const state = await bayan.workbookState(undefined)
      if (!state.ok || state.value?.path !== path) return
      setSeen({ workingCopy: state.value.workingCopy, after: savedAt })
      if (state.value.readOnly !== readOnly) await reload()
    }
    void look()
    const timer = setInterval(() => void look(), EVERY)
    return () => clearInterval(timer)
  }, [isCopied, path, readOnly, reload, savedAt])
  if (!isCopied || seen.workingCopy === null) return null
  const { fault, isPutBack } = seen.workingCopy
  const words = strings.holding
  return (
    <p className={fault === null ? 'saved' : 'saved unsaved'} role="status">
      {fault !== null ? faultMessage(fault, language) : isPutBack && seen.after === savedAt ? words.whole : words.due}
    </p>
  )
}
