import { type FormEvent, useState } from 'react'
import type { ImportSummary } from '../../core/contract'
import { isNumberLocale, type NumberLocale, numberLocales } from '../../core/entry/number-style'
import type { Fault } from '../../core/result'
import { faultMessage, findingMessage } from '../../core/wording/messages'
import { writeValue } from '../../core/wording/number'
import { base64Of } from '../base64'
import { bayan } from '../client'
import { type LargeDesk, MANY_BYTES } from '../large/use-large-change'
import { useProgram } from '../program'
import { fill } from '../strings/words'
import { Dialog } from '../ui/Dialog'
import { FileChoice } from '../ui/FileChoice'
import { sampleNumber } from '../ui/sample-number'

type ImportDialogProps = {
  /** The file that was dropped on the screen. */
  readonly dropped: File | null
  /** Imports a large table in the background. */
  readonly large: LargeDesk
  readonly close: () => void
}

/** Importing a figures table: all of it, or the list of its faults with line and column. */
export function ImportDialog({ dropped, large, close }: ImportDialogProps) {
  const { strings, language, change, withReason } = useProgram()
  const words = strings.import
  const [file, setFile] = useState(dropped)
  const [locale, setLocale] = useState<NumberLocale | null>(null)
  const [replace, setReplace] = useState(false)
  const [faults, setFaults] = useState<readonly string[]>([])
  const [summary, setSummary] = useState<Omit<ImportSummary, 'moved'> | null>(null)
  const [cancelled, setCancelled] = useState(false)

  const run = async (event: FormEvent) => {
    event.preventDefault()
    if (file === null) return
    setSummary(null)
    const table = { name: file.name, bytes: await base64Of(file), locale, replace }
    const refused = (reasons: readonly Fault[]) => setFaults(reasons.map((fault) => faultMessage(fault, language)))
    setFaults([])
    setCancelled(false)
    if (file.size >= MANY_BYTES) {
      const end = await large.make({ kind: 'import', ...table })
      if (end.state === 'failed') refused(end.faults)
      else if (end.state === 'done') setSummary(end.summary)
      else setCancelled(true)
      return
    }
    const answer = await withReason((reason) => bayan.importTable(reason === undefined ? table : { ...table, reason }))
    if (answer === null) return
    if (!answer.ok) return refused(answer.faults)
    setSummary(answer.value)
    await change(() => Promise.resolve({ ok: true, value: answer.value.moved }))
  }
  return (
    <Dialog title={words.title} close={close}>
      <form className="form" onSubmit={(event) => void run(event)}>
        <p className="hint">{words.lead}</p>
        <FileChoice label={words.file} accept=".csv,text/csv,.xlsx,.ods" name={file?.name ?? null} choose={(chosen) => setFile(chosen ?? file)} />
        <label className="field">
          <span>{words.numbers}</span>
          <select value={locale ?? ''} onChange={({ target }) => setLocale(isNumberLocale(target.value) ? target.value : null)}>
            <option value="">{words.plain}</option>
            {numberLocales.map((each) => (
              <option key={each} value={each}>
                {`\u2068${writeValue(sampleNumber, 1, each)}\u2069 (${strings.figures.formats[each]})`}
              </option>
            ))}
          </select>
        </label>
        <label className="inline">
          <input type="checkbox" checked={replace} onChange={({ target }) => setReplace(target.checked)} /> {words.replace}
        </label>
        <button type="submit" className="primary" disabled={file === null}>
          {words.run}
        </button>
      </form>
      <div role="status">
        {cancelled && <p>{strings.large.cancelled}</p>}
        {summary && (
          <>
            <p>{fill(words.done, { added: summary.added, changed: summary.changed, unchanged: summary.unchanged })}</p>
            {summary.toComplete.length > 0 && <h3>{words.complete}</h3>}
            <Lines lines={summary.toComplete.map((finding) => findingMessage(finding, language))} />
          </>
        )}
      </div>
      <div role="alert" className={faults.length > 0 ? 'message fault' : 'message-none'}>
        <Lines lines={faults} />
      </div>
    </Dialog>
  )
}

/** As many lines as a person reads; of the others it is said how many there are. */
const SHOWN = 40

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const { strings } = useProgram()
  const all = [...new Set(lines)]
  return (
    <ul>
      {all.slice(0, SHOWN).map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
      {all.length > SHOWN && <li>{fill(strings.missing.more, { count: all.length - SHOWN })}</li>}
    </ul>
  )
}
