/** The calls that make a large change in the background. One at a time; the process that makes it is ended to give it up. */

import type { Answer, ChangeProgress, Envelope, Input } from '../../core/contract'
import { refuse, succeed } from '../../core/result'
import type { HeldWorkbook } from '../holding'
import { forgetOver } from '../jobs'
import type { Session } from '../session'
import type { Touched } from '../store/journal'
import type { FromChange, ToChange } from './job'

type Running = { progress: ChangeProgress; givenUp: boolean; readonly end: () => void }

export function createLargeChanges(session: Session) {
  const { ports } = session
  const jobs = new Map<number, Running>()
  let last = 0

  const start = (workbook: HeldWorkbook, change: Input<'startChange'>['change']): number => {
    last += 1
    const lastStep = newestStep(workbook)
    const worker = ports.startWorker<ToChange, FromChange>('change-worker', heard, gone)
    const running: Running = { progress: { state: 'running', stage: 'open', done: 0, total: 1 }, givenUp: false, end: () => worker.end() }
    forgetOver(jobs)
    jobs.set(last, running)
    function finish(progress: ChangeProgress): void {
      if (running.progress.state === 'running') running.progress = progress
      worker.end()
    }
    function heard(news: FromChange): void {
      if (running.progress.state !== 'running') return
      if (news.state === 'running') running.progress = news
      else if (news.state === 'failed') finish(news)
      else finish(done(news))
    }
    /** The process has ended: before its last word, or after a change that it could not tell of any more. */
    function gone(): void {
      if (running.progress.state !== 'running') return
      if (session.workbook().ok && newestStep(workbook) !== lastStep) finish(done({ touched: ANYTHING, summary: null }))
      else if (running.givenUp) finish({ state: 'cancelled' })
      else finish({ state: 'failed', faults: [{ kind: 'program-fault', detail: 'change' }] })
    }
    worker.say({ kind: 'run', job: { path: workbook.file, who: session.who(), resources: ports.resources, change } })
    return last
  }
  const done = ({ touched, summary }: Omit<Extract<FromChange, { state: 'made' }>, 'state'>): ChangeProgress => {
    const moved = session.moved(touched)
    if (!moved.ok) return { state: 'failed', faults: moved.faults }
    return { state: 'done', summary, moved: summary === null ? moved.value : { ...moved.value, cells: null } }
  }

  return {
    calls: {
      startChange: ({ change }: Input<'startChange'>): Envelope<Answer<'startChange'>> => {
        const workbook = session.workbook()
        if (!workbook.ok) return workbook
        if (workbook.value.opened.readOnly) return refuse({ kind: 'file-read-only', path: workbook.value.opened.path })
        return succeed({ job: start(workbook.value, change) })
      },
      changeProgress: ({ job }: Input<'changeProgress'>): Envelope<ChangeProgress> => {
        const running = jobs.get(job)
        return running ? succeed(running.progress) : refuse({ kind: 'request-refused', detail: `change ${job}` })
      },
      cancelChange: ({ job }: Input<'cancelChange'>): Envelope<null> => {
        const running = jobs.get(job)
        if (running) running.givenUp = true
        running?.end()
        return succeed(null)
      }
    },
    close: () => {
      for (const { end } of jobs.values()) end()
    }
  }
}

/** Of a change that was made and not told of, all is to be read again. */
const ANYTHING: readonly Touched[] = [{ what: 'indicator', key: '' }]

/** The number of the newest step in the journal. */
function newestStep(workbook: HeldWorkbook): number {
  return workbook.journal(1)[0]?.id ?? 0
}
