import { type DragEvent, useState } from 'react'
import type { Answer } from '../../core/contract'
import { type Language, languages } from '../../core/entry/indicator'
import { faultMessage } from '../../core/wording/messages'
import { base64Of } from '../base64'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { FileChoice } from '../ui/FileChoice'

type Checked = { readonly file: string; readonly answer: Answer<'checkFile'> }

/** Reading the numbers back out of a file, chosen or dropped: what no longer matches the workbook. */
export function CheckFile() {
  const { strings, language } = useProgram()
  const { draft } = useWorkbook()
  const words = strings.publish
  const [edition, setEdition] = useState<Language | null>(null)
  const [busy, setBusy] = useState(false)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [faults, setFaults] = useState<readonly string[]>([])
  const check = async (file: File | undefined) => {
    if (file === undefined) return
    setBusy(true)
    setChecked(null)
    setFaults([])
    const answer = await bayan.checkFile({ name: file.name, bytes: await base64Of(file), year: draft.year, base: draft.base, language: edition })
    setBusy(false)
    if (answer.ok) setChecked({ file: file.name, answer: answer.value })
    else setFaults(answer.faults.map((fault) => faultMessage(fault, language)))
  }
  const drop = (event: DragEvent) => {
    const file = [...event.dataTransfer.files].find(({ name }) => /\.(?:pdf|docx)$/i.test(name))
    if (file === undefined) return
    event.preventDefault()
    void check(file)
  }
  return (
    <section className="card check-file" aria-labelledby="check-title" onDrop={drop}>
      <h2 id="check-title">{words.check}</h2>
      <p>{words.checkLead}</p>
      <FileChoice label={words.checkFile} accept=".pdf,.docx" name={checked?.file ?? null} disabled={busy} choose={(file) => void check(file ?? undefined)} />
      <label className="field">
        <span>{words.checkLanguage}</span>
        <select value={edition ?? ''} onChange={({ target }) => setEdition(languages.find((each) => each === target.value) ?? null)}>
          <option value="">{words.asFile}</option>
          {languages.map((each) => (
            <option key={each} value={each}>
              {strings.languages[each]}
            </option>
          ))}
        </select>
      </label>
      <div role="status">
        {busy && <p>{words.checking}</p>}
        {checked && <CheckedFile {...checked} />}
      </div>
      <div role="alert" className={faults.length > 0 ? 'message fault' : 'message-none'}>
        {faults.map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
      </div>
    </section>
  )
}

function CheckedFile({ file, answer }: Checked) {
  const { strings } = useProgram()
  const wrong = answer.rows.filter(({ verdict }) => verdict !== 'agrees')
  const places = { file: `\u2066${file}\u2069`, count: answer.rows.length, wrong: wrong.length }
  return (
    <>
      <p className={wrong.length === 0 ? 'ready yes' : 'ready'}>
        {fill(wrong.length === 0 ? strings.publish.checkedAll : strings.publish.checkedSome, places)}
      </p>
      {wrong.length > 0 && (
        <ol className="check-lines" lang={answer.language}>
          {wrong.map(({ start, message }) => (
            <li key={start} dir="auto">
              {message}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
