/** The campaign: writers are killed at random moments, and after each kill everything must be whole and nothing confirmed may be missing. */

import { spawn } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import type { Draft } from '../../core/report/draft'
import { bulletinDraft } from '../../core/report/template'
import { emptyContent } from '../../electron/content'
import { createDatabase } from '../../electron/store/database'
import { applyMigrations } from '../../electron/store/migrate'
import { migrations } from '../../electron/store/migrations/list'
import { createWorkbook, openWorkbook } from '../../electron/store/workbook'
import { chance, EXPORTS, INDICATORS, OLD, PROSE_BLOCK, type State, type Step, type StepKind, stateAfter, stepKinds, YEARS } from './steps'

export type CampaignOrder = {
  readonly rounds: number
  readonly seed: number
  /** An empty folder, for the workbooks. */
  readonly folder: string
  /** The built writer. */
  readonly writer: string
  /** How many writers are at work at once. */
  readonly lanes: number
  /** At how many moments each writer is stopped and looked at before it is killed; 0 where the system has no /proc. */
  readonly images: number
  readonly tell?: (tally: Tally) => void
}

export type Tally = {
  /** Writers ended by SIGKILL. */
  kills: number
  /** Moments at which a writer was stopped and its files copied as they stood: what a kill at that moment would have left. */
  images: number
  /** Steps that were said to be confirmed. */
  confirmed: number
  /** Kills and images in the middle of a step, by its kind. */
  readonly within: Record<StepKind, number>
  /** Steps in flight that change the workbook: found whole, or not at all. */
  whole: number
  absent: number
  /** Unfinished files found after kills; of those that were made a day older, how many later starts and exports swept away, and how many not. */
  unfinished: number
  swept: number
  unswept: number
  /** What must not be: each with its round, to be run again by its seed. */
  readonly wrong: string[]
}

const author = { who: () => 'campaign', now: () => new Date() }
const MAIN = 'main.bayan'
/** Rounds after which what was left unfinished is made to look a day old, and after which none of it may be left. */
const AGE_EVERY = 12

export async function runCampaign(order: CampaignOrder): Promise<Tally> {
  const within = Object.fromEntries(stepKinds.map((kind) => [kind, 0])) as Record<StepKind, number>
  const tally: Tally = { kills: 0, images: 0, confirmed: 0, within, whole: 0, absent: 0, unfinished: 0, swept: 0, unswept: 0, wrong: [] }
  let left = order.rounds
  const lane = async (number: number) => {
    const victim = new Victim(join(order.folder, `lane-${number}`), order, number, tally)
    while (left > 0 && tally.wrong.length < 20) {
      left -= 1
      await victim.round()
      order.tell?.(tally)
    }
  }
  await Promise.all(Array.from({ length: order.lanes }, (_, index) => lane(index)))
  return tally
}

/** What a writer has said until now. */
type Heard = { readonly begun: Step[]; confirmed: number; trouble: string }

/** One workbook with one writer after another. */
class Victim {
  readonly #folder: string
  readonly #order: CampaignOrder
  readonly #tally: Tally
  readonly #random: () => number
  readonly #seed: number
  readonly #pristine: string
  readonly #gift: string
  #round = 0
  #next = 1
  /** What the workbook must hold, and what it held before the last step that changed it. */
  #state: State
  #before: State
  /** How long a kind of step lasts, in milliseconds, the last times counting most: kills are to fall anywhere within it. */
  readonly #lasts = new Map<StepKind, number>()
  #aged: readonly string[] = []

