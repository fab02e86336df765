import { useEffect, useState } from 'react'
import { type ExportFormat, type ExportProgress, exportFormats } from '../../core/contract'
import { inLanguage, type Language, languages } from '../../core/entry/indicator'
import { sayFigureCount } from '../../core/wording/figure-count'
import { editionMessage, findingMessage } from '../../core/wording/messages'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { Choices } from '../ui/Choices'
import { CheckFile } from './CheckFile'
import { Publications } from './Publications'
import { PublishCard } from './PublishCard'
import { Revised } from './Revised'
import { useProgress } from './use-progress'

/** Exporting and publishing the report: formats, languages, progress, result; what was published, and whether a file still agrees. */
export function ExportScreen() {
  const { strings, refuse } = useProgram()
  const { draft } = useWorkbook()
  const [formats, setFormats] = useState<readonly ExportFormat[]>(exportFormats)
  const [editions, setEditions] = useState<readonly Language[]>(draft.languages)
  const [findings, setFindings] = useState(false)
  const [verification, setVerification] = useState(false)
  const [job, setJob] = useState<number | null>(null)
  const progress = useProgress(job)
  const running = job !== null && (progress === null || progress.state === 'running')
  const words = strings.export

  const start = async () => {
    setJob(null)
    const answer = await bayan.startExport({ year: draft.year, base: draft.base, languages: editions, formats, verification, findings })
    if (!answer.ok) return refuse(answer.faults)
    if (answer.value) setJob(answer.value.job)
  }
  useEffect(() => {
    if (progress?.state === 'failed') refuse(progress.faults)
  }, [progress, refuse])

  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <div className="cards">
        <div className="card">
          <p>
            {strings.report.year} <bdi dir="ltr">{draft.year}</bdi> · {strings.report.base} <bdi dir="ltr">{draft.base}</bdi>
          </p>
          <Choices legend={words.formats} all={exportFormats} chosen={formats} label={(format) => words[format]} choose={setFormats} />
          <Choices legend={words.languages} all={languages} chosen={editions} label={(each) => strings.languages[each]} choose={setEditions} />
          <label className="inline">
            <input type="checkbox" checked={findings} disabled={!formats.includes('docx')} onChange={({ target }) => setFindings(target.checked)} />{' '}
            {words.findings}
          </label>
          <label className="inline">
            <input type="checkbox" checked={verification} onChange={({ target }) => setVerification(target.checked)} /> {strings.design.verification}
          </label>
          <button type="button" className="primary" disabled={running || formats.length === 0 || editions.length === 0} onClick={() => void start()}>
            {words.run}
          </button>
        </div>
        {job !== null && <Progress job={job} progress={progress} />}
        <PublishCard formats={formats} editions={editions} verification={verification} />
        <CheckFile />
      </div>
      <Publications />
      <Revised />
    </>
  )
}

function Progress({ job, progress }: { readonly job: number; readonly progress: ExportProgress | null }) {
  const { strings, state, language } = useProgram()
  const words = strings.export
  const left = useTimeLeft(progress)
  const { table } = useWorkbook()
  const nameOf = (code: string) => inLanguage(table.indicators.find((each) => each.code === code)?.names ?? { en: '', fr: '', ar: '' }, language).text || code
  if (progress === null || progress.state === 'running') {
    return (
      <section className="card" aria-label={words.progress}>
        <progress max={progress?.total ?? 1} value={progress?.done ?? 0} aria-label={words.progress} />
        <p role="status">
          {progress && `${words.stages[progress.stage]} `}
          <bdi dir="ltr">{progress?.file}</bdi>
          {left !== null && <span> · {fill(words.left, { seconds: left })}</span>}
        </p>
        <button type="button" onClick={() => void bayan.cancelExport({ job })}>
          {strings.cancel}
        </button>
      </section>
    )
  }
  if (progress.state === 'cancelled') return <p role="status">{words.cancelled}</p>
  if (progress.state === 'failed') return null
  return (
    <section className="card" aria-label={words.title}>
      <p role="status" dir="auto">
        {fill(words.done, { folder: progress.folder })}
      </p>
      <ul className="files">
        {progress.files.map((file) => (
          <li key={file.path}>
            <bdi dir="ltr">{file.name}</bdi>
            {file.download && (
              <a href={file.download} download={file.name}>
                {words.download}
              </a>
            )}
          </li>
        ))}
      </ul>
      <ul className="figure-counts">
        {progress.figures.map((each) => (
          <li key={each.language} className={each.unknown > 0 ? 'warning' : undefined}>
            {editionMessage(each.language, sayFigureCount(each, language), language)}
          </li>
        ))}
      </ul>
      {progress.remarks.length > 0 && (
        <div className="findings">
          <ul>
            {progress.remarks.map((remark) => (
              <li key={JSON.stringify(remark)} className={remark.severity} dir="auto">
                {findingMessage(remark, language, nameOf)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {state.files.kind === 'dialogs' && (
        <button type="button" onClick={() => void bayan.revealExport({ job })}>
          {words.reveal}
        </button>
      )}
    </section>
  )
}

/** Whole seconds that a running export will still take, judged by the files that are done; null before the first one and near the end. */
function useTimeLeft(progress: ExportProgress | null): number | null {
  const [start, setStart] = useState<number | null>(null)
  const running = progress?.state === 'running'
  useEffect(() => setStart(running ? performance.now() : null), [running])
  if (start === null || progress?.state !== 'running' || progress.done === 0) return null
  const seconds = ((performance.now() - start) / 1_000 / progress.done) * (progress.total - progress.done)
  return seconds < 1 ? null : Math.ceil(seconds)
}
