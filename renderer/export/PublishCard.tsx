import { useEffect, useMemo, useState } from 'react'
import { checkCells } from '../../core/checks/cells'
import type { ExportFormat } from '../../core/contract'
import type { Language } from '../../core/entry/indicator'
import { mayStayOpen } from '../../core/report/left-open'
import { type Missing, whatIsMissing } from '../../core/report/missing'
import { bayan } from '../client'
import { MissingLines } from '../missing/MissingLines'
import { indexed, useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { Dialog } from '../ui/Dialog'
import { useProgress } from './use-progress'

type PublishCardProps = { readonly formats: readonly ExportFormat[]; readonly editions: readonly Language[]; readonly verification: boolean }

/** Publishing the report as it stands: what hinders it, what may stay open and why, and one last question. */
export function PublishCard({ formats, editions, verification }: PublishCardProps) {
  const { strings, refuse, reload } = useProgram()
  const { draft } = useWorkbook()
  const words = strings.publish
  const { hindering, open } = useMissing(editions)
  const [despite, setDespite] = useState('')
  const [asking, setAsking] = useState(false)
  const [job, setJob] = useState<number | null>(null)
  const progress = useProgress(job)
  const running = job !== null && (progress === null || progress.state === 'running')
  useEffect(() => {
    if (progress?.state === 'failed') refuse(progress.faults)
    if (progress?.state === 'done') void reload()
  }, [progress, refuse, reload])

  const start = async () => {
    setAsking(false)
    const reason = despite.trim()
    const order = { year: draft.year, base: draft.base, languages: editions, formats, verification }
    const answer = await bayan.startPublish(open.length > 0 && reason !== '' ? { ...order, despite: reason } : order)
    if (!answer.ok) return refuse(answer.faults)
    setDespite('')
    setJob(answer.value.job)
  }
  const ready = hindering.length === 0 && (open.length === 0 || despite.trim() !== '') && formats.length > 0 && editions.length > 0
  return (
    <section className="card publish" aria-labelledby="publish-title">
      <h2 id="publish-title">{words.title}</h2>
      <p>{words.lead}</p>
      <p role="status" className={hindering.length === 0 ? 'ready yes' : 'ready'}>
        {hindering.length > 0 ? fill(words.hindered, { count: hindering.length }) : open.length > 0 ? fill(words.open, { count: open.length }) : words.ready}
      </p>
      <MissingLines missing={hindering} from="export" />
      {hindering.length === 0 && open.length > 0 && (
        <>
          <details>
            <summary>{words.whatOpen}</summary>
            <MissingLines missing={open} from="export" />
          </details>
          <label className="field">
            <span>{words.whyOpen}</span>
            <textarea rows={2} dir="auto" maxLength={4_000} value={despite} onChange={({ target }) => setDespite(target.value)} />
          </label>
        </>
      )}
      <button type="button" className="primary" disabled={!ready || running} onClick={() => setAsking(true)}>
        {words.run}
      </button>
      {job !== null && (
        <p role="status">
          {running ? words.progress : progress?.state === 'done' ? words.done : ''} <bdi dir="ltr">{progress?.state === 'running' ? progress.file : ''}</bdi>
        </p>
      )}
      {asking && (
        <Dialog title={fill(words.sure, { year: draft.year })} close={() => setAsking(false)}>
          <p>{fill(words.sureText, { count: formats.length * editions.length })}</p>
          <div className="buttons">
            <button type="button" className="primary" onClick={() => void start()}>
              {words.confirm}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {strings.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

/** What is missing from the chosen editions: what hinders publishing, and what may stay open with a reason. */
function useMissing(languages: readonly Language[]): { readonly hindering: readonly Missing[]; readonly open: readonly Missing[] } {
  const { table, draft, style, comments, dismissals } = useWorkbook()
  return useMemo(() => {
    const looked = indexed(table)
    const missing = whatIsMissing({ table: looked, draft: { ...draft, languages }, style, comments, checks: checkCells(looked, dismissals) })
    return { hindering: missing.filter((each) => !mayStayOpen(each)), open: missing.filter(mayStayOpen) }
  }, [table, draft, style, comments, dismissals, languages])
}
