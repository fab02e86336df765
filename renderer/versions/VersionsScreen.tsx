import './versions.css'
import { useEffect, useState } from 'react'
import { inLanguage } from '../../core/entry/indicator'
import { knownPeriod } from '../../core/figures/derive'
import type { Difference, DifferingPart, Version } from '../../core/versions/version'
import { faultMessage } from '../../core/wording/messages'
import { periodLabel } from '../../core/wording/period'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { Dialog } from '../ui/Dialog'
import { useAnswer } from '../use-answer'
import { whenOf } from './when'

/** So often it is looked whether the first version has been made, in milliseconds. */
const FIRST_LOOK = 2_000

/** Earlier versions of the open workbook: what differs from now, a look at one, and the way to put one back. */
export function VersionsScreen() {
  const { strings, state, savedAt, language } = useProgram()
  const { workbook, history } = useWorkbook()
  const words = strings.versions
  const [looks, setLooks] = useState(0)
  const answer = useAnswer(() => bayan.listVersions(undefined), [workbook.path, savedAt, history, looks])
  const isWaiting = answer?.versions.length === 0 && answer.fault === null
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setTimeout(() => setLooks(looks + 1), FIRST_LOOK)
    return () => clearTimeout(timer)
  }, [isWaiting, looks])
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {answer?.fault && (
        <p className="badge" role="status" dir="auto">
          {words.failed} {faultMessage(answer.fault, language)}
        </p>
      )}
      {state.looking === null && answer !== null && <VersionList versions={answer.versions} />}
      {state.looking === null && answer?.folder && (
        <p className="hint">
          {words.folder}{' '}
          <bdi dir="ltr" className="path">
            {answer.folder}
          </bdi>
        </p>
      )}
    </>
  )
}

function VersionList({ versions }: { readonly versions: readonly Version[] }) {
  const { strings } = useProgram()
  const words = strings.versions
  if (versions.length === 0) return <p className="empty">{words.none}</p>
  return (
    <ol className="versions">
      {versions.map((version) => (
        <li key={version.file} className="card">
          <VersionCard version={version} />
        </li>
      ))}
    </ol>
  )
}

function VersionCard({ version }: { readonly version: Version }) {
  const { strings, language, open } = useProgram()
  const { workbook } = useWorkbook()
  const [asked, setAsked] = useState(false)
  const words = strings.versions
  const { file, name, at, reason, size, differences } = version
  const id = `version-${file.replace(/[^A-Za-z0-9]/g, '-')}`
  return (
    <>
      <h2 id={id}>{whenOf(at, language)}</h2>
      <p className="hint">
        {words.reasons[reason]} – {fill(words.size, { size: Math.ceil(size / 1024) })}
        {name !== workbook.name && ` – ${fill(words.named, { name: `\u2068${name}\u2069` })}`}
      </p>
      <Differences differences={differences} />
      <div className="buttons">
        <button type="button" aria-describedby={id} onClick={() => void open(bayan.lookAtVersion({ file }))}>
          {words.look}
        </button>
        <button type="button" aria-describedby={id} disabled={workbook.readOnly || differences?.length === 0} onClick={() => setAsked(true)}>
          {words.restore}
        </button>
      </div>
      {asked && <RestoreDialog version={version} close={() => setAsked(false)} />}
    </>
  )
}

function Differences({ differences }: { readonly differences: readonly Difference[] | null }) {
  const { strings } = useProgram()
  const words = strings.versions
  if (differences === null) return <p>{words.unreadable}</p>
  if (differences.length === 0) return <p>{words.same}</p>
  return (
    <>
      <p>{words.differs}</p>
      <ul className="differences">
        {differences.map((difference) => (
          <li key={difference.kind}>
            <DifferenceLine difference={difference} />
          </li>
        ))}
      </ul>
    </>
  )
}

function DifferenceLine({ difference: { kind, count, first } }: { readonly difference: Difference }) {
  const { strings, language } = useProgram()
  const words = strings.versions
  const name = ({ code, names, period }: DifferingPart): string => {
    const known = names === null ? '' : inLanguage(names, language).text
    const said = known === '' ? (kind === 'block' ? words.unnamed : code) : known
    return period === null ? said : `${said} (${periodLabel(knownPeriod(period), language)})`
  }
  const named = kind === 'style' || kind === 'report' || kind === 'comment' ? [] : first.map(name)
  return (
    <>
      <span>{fill(words.count, { kind: words.kinds[kind], count })}</span>
      {named.length > 0 && (
        <>
          {' '}
          <bdi>{named.join(words.comma)}</bdi>
          {count > named.length && ' …'}
        </>
      )}
    </>
  )
}

/** The second click: what will become of the present state is said first. */
function RestoreDialog({ version: { file, at }, close }: { readonly version: Version; readonly close: () => void }) {
  const { strings, language, change, show } = useProgram()
  const words = strings.versions
  const when = `\u2068${whenOf(at, language)}\u2069`
  const restore = async () => {
    close()
    show({ tone: 'done', lines: [words.restoring] })
    const restored = await change((reason) => bayan.restoreVersion({ file, ...(reason === undefined ? {} : { reason }) }))
    if (restored) show({ tone: 'done', lines: [fill(words.restored, { when })] })
  }
  return (
    <Dialog title={fill(words.sure, { when })} close={close}>
      <p>{words.sureText}</p>
      <div className="buttons">
        <button type="button" className="primary" onClick={() => void restore()}>
          {words.restore}
        </button>
        <button type="button" onClick={close}>
          {strings.cancel}
        </button>
      </div>
    </Dialog>
  )
}