  constructor(folder: string, order: CampaignOrder, number: number, tally: Tally) {
    this.#folder = folder
    this.#order = order
    this.#tally = tally
    this.#seed = order.seed * 1_000 + number
    this.#random = chance(this.#seed)
    mkdirSync(join(folder, EXPORTS), { recursive: true })
    mkdirSync(join(folder, 'kept'))
    this.#pristine = join(folder, 'kept', 'pristine-old')
    this.#gift = join(folder, 'kept', 'gift')
    writeVersionOne(this.#pristine)
    makeMain(join(folder, MAIN))
    copyFileSync(join(folder, MAIN), this.#gift)
    this.#state = { cells: Object.fromEntries(INDICATORS.flatMap((i) => YEARS.map((year) => [`${i} ${year}`, '0'] as const))), prose: 'Text 0.' }
    this.#before = this.#state
  }

  async round(): Promise<void> {
    this.#round += 1
    if (!existsSync(join(this.#folder, OLD))) copyFileSync(this.#pristine, join(this.#folder, OLD))
    writeFileSync(join(this.#folder, 'settings.json'), JSON.stringify({ language: 'en', recent: [], last: join(this.#folder, MAIN) }))
    const heard = await this.#torment()
    this.#tally.kills += 1
    this.#tally.confirmed += heard.confirmed
    if (heard.trouble !== '') this.#wrong(`the writer ends: ${heard.trouble.slice(-600)}`)
    const state = this.#inspect(this.#folder, heard)
    for (const step of heard.begun.slice(0, heard.confirmed)) this.#take(step)
    const inFlight = heard.begun[heard.confirmed]
    if (inFlight && state && !sameState(state, this.#state)) this.#take(inFlight)
    this.#next = (heard.begun.at(-1)?.number ?? this.#next - 1) + 1
    this.#age()
  }

  /** Starts a writer, stops it at random moments to look at what a kill would leave, and kills it at another. */
  async #torment(): Promise<Heard> {
    const { writer, folder, images } = this.#order
    const args = [writer, this.#folder, join(this.#folder, MAIN), `${this.#next}`, `${this.#seed * 7_919 + this.#round}`, this.#gift]
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') } })
    const heard: Heard = { begun: [], confirmed: 0, trouble: '' }
    let rest = ''
    let since = 0
    let wake = () => {}
    child.stdin.on('error', () => {})
    child.stderr.on('data', (data) => {
      heard.trouble += data
    })
    child.stdout.on('data', (data) => {
      const lines = `${rest}${data}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const [sign, number, kind] = line.split(' ')
        if (sign === '>') {
          heard.begun.push({ number: Number(number), kind: kind as StepKind })
          since = performance.now()
        } else if (sign === '<') {
          const last = heard.begun[heard.confirmed]?.kind ?? 'cell'
          const lasted = performance.now() - since
          this.#lasts.set(last, ((this.#lasts.get(last) ?? lasted) * 3 + lasted) / 4)
          heard.confirmed += 1
        }
      }
      wake()
    })
    let over = false
    const ended = new Promise<void>((resolveEnd) => {
      child.on('close', (_, signal) => {
        over = true
        if (signal !== 'SIGKILL') heard.trouble = `ended by itself: ${heard.trouble}`
        wake()
        resolveEnd()
      })
    })
    /** Grants some steps, waits until they have begun, and then for a part of the time that the last of them takes. */
    const moment = async () => {
      const granted = 1 + Math.floor(this.#random() ** 2 * 5)
      const wanted = heard.begun.length + granted
      if (!over) child.stdin.write(Uint8Array.of(granted + 4))
      while (heard.begun.length < wanted && !over) {
        await new Promise<void>((resolveWake) => {
          wake = resolveWake
        })
      }
      await wait(this.#random() * 1.1 * (this.#lasts.get(heard.begun.at(-1)?.kind ?? 'cell') ?? 20))
    }
    for (let image = 0; image < images && !over; image += 1) {
      await moment()
      child.kill('SIGSTOP')
      await stopped(child.pid ?? 0)
      for (let turn = 0; turn < 4; turn += 1) await breathe()
      if (!over) this.#picture(heard)
      child.kill('SIGCONT')
    }
    await moment()
    child.kill('SIGKILL')
    await ended
    return heard
  }

  /** Copies the files as they stand, and looks at the copy as at what a kill would have left. */
  #picture(heard: Heard): void {
    const copy = `${this.#folder}-image`
    rmSync(copy, { recursive: true, force: true })
    cpSync(this.#folder, copy, { recursive: true, filter: (path) => !path.endsWith('kept') })
    this.#tally.images += 1
    this.#inspect(copy, heard)
    rmSync(copy, { recursive: true, force: true })
  }

  /** Looks at what is there after a kill, and gives what the workbook holds. */
  #inspect(folder: string, { begun, confirmed }: Heard): State | undefined {
    try {
      const inFlight = begun[confirmed]
      if (inFlight) this.#tally.within[inFlight.kind] += 1
      let [state, before] = [this.#state, this.#before]
      for (const step of begun.slice(0, confirmed)) {
        const after = stateAfter(state, step, before)
        if (after !== state) before = state
        state = after
      }
      const possible = inFlight ? stateAfter(state, inFlight, before) : state
      this.#tally.unfinished += unfinishedIn(folder).length
      const found = stateOf(join(folder, MAIN))
      if (typeof found === 'string') {
        this.#wrong(`the workbook: ${found}`)
        return undefined
      }
      const absent = sameState(found, state)
      const whole = sameState(found, possible)
      if (!absent && !whole) {
        this.#wrong(`after ${confirmed} confirmed and ${JSON.stringify(inFlight)} in flight the workbook holds neither: ${difference(state, found)}`)
      } else if (!(absent && whole)) {
        if (whole) this.#tally.whole += 1
        else this.#tally.absent += 1
      }
      this.#files(folder)
      return found
    } catch (error) {
      this.#wrong(error instanceof Error ? (error.stack ?? error.message) : `${error}`)
      return undefined
    }
  }

  #take(step: Step): void {
    const after = stateAfter(this.#state, step, this.#before)
    if (after !== this.#state) this.#before = this.#state
    this.#state = after
  }

  /** Whatever bears its name must be whole: workbooks, backups, exports. What was looked at is removed. */
  #files(folder: string): void {
    for (const name of readdirSync(join(folder, EXPORTS)).filter((each) => !UNFINISHED.test(each))) {
      const path = join(folder, EXPORTS, name)
      try {
        if (!('word/document.xml' in unzipSync(new Uint8Array(readFileSync(path))))) throw new Error('no document in it')
      } catch (error) {
        this.#wrong(`the export ${name}: ${error}`)
      }
      rmSync(path)
    }
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (name === MAIN || statSync(path, { throwIfNoEntry: false })?.isFile() !== true || UNFINISHED.test(name)) continue
      if (name.endsWith('.bayan')) {
        const found = openWorkbook(path, author, 'show')
        if (found.ok) found.value.close()
        else this.#wrong(`${name}: ${JSON.stringify(found.faults)}`)
        const complaint = found.ok ? integrity(path) : undefined
        if (complaint !== undefined) this.#wrong(`${name}: ${complaint}`)
        for (const part of ['', '-wal', '-shm', '-journal']) rmSync(path + part, { force: true })
      } else if (!EXPECTED.test(name)) this.#wrong(`left behind: ${name}`)
    }
  }

  /** Makes what was left unfinished look a day old; after as many rounds again the starts and exports since must have swept it away. */
  #age(): void {
    if (this.#round % AGE_EVERY !== 0) return
    const still = this.#aged.filter((path) => existsSync(path))
    this.#tally.swept += this.#aged.length - still.length
    this.#tally.unswept += still.length
    this.#aged = unfinishedIn(this.#folder)
    const longAgo = (Date.now() - 2 * 24 * 60 * 60 * 1_000) / 1_000
    for (const path of this.#aged) utimesSync(path, longAgo, longAgo)
  }

  #wrong(what: string): void {
    this.#tally.wrong.push(`${this.#folder}, round ${this.#round}: ${what}`)
  }
}

function breathe(): Promise<void> {
  return new Promise((resolveTurn) => {
    setImmediate(resolveTurn)
  })
}

/** Waits until a process stands still, or has ended. */
async function stopped(pid: number): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    try {
      if (/^\d+ \(.*\) [TtZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return
    } catch {
      return
    }
    await wait(1)
  }
}

function unfinishedIn(folder: string): readonly string[] {
  return [folder, join(folder, EXPORTS)].flatMap((each) =>
    readdirSync(each)
      .filter((name) => UNFINISHED.test(name))
      .map((name) => join(each, name))
  )
}

/** Names of what is being written and has no name of its own yet. */
const UNFINISHED = /\.part(?:-journal)?$/
/** Files of the program that are no workbooks. */
const EXPECTED = /^settings\.json(?:\.new)?$|-(?:wal|shm|journal)$|^\..*\.bayan\.lock$/

/** What a workbook holds, or why it cannot be opened or is not sound. */
function stateOf(path: string): State | string {
  const opened = openWorkbook(path, author)
  if (!opened.ok) return JSON.stringify(opened.faults)
  const workbook = opened.value
  const cells = Object.fromEntries(
    workbook.readTable().cells.map(({ indicator, period, cell }) => [`${indicator} ${period}`, cell.kind === 'value' ? cell.value : cell.kind])
  )
  const block = workbook.readBlock(PROSE_BLOCK)?.content
  workbook.close()
  return integrity(path) ?? { cells, prose: block?.kind === 'prose' ? block.text.en : '' }
}

function integrity(path: string): string | undefined {
  const database = new Database(path)
  try {
    const answer = database.pragma('integrity_check', { simple: true })
    const foreign = database.pragma('foreign_key_check') as readonly unknown[]
    return answer === 'ok' && foreign.length === 0 ? undefined : `integrity_check: ${answer}, ${foreign.length} foreign keys`
  } finally {
    database.close()
  }
}

function sameState(a: State, b: State): boolean {
  return a.prose === b.prose && difference(a, b) === ''
}

function difference(a: State, b: State): string {
  const places = new Set([...Object.keys(a.cells), ...Object.keys(b.cells)])
  const cells = [...places].filter((place) => a.cells[place] !== b.cells[place]).map((place) => `${place} ${a.cells[place]} → ${b.cells[place]}`)
  return [...cells.slice(0, 6), ...(a.prose === b.prose ? [] : [`${a.prose} → ${b.prose}`])].join(', ')
}

/** The workbook that the steps change: six indicators over twelve years, all zero, and a small report. */
function makeMain(path: string): void {
  const content = emptyContent(resolve('resources'), 2024)
  const scope = { en: '', fr: '', ar: '' }
  const indicators = INDICATORS.map(
    (code) => ({ code, names: { en: code, fr: code, ar: code }, unit: 'person', section: 'general', precision: 0, source: '', scope, part: null }) as const
  )
  const cells = INDICATORS.flatMap((indicator) =>
    YEARS.map((period) => ({ indicator, period, cell: { kind: 'value', value: '0', qualifier: null, status: 'final', source: '', note: '' } as never }))
  )
  const prose = { en: 'Text 0.', fr: 'Text 0.', ar: 'Text 0.' }
  const review = { review: { state: 'draft' }, reread: [], against: {} } as const
  const draft: Draft = {
    ...content.draft,
    blocks: [
      { id: 'b1', content: { kind: 'heading', level: 1, text: prose }, ...review },
      { id: PROSE_BLOCK, content: { kind: 'prose', text: prose }, ...review }
    ]
  }
  const made = createWorkbook(path, { ...content, table: { ...content.table, indicators, cells }, draft }, author)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  made.value.close()
}

/** A workbook as version 1 of the format wrote it. */
function writeVersionOne(path: string): void {
  const database = createDatabase(path)
  applyMigrations(database, migrations.slice(0, 1))
  const { blocks, ...report } = bulletinDraft()
  database.exec(`
    INSERT INTO unit VALUES ('network', 0, 'count', '{"en":{"one":"network","other":"networks"},"fr":{},"ar":{}}');
    INSERT INTO section VALUES ('trafficking', 0, 'Trafficking', '', '');
    INSERT INTO indicator VALUES ('networks', 0, 'Networks', '', '', 'network', 'trafficking', 0, '', '', '', '');
    INSERT INTO cell VALUES ('networks', '2023', '419', NULL, 'final', NULL, 'bulletin', '');
    INSERT INTO change_set (at, who, action) VALUES ('2026-01-01T00:00:00.000Z', 'clerk', 'block');
  `)
  const style = { rounding: 'half-even', percentDecimals: 0, separators: { en: 'en', fr: 'fr-MA', ar: 'ar-MA' }, organisation: { en: '', fr: '', ar: '' } }
  database.prepare('INSERT INTO style VALUES (1, ?)').run(JSON.stringify(style))
  database.prepare('INSERT INTO report VALUES (1, ?)').run(JSON.stringify(report))
  const addBlock = database.prepare('INSERT INTO block VALUES (?, ?, ?)')
  for (const [position, { id, content }] of blocks.entries()) addBlock.run(id, position, JSON.stringify(content))
  database.close()
}
