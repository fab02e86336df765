/** The session: the one open workbook, the program's settings, and the exports that run. */

import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AppState, ExportProgress, Moved, OpenWorkbook, Place, RecoveredWorkbook, Theme, Typing, WorkbookView } from '../core/contract'
import type { Language } from '../core/entry/indicator'
import { type Fault, type Result, refuse, succeed } from '../core/result'
import { PutBackDesk } from './away/desk'
import { isWaiting, workingCopiesIn } from './away/working-copy'
import { emptyContent, SAMPLE_NAME, sampleContent } from './content'
import { fileNameOf, freePath } from './file-name'
import { keepFile, sweepAbandoned, sweepPassing } from './files/whole-file'
import { type HeldWorkbook, hindranceFault, hold } from './holding'
import { forgetOver } from './jobs'
import { holdMade, openHeld } from './opening'
import { PageDesk } from './page-desk'
import type { Ports } from './ports'
import { type Damaged, damagedWorkbook, makeStead } from './recovering'
import { readSettings, type Settings, withOpened, writeSettings } from './settings'
import { fileFault } from './store/database'
import type { Touched } from './store/journal'
import { versionsIn } from './store/versions'
import { type Author, createWorkbook, movedContent, openWorkbook } from './store/workbook'
import { VersionDesk } from './versions/desk'

type RunningExport = { readonly progress: ExportProgress; readonly cancel: () => void }

export class Session {
  readonly #ports: Ports
  readonly #author: Author
  /** The folder of working copies. */
  readonly #copies: string
  readonly #exports = new Map<number, RunningExport>()
  /** Lays out the pages of the open workbook. */
  readonly pages: PageDesk
  /** Makes versions of the open workbook. */
  readonly versions: VersionDesk
  /** Puts the open workbook back in its place, where it lies elsewhere. */
  readonly #putBacks: PutBackDesk
  #settings: Settings
  #workbook: HeldWorkbook | undefined
  /** The version that is looked at, and the workbook to go back to. */
  #looking: (NonNullable<AppState['looking']> & { readonly path: string }) | undefined
  #refused: readonly Fault[] = []
  #damaged: Damaged | undefined
  #lastJob = 0

  constructor(ports: Ports) {
    this.#ports = ports
    this.#copies = workingCopiesIn(ports.dataFolder)
    this.#author = { who: () => this.who(), now: ports.now, versions: versionsIn(ports.dataFolder), copies: this.#copies }
    this.versions = new VersionDesk(ports, versionsIn(ports.dataFolder))
    this.pages = new PageDesk(ports)
    this.#putBacks = new PutBackDesk(ports)
    sweepPassing(Date.now())
    const { first, ...settings } = readSettings(ports.dataFolder)
    this.#settings = settings
    if (first) this.openSample()
    else if (settings.last !== null) this.handOver(settings.last)
  }

  get ports(): Ports {
    return this.#ports
  }

