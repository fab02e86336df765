import { type FormEvent, useState } from 'react'
import { parsePeriod, periodCode } from '../../core/entry/period'
import { useProgram } from '../program'

/** Adds a year, or another period, to the grid. */
export function AddPeriod({ add }: { readonly add: (code: string) => void }) {
  const { strings } = useProgram()
  const words = strings.figures
  const [code, setCode] = useState('')
  const [bad, setBad] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const period = parsePeriod(code.trim())
    setBad(period === undefined)
    if (period === undefined) return
    add(periodCode(period))
    setCode('')
  }
  return (
    <form className="inline" onSubmit={submit}>
      <input
        className="short"
        dir="ltr"
        aria-label={words.period}
        placeholder="2026"
        title={words.periodHint}
        value={code}
        aria-invalid={bad}
        onChange={({ target }) => setCode(target.value)}
      />
      <button type="submit">{words.addYear}</button>
      {bad && (
        <span role="alert" className="fault-text">
          {words.periodBad} {words.periodHint}
        </span>
      )}
    </form>
  )
}
