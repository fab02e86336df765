import { useEffect, useState } from 'react'
import type { Elsewhere, OpenWorkbook } from '../../core/contract'
import { faultMessage } from '../../core/wording/messages'
import { bayan } from '../client'
import { useProgram } from '../program'

/** Milliseconds between two looks at how the workbook stands. */
const EVERY = 2_000

/** Of a workbook on the network or a stick: whether its file there holds all that was entered, and what else became of it meanwhile. */
export function PlaceState({ workbook }: { readonly workbook: OpenWorkbook }) {
  const { strings, language, reload } = useProgram()
  const [now, setNow] = useState<Elsewhere | null>(workbook.elsewhere)
  const isElsewhere = workbook.elsewhere !== null
  useEffect(() => {
    if (!isElsewhere) return
    const look = async () => {
      const state = await bayan.workbookState(undefined)
      if (!state.ok || state.value?.path !== workbook.path) return
      setNow(state.value.elsewhere)
      if (state.value.readOnly !== workbook.readOnly) await reload()
    }
    void look()
    const timer = setInterval(() => void look(), EVERY)
    return () => clearInterval(timer)
  }, [isElsewhere, workbook.path, workbook.readOnly, reload])
  if (now === null || !isElsewhere) return null
  const words = strings.holding
  return (
    <p className={now.fault === null ? 'saved' : 'saved unsaved'} role="status">
      {now.fault !== null ? faultMessage(now.fault, language) : now.whole ? words.whole : words.due}
    </p>
  )
}
