import { type FormEvent, useEffect, useRef, useState } from 'react'
import { limits } from '../../core/contract'
import { inLanguage } from '../../core/entry/indicator'
import { knownPeriod } from '../../core/figures/derive'
import { periodLabel } from '../../core/wording/period'
import type { Program, ReasonQuestion } from '../program'
import { fill } from '../strings/words'
import { Dialog } from '../ui/Dialog'

/** Asks once why published figures change, however many a change touches. */
export function ReasonDialog({ program, question }: { readonly program: Program; readonly question: ReasonQuestion }) {
  const { strings, language, view } = program
  const words = strings.publish
  const [reason, setReason] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const indicator = view?.table.indicators.find(({ code }) => code === question.indicator)
  const name = (indicator && inLanguage(indicator.names, language).text) || question.indicator
  const give = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') question.answer(reason.trim())
  }
  return (
    <Dialog title={words.reasonTitle} close={() => question.answer(null)}>
      <form className="form" onSubmit={give}>
        <p>{fill(words.reasonLead, { count: question.count })}</p>
        <p className="hint">
          {fill(words.reasonFirst, { name: `\u2068${name}\u2069`, period: `\u2068${periodLabel(knownPeriod(question.period), language)}\u2069` })}
        </p>
        <label className="field">
          <span>{words.reasonField}</span>
          <textarea ref={field} rows={3} dir="auto" required maxLength={limits.remark} value={reason} onChange={({ target }) => setReason(target.value)} />
        </label>
        <div className="buttons">
          <button type="submit" className="primary" disabled={reason.trim() === ''}>
            {words.reasonRun}
          </button>
          <button type="button" onClick={() => question.answer(null)}>
            {strings.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
