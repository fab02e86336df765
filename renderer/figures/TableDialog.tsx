import { type FormEvent, useEffect, useRef, useState } from 'react'
import { inLanguage } from '../../core/entry/indicator'
import { parsePeriod } from '../../core/entry/period'
import { periodLabel } from '../../core/wording/period'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { Dialog } from '../ui/Dialog'
import type { WaitingTable } from './use-table-paste'

type TableDialogProps = { readonly waiting: WaitingTable; readonly confirm: (unit: string) => void; readonly giveUp: () => void }

/** As many names as are shown of a list. */
const SHOWN = 8

/** What a pasted table would bring, before it is entered: its periods, its new indicators and what they count. */
export function TableDialog({ waiting: { block, fresh, known }, confirm, giveUp }: TableDialogProps) {
  const { strings, language } = useProgram()
  const { table } = useWorkbook()
  const words = strings.table
  const [unit, setUnit] = useState(table.units.find(({ code }) => code === 'person')?.code ?? table.units[0]?.code ?? 'case')
  const start = useRef<HTMLFormElement>(null)
  useEffect(() => start.current?.querySelector<HTMLElement>('select, button')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm(unit)
  }
  const label = (code: string) => {
    const period = parsePeriod(code)
    return `\u2068${period ? periodLabel(period, language) : code}\u2069`
  }
  const [first = '', ...others] = block.periods
  const last = others.at(-1)
  const periods = last === undefined ? label(first) : `${label(first)} … ${label(last)}`
  return (
    <Dialog title={words.title} close={giveUp}>
      <form ref={start} className="form" onSubmit={submit}>
        <p>{fill(words.lead, { periods, count: block.rows.length })}</p>
        <Names title={words.fresh} names={fresh} />
        <Names title={words.known} names={known.map(({ names }) => inLanguage(names, language).text)} />
        {fresh.length > 0 && (
          <label className="field">
            <span>{words.unit}</span>
            <select
              value={unit}
              onChange={({ target }) => setUnit(target.value)}
              onKeyDown={(event) => {
                // Enter opens no list in every browser, and in a form it is expected to go on.
                if (event.key !== 'Enter') return
                event.preventDefault()
                start.current?.requestSubmit()
              }}
            >
              {table.units.map(({ code, forms }) => (
                <option key={code} value={code}>
                  {forms[language].few ?? forms[language].other ?? code}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className="row">
          <button type="submit" className="primary">
            {words.enter}
          </button>
          <button type="button" onClick={giveUp}>
            {strings.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const { strings } = useProgram()
  if (names.length === 0) return null
  return (
    <section>
      <h3>
        {title} <span className="count">{names.length}</span>
      </h3>
      <ul>
        {names.slice(0, SHOWN).map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
        {names.length > SHOWN && <li>{fill(strings.table.more, { count: names.length - SHOWN })}</li>}
      </ul>
    </section>
  )
}
