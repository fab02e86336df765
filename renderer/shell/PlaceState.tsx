import { useEffect, useState } from 'react'
import type { Elsewhere, OpenWorkbook } from '../../core/contract'
import { faultMessage } from '../../core/wording/messages'
import { bayan } from '../client'
import { useProgram } from '../program'

/** Milliseconds between two looks at how the workbook stands. */
const EVERY = 2_000

/** Of a workbook on the network or a stick: whether its file there holds all that was entered, and what else became of it meanwhile. */
export function PlaceState({ workbook: { path, readOnly, elsewhere } }: { readonly workbook: OpenWorkbook }) {
  const { strings, language, reload, savedAt } = useProgram()
  /** How it stood when it was last looked at, and after which change that was. */
  const [seen, setSeen] = useState<{ readonly elsewhere: Elsewhere | null; readonly after: Date | null }>({ elsewhere, after: savedAt })
  const isElsewhere = elsewhere !== null
  useEffect(() => {
    if (!isElsewhere) return
    const look = async () => {
      const state = await bayan.workbookState(undefined)
      if (!state.ok || state.value?.path !== path) return
      setSeen({ elsewhere: state.value.elsewhere, after: savedAt })
      if (state.value.readOnly !== readOnly) await reload()
    }
    void look()
    const timer = setInterval(() => void look(), EVERY)
    return () => clearInterval(timer)
  }, [isElsewhere, path, readOnly, reload, savedAt])
  if (!isElsewhere || seen.elsewhere === null) return null
  const { fault, whole } = seen.elsewhere
  const words = strings.holding
  return (
    <p className={fault === null ? 'saved' : 'saved unsaved'} role="status">
      {fault !== null ? faultMessage(fault, language) : whole && seen.after === savedAt ? words.whole : words.due}
    </p>
  )
}
