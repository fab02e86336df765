import { type FormEvent, useState } from 'react'
import type { CellCheck } from '../../core/checks/check'
import { limits } from '../../core/contract'
import { bayan } from '../client'
import { useProgram } from '../program'
import { fill } from '../strings/words'
import { TextField } from '../ui/TextField'
import { Mark } from './GridCells'
import { markOf } from './shown-cells'

type CellRemarksProps = {
  readonly checks: readonly CellCheck[]
  readonly sayRemark: (check: CellCheck) => string
  /** Nothing is being typed, so that what is remarked on can be let stand. */
  readonly settled: boolean
}

/** What the checks remark on the cell as it is typed. A remark that only asks can be let stand, with a reason. */
export function CellRemarks({ checks, sayRemark, settled }: CellRemarksProps) {
  const { strings } = useProgram()
  const words = strings.figures
  if (checks.length === 0) return null
  return (
    <section className="remarks" aria-label={words.remarks.title}>
      {checks.map((check) => (
        <div key={check.kind} className={`cell-remark ${markOf(check)}`}>
          <p role={check.dismissed ? undefined : 'status'}>
            <Mark kind={markOf(check) ?? 'soft'} /> {check.dismissed ? null : <strong>{check.weight === 'hard' ? words.hard : words.soft}</strong>}{' '}
            {sayRemark(check)}
          </p>
          {check.dismissed ? <LetStand check={check} /> : check.weight === 'soft' && settled && <Excuse check={check} />}
        </div>
      ))}
    </section>
  )
}

/** Who let the remark stand, when and why; it can be made again. */
function LetStand({ check: { indicator, period, kind, dismissed } }: { readonly check: CellCheck }) {
  const { strings, change } = useProgram()
  if (dismissed === null) return null
  const { by, at, reason } = dismissed
  return (
    <>
      <p className="hint">{fill(strings.figures.dismissed, { who: by, date: `\u2068${at.slice(0, 10)}\u2069`, reason })}</p>
      <button type="button" onClick={() => void change(() => bayan.restoreCheck({ indicator, period, check: kind }))}>
        {strings.figures.restore}
      </button>
    </>
  )
}

function Excuse({ check: { indicator, period, kind } }: { readonly check: CellCheck }) {
  const { strings, change } = useProgram()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') void change(() => bayan.dismissCheck({ indicator, period, check: kind, reason: reason.trim() }))
  }
  return (
    <form className="excuse" onSubmit={submit}>
      <TextField label={strings.figures.reason} text={reason} most={limits.remark} type={setReason} />
      <button type="submit" disabled={reason.trim() === ''}>
        {strings.figures.dismiss}
      </button>
    </form>
  )
}