  state(): AppState {
    const { version, files } = this.#ports
    return {
      version,
      language: this.#settings.language ?? 'en',
      theme: this.#settings.theme,
      person: { chosen: this.#settings.person, account: this.#ports.who() },
      place: this.#settings.place,
      toured: this.#settings.toured,
      files,
      workbook: this.opened,
      refused: this.#refused,
      damaged: this.#damaged?.told ?? null,
      recent: this.#recent(),
      looking: this.#looking ? { file: this.#looking.file, at: this.#looking.at, name: this.#looking.name } : null
    }
  }

  chooseLanguage(language: Language): AppState {
    this.#save({ ...this.#settings, language })
    return this.state()
  }

  /** The name under which changes are journalled: the chosen one, else that of the system account. */
  who(): string {
    return this.#settings.person ?? this.#ports.who()
  }

  chooseName(person: string | null): AppState {
    this.#save({ ...this.#settings, person })
    return this.state()
  }

  chooseTheme(theme: Theme): AppState {
    this.#save({ ...this.#settings, theme })
    return this.state()
  }

  /** Remembers where one is, for the next start. */
  keepPlace(place: Place): void {
    this.#save({ ...this.#settings, place })
  }

  /** The desktop window as it was last, or null. */
  get window(): Settings['window'] {
    return this.#settings.window
  }

  keepWindow(window: Settings['window']): void {
    this.#save({ ...this.#settings, window })
  }

  endTour(): AppState {
    this.#save({ ...this.#settings, toured: true })
    return this.state()
  }

  /** The open workbook, or the fault that there is none. */
  workbook(): Result<HeldWorkbook> {
    return this.#workbook ? succeed(this.#workbook) : refuse({ kind: 'no-workbook-open' })
  }

  /** How the open workbook stands; null where none is open. */
  get opened(): OpenWorkbook | null {
    return this.#workbook?.opened ?? null
  }

  view(): Result<WorkbookView> {
    const workbook = this.#workbook
    if (!workbook) return refuse({ kind: 'no-workbook-open' })
    return succeed({
      workbook: workbook.opened,
      table: workbook.readTable(),
      style: workbook.readStyle(),
      draft: workbook.readDraft(),
      comments: workbook.readComments(),
      dismissals: workbook.readDismissals(),
      ...workbook.readPast(),
      history: workbook.history(),
      typing: this.#settings.typing?.path === workbook.opened.path ? this.#settings.typing.entry : null
    })
  }

  /** Opens the file; the workbook that was open stays open where this one is refused. */
  open(path: string): Result<WorkbookView> {
    if (this.#workbook?.opened.path === path) return this.view()
    const opened = openHeld(path, this.#author)
    const damage = opened.ok ? undefined : opened.faults.find((fault) => fault.kind === 'damaged-workbook')
    if (damage && damage.path !== this.#damaged?.told.path) {
      this.#forgetDamaged()
      this.#damaged = damagedWorkbook(damage.path, path, this.#author)
    }
    return this.#take(opened)
  }

  /** Opens what can be had in the stead of the workbook that was refused as damaged: what is recovered of it, or a version. */
  recover(path: string, version: string | null): Result<RecoveredWorkbook> {
    const damaged = this.#damaged
    if (damaged?.told.path !== path) return refuse({ kind: 'request-refused', detail: path })
    const made = makeStead(damaged, version, this.#author, this.#ports.resources)
    if (!made.ok) return made
    const opened = this.open(made.value.path)
    return opened.ok ? succeed({ workbook: opened.value, recovery: made.value.recovery }) : opened
  }

  /** Opens the workbook anew, to change it where nobody else holds it any more; on failure the one that is open stays. */
  openAgain(takeOver: boolean): Result<WorkbookView> {
    const present = this.#workbook
    if (!present) return refuse({ kind: 'no-workbook-open' })
    const hindrance = present.hindrance()
    if (hindrance === null) return this.view()
    if (hindrance.kind === 'vanished' && hindrance.kept === null) return refuse(hindranceFault(hindrance, present.opened.path))
    present.letGo()
    const path = hindrance.kind === 'vanished' ? hindrance.kept : null
    return this.#take(openHeld(path ?? present.opened.path, this.#author, takeOver))
  }

  /** Why the open workbook may not be changed now. */
  hindrance(): Fault | undefined {
    const hindrance = this.#workbook?.hindrance() ?? null
    return hindrance && this.#workbook ? hindranceFault(hindrance, this.#workbook.opened.path) : undefined
  }

  /** Opens a file that the system hands over; a refusal waits until the page asks how things stand. */
  handOver(path: string): void {
    const opened = this.open(path)
    this.#refused = opened.ok ? [] : opened.faults
  }

  create(path: string): Result<WorkbookView> {
    return this.#take(holdMade(createWorkbook(path, emptyContent(this.#ports.resources, this.#ports.now().getFullYear()), this.#author), this.#author))
  }

  /** Keeps a dropped workbook as a file of its own in the data folder, never over another, and opens it; a refused one leaves nothing, but for a damaged one until it is recovered or another is opened. */
  receive(name: string, bytes: Uint8Array): Result<WorkbookView> {
    const folder = this.#ports.files.kind === 'folder' ? this.#ports.files.folder : this.#ports.dataFolder
    mkdirSync(folder, { recursive: true })
    let path = freePath(folder, fileNameOf(name.replace(/\.bayan$/i, '')))
    try {
      path = keepFile(path, bytes)
    } catch (error) {
      return refuse(fileFault(error, path))
    }
    const opened = this.open(path)
    if (opened.ok) return opened
    if (this.#damaged?.told.path === path) this.#damaged = { ...this.#damaged, isPassing: true }
    else rmSync(path, { force: true })
    return opened
  }

  openSample(): Result<WorkbookView> {
    mkdirSync(this.#ports.dataFolder, { recursive: true })
    const path = join(this.#ports.dataFolder, `${SAMPLE_NAME}.bayan`)
    if (existsSync(path)) return this.open(path)
    const content = sampleContent(this.#ports.resources)
    return content.ok ? this.#take(holdMade(createWorkbook(path, content.value, this.#author), this.#author)) : content
  }

  /** Opens a version for reading; the workbook is closed meanwhile, and stays the one that is opened at the next start. */
  look(file: string): Result<WorkbookView> {
    const present = this.#workbook
    if (!present) return refuse({ kind: 'no-workbook-open' })
    const path = present.versionPath(file)
    const version = path === undefined ? undefined : present.versions().find((each) => each.file === file)
    if (path === undefined || version === undefined) return refuse({ kind: 'version-unknown', version: file })
    const opened = openWorkbook(path, { who: () => this.who(), now: this.#ports.now }, 'read')
    if (!opened.ok) return opened
    this.#show(hold(opened.value, this.#author, undefined, { kind: 'file' }))
    this.#looking = { file, at: version.at, name: present.opened.name, path: present.opened.path }
    return this.view()
  }

  /** Back from a version to its workbook. */
  leaveVersion(): Result<WorkbookView> {
    return this.#looking ? this.open(this.#looking.path) : this.view()
  }

  closeWorkbook(): AppState {
    this.#forget()
    this.#looking = undefined
    this.#closeOpen()
    this.#save({ ...this.#settings, last: null })
    return this.state()
  }

  /** Whether the page may ask for this path by name: it was opened before, or lies in the host's own folder. */
  knows(path: string): boolean {
    const { files } = this.#ports
    const own = files.kind === 'folder' && path.startsWith(join(files.folder, '/')) && !path.includes('..')
    return own || this.#settings.recent.some((recent) => recent.path === path)
  }

  /** Remembers a figure that is being typed into the open workbook. */
  keepTyping(entry: Typing | null): void {
    const path = this.#workbook?.opened.path
    this.#save({ ...this.#settings, typing: path === undefined || entry === null ? null : { path, entry } })
  }

  /** What a change moved, for the page. `inPlace`: no block was added, removed or moved to another place. */
  moved(touched: readonly Touched[], inPlace = false): Result<Moved> {
    const workbook = this.#workbook
    if (!workbook) return refuse({ kind: 'no-workbook-open' })
    this.pages.moved(touched)
    this.versions.moved()
    this.#putBacks.moved()
    return succeed({ ...movedContent(workbook, touched, inPlace), history: workbook.history(), savedAt: this.#ports.now().toISOString() })
  }

  /** A report was published: the next pages look back on it, and its place does not hold it yet. */
  published(): void {
    this.pages.published()
    this.#putBacks.moved()
  }

  /** Registers an export; `start` is told where to report. */
  beginExport(start: (tell: (progress: ExportProgress) => void) => { readonly cancel: () => void }): number {
    this.#lastJob += 1
    const job = this.#lastJob
    const running: { progress: ExportProgress; cancel: () => void } = {
      progress: { state: 'running', done: 0, total: 1, stage: 'compose', file: '' },
      cancel: () => {}
    }
    forgetOver(this.#exports)
    this.#exports.set(job, running)
    const { cancel } = start((progress) => {
      running.progress = progress
    })
    running.cancel = cancel
    return job
  }

  export(job: number): RunningExport | undefined {
    return this.#exports.get(job)
  }

  close(): void {
    for (const { cancel } of this.#exports.values()) cancel()
    this.pages.close()
    this.versions.close()
    this.#putBacks.forget()
    this.#forgetDamaged()
    this.#closeOpen()
  }

  #take(opened: Result<HeldWorkbook>): Result<WorkbookView> {
    if (!opened.ok) return opened
    this.#refused = []
    this.#forgetDamaged()
    this.#show(opened.value)
    this.versions.opened(opened.value)
    this.#putBacks.opened(opened.value)
    sweepAbandoned(dirname(opened.value.opened.path), Date.now())
    this.#save(withOpened(this.#settings, opened.value.opened, this.#ports.now()))
    return this.view()
  }

  /** Shows a workbook in the place of the one that is open. */
  #show(workbook: HeldWorkbook): void {
    this.#forget()
    this.#closeOpen()
    this.#workbook = workbook
    this.#looking = undefined
  }

  /** Closes the open workbook. Where its place turns out only now to be taken, the state says where that is which was entered. */
  #closeOpen(): void {
    const workbook = this.#workbook
    this.#workbook = undefined
    if (workbook === undefined) return
    const before = workbook.opened.hindrance
    workbook.close()
    const { hindrance, path } = workbook.opened
    if (before === null && hindrance !== null) this.#refused = [hindranceFault(hindrance, path)]
  }

  #forgetDamaged(): void {
    if (this.#damaged?.isPassing) rmSync(this.#damaged.told.path, { force: true })
    this.#damaged = undefined
  }

  /** Nobody is at work for the open workbook any more. */
  #forget(): void {
    this.pages.forget()
    this.versions.forget()
    this.#putBacks.forget()
  }

  /** The recent workbooks that are there, and those whose entries wait here for their place. */
  #recent(): AppState['recent'] {
    return this.#settings.recent
      .map((recent) => ({ ...recent, waiting: recent.path !== this.opened?.path && isWaiting(this.#copies, recent.path) }))
      .filter(({ path, waiting }) => waiting || path === this.opened?.path || existsSync(path))
  }

  #save(settings: Settings): void {
    this.#settings = settings
    writeSettings(this.#ports.dataFolder, settings)
  }
}
