/**
 * The contract: every question and command the page may send, with what it must send and what comes back. The preload,
 * the handlers' types, the client and all validation follow from this one table.
 */

import { checkKinds, type Dismissal } from './checks/check'
import type { CallName } from './contract-names'
import { absences, type Cell, qualifiers, statuses } from './entry/cell'
import { type Decimal, isDecimal, isShort } from './entry/decimal'
import { dimensions, genders, isCode, type Language, languages, measures, partRules } from './entry/indicator'
import { numberLocales } from './entry/number-style'
import { isYear, parsePeriod, periodCode } from './entry/period'
import type { FiguresTable } from './entry/table'
import { roundings } from './figures/rounding'
import type { ReportDocument } from './report/document'
import { type BlockContent, type Comment, chartKinds, type Draft, type DraftBlock, type Imprint, reviewStates } from './report/draft'
import type { EditionCount } from './report/figure-count'
import type { PrintedPages } from './report/pages'
import type { CellEntered } from './report/provenance'
import { type ExportFormat, exportFormats, type Publication, type RevisionReason } from './report/publication'
import type { MentionKey } from './report/roll-forward'
import type { Fault, Finding } from './result'
import { z } from './schema'
import type { FileRow } from './verifying/verify'
import type { Recovery } from './versions/recovery'
import type { Version } from './versions/version'
import { type HouseStyle, occasions, papers } from './wording/house-style'
import { visible } from './wording/visible'

/** Lengths that no honest text reaches, so that no request can fill the disk. */
export const limits = {
  name: 400,
  remark: 4_000,
  reference: 80,
  signatories: 4,
  prose: 100_000,
  typed: 80,
  cells: 200_000,
  indicators: 10_000,
  tableBytes: 64 * 1024 * 1024,
  charted: 60,
  forms: 120,
  word: 80,
  person: 80,
  spelling: 2_000
} as const

// ---- answers ---------------------------------------------------------------------------

/** Who has a workbook open elsewhere: since when, ISO 8601 in UTC. `gone`: they have given no sign of life for minutes. */
export type Holder = { readonly person: string; readonly host: string; readonly since: string; readonly gone: boolean }
/** Why an open workbook cannot be changed: the file or its folder forbids it, another had it before or took it over, or its file was taken away; `kept`: where what was open was written then. */
export type Hindrance =
  | { readonly kind: 'file' }
  | { readonly kind: 'held' | 'taken'; readonly holder: Holder }
  | { readonly kind: 'vanished'; readonly kept: string | null }
/**
 * How the working copy of a workbook on the network or a stick stands: whether the file in its place holds all of it, and why
 * it could not be put back the last time.
 */
export type WorkingCopyState = { readonly isPutBack: boolean; readonly fault: Fault | null }
/** `workingCopy`: null where the workbook lies on a disk of this machine. */
export type OpenWorkbook = {
  readonly path: string
  readonly name: string
  readonly readOnly: boolean
  readonly hindrance: Hindrance | null
  readonly workingCopy: WorkingCopyState | null
}
/** `waiting`: entries in it are on this machine alone, for its place could not be reached. */
export type RecentWorkbook = { readonly path: string; readonly name: string; readonly openedAt: string; readonly waiting: boolean }

/** A workbook that was refused because it is damaged, with versions that can be opened in its stead, newest first; `at`: when one was made, ISO 8601 in UTC. */
export type DamagedWorkbook = {
  readonly path: string
  readonly name: string
  readonly versions: readonly { readonly file: string; readonly at: string }[]
}
/** What was opened in the stead of a damaged workbook. `recovery`: what became of its parts; null where a version was opened. */
export type RecoveredWorkbook = { readonly workbook: WorkbookView; readonly recovery: Recovery | null }

export type AppState = {
  readonly version: string
  readonly language: Language
  readonly theme: Theme
  /** The name under which changes are journalled, where a person chose one, and that of the system account. */
  readonly person: { readonly chosen: string | null; readonly account: string }
  /** Where one was when the program last ended; null at the first start. */
  readonly place: Place | null
  /** Whether the guided tour of the sample has been seen or declined. */
  readonly toured: boolean
  /** `dialogs`: the system asks for places. `folder`: workbooks and exports live in one folder of Bayan's own. */
  readonly files: { readonly kind: 'dialogs' } | { readonly kind: 'folder'; readonly folder: string }
  readonly workbook: OpenWorkbook | null
  /** Why a workbook that the system handed over, or that was open last, could not be opened, or where another went that was closed; empty where all went well. */
  readonly refused: readonly Fault[]
  /** The workbook that was refused last because it is damaged; null once another is open. */
  readonly damaged: DamagedWorkbook | null
  readonly recent: readonly RecentWorkbook[]
  /** The version that is looked at, of which workbook; null where the workbook itself is open. */
  readonly looking: { readonly file: string; readonly at: string; readonly name: string } | null
}

/** `system`: light or dark as the system is. High contrast follows the system always. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const screens = ['workbooks', 'figures', 'report', 'preview', 'missing', 'export', 'versions'] as const
export type Screen = (typeof screens)[number]
/** A place in the program: a screen, the chosen cell of the grid, the chosen part of the report. */
export type Place = {
  readonly screen: Screen
  readonly cell: { readonly indicator: string; readonly period: string } | null
  readonly block: string | null
}

/** What one undo or redo would take back or bring again. */
export type ChangeName = { readonly action: JournalAction; readonly count: number }
export type UndoState = { readonly undo: ChangeName | null; readonly redo: ChangeName | null }

export type WorkbookView = {
  readonly workbook: OpenWorkbook
  readonly table: FiguresTable
  readonly style: HouseStyle
  readonly draft: Draft
  readonly comments: readonly Comment[]
  readonly dismissals: readonly Dismissal[]
  readonly publications: readonly Publication[]
  /** Why published cells were changed since. */
  readonly reasons: readonly RevisionReason[]
  readonly history: UndoState
  /** A figure that was being typed and not yet entered when the program last ended. */
  readonly typing: Typing | null
}

/** Text that is being typed into a cell, as it stands. */
export type Typing = { readonly indicator: string; readonly period: string; readonly text: string }

/**
 * What a change moved: the cells that now differ, or `null` where the page must read the workbook again; the draft where
 * more of it moved than the content of some blocks, else those blocks, which keep their places.
 */
export type Moved = {
  readonly cells: readonly { readonly indicator: string; readonly period: string; readonly cell: Cell }[] | null
  readonly draft: Draft | null
  readonly blocks: readonly DraftBlock[]
  /** Why published cells were changed, where that moved. */
  readonly reasons: readonly RevisionReason[] | null
  readonly history: UndoState
  /** When the change was committed, ISO 8601 in UTC. */
  readonly savedAt: string
}

export type ComposedReport = { readonly document: ReportDocument; readonly findings: readonly Finding[] }

/** What a journal entry did. */
export const journalActions = [
  'create',
  'cells',
  'indicator',
  'unit',
  'section',
  'style',
  'report',
  'roll',
  'bind',
  'block',
  'review',
  'comment',
  'dismissal',
  'import',
  'publish',
  'restore',
  'undo',
  'redo'
] as const
export type JournalAction = (typeof journalActions)[number]
export type JournalEntry = {
  readonly id: number
  readonly at: string
  readonly who: string
  readonly action: JournalAction
  readonly changes: readonly { readonly what: string; readonly key: string; readonly from: string | null; readonly to: string | null }[]
}

/** A step of the journal that is not as it was linked: another one, one that is gone, one that was put in, or an end that was cut off. */
export type ChainBreak = { readonly step: number; readonly kind: 'altered' | 'removed' | 'added' | 'cut' }
/** Whether the journal's chain holds. `head`: the link of its last step, 64 hexadecimal digits, which stands for all of it. */
export type JournalChain = { readonly holds: boolean; readonly steps: number; readonly head: string; readonly breaks: readonly ChainBreak[] }

export type ImportSummary = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly indicators: number
  readonly toComplete: readonly Finding[]
  readonly moved: Moved
}

export type ExportedFile = {
  readonly name: string
  readonly path: string
  readonly language: Language
  readonly format: ExportFormat
  /** Where the page can fetch the file, on a host without dialogs. */
  readonly download: string | null
}
/** How far a large change is. It is whole or not at all: until it is done nothing of it is in the workbook. */
export const changeStages = ['open', 'read', 'compare', 'write'] as const
export type ChangeStage = (typeof changeStages)[number]
export type ChangeProgress =
  | { readonly state: 'running'; readonly stage: ChangeStage; readonly done: number; readonly total: number }
  /** `summary`: what an import did. */
  | { readonly state: 'done'; readonly moved: Moved; readonly summary: Omit<ImportSummary, 'moved'> | null }
  | { readonly state: 'failed'; readonly faults: readonly Fault[] }
  | { readonly state: 'cancelled' }

export type ExportStage = 'compose' | 'layout' | 'write'
export type ExportProgress =
  | { readonly state: 'running'; readonly done: number; readonly total: number; readonly stage: ExportStage; readonly file: string }
  /** `remarks`: what the written editions lack. */
  | {
      readonly state: 'done'
      readonly folder: string
      readonly files: readonly ExportedFile[]
      readonly remarks: readonly Finding[]
      readonly figures: readonly EditionCount[]
    }
  /** `files`: those that were written whole before. */
  | { readonly state: 'failed'; readonly faults: readonly Fault[]; readonly files: readonly ExportedFile[] }
  | { readonly state: 'cancelled' }

export { type ExportFormat, exportFormats }

/** What was read in a file, each number with its verdict. */
export type CheckedFile = { readonly language: Language; readonly rows: readonly FileRow[] }

/** Where a wrong word stands in its text, in UTF-16 units. */
export type WrongWord = { readonly start: number; readonly end: number }

// ---- inputs ----------------------------------------------------------------------------

const nothing = z.undefined()
const language = z.enum(languages)
const areDistinct = (all: readonly string[]): boolean => new Set(all).size === all.length
/** The languages in which a report comes out: each once, for each is a file of its own. */
const editions = z.array(language).min(1).max(3).readonly().refine(areDistinct)
const formats = z.array(z.enum(exportFormats)).min(1).max(2).readonly().refine(areDistinct)
const code = z.string().refine(isCode)
const year = z.number().refine(isYear)
const period = z.string().refine((text) => {
  const parsed = parsePeriod(text)
  return parsed !== undefined && periodCode(parsed) === text
})
const decimal = z.custom<Decimal>((value) => typeof value === 'string' && value.length <= 60 && isDecimal(value) && isShort(value))
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => isWellFormed(value))
const translated = (most: number) => z.strictObject({ en: text(most), fr: text(most), ar: text(most) })
const remarks = { source: text(limits.remark), note: text(limits.remark) }
const cell = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: decimal, qualifier: z.enum(qualifiers).nullable(), status: z.enum(statuses), ...remarks }),
  z.strictObject({ kind: z.literal('absent'), absence: z.enum(absences), ...remarks }),
  z.strictObject({ kind: z.literal('empty') })
])
const form = z.exactOptional(text(limits.forms))
const unit = z.strictObject({
  code,
  measure: z.enum(measures),
  genders: z.strictObject({ fr: z.enum(genders), ar: z.enum(genders) }),
  forms: z.strictObject({
    en: z.strictObject({ one: form, other: form }),
    fr: z.strictObject({ one: form, other: form }),
    ar: z.strictObject({ zero: form, one: form, two: form, few: form, many: form, other: form })
  })
})
const indicator = z.strictObject({
  code,
  names: translated(limits.name),
  unit: code,
  section: code,
  precision: z.int().min(0).max(6),
  source: text(limits.remark),
  scope: translated(limits.remark),
  part: z.strictObject({ of: code, by: z.enum(dimensions), rule: z.enum(partRules) }).nullable()
})
const selection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('section'), section: code }),
  z.strictObject({ kind: z.literal('indicators'), indicators: z.array(code).max(5_000).readonly() })
])
export const blockContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: translated(limits.remark) }),
  z.strictObject({ kind: z.literal('prose'), text: translated(limits.prose) }),
  z.strictObject({ kind: z.literal('key-figures'), caption: translated(limits.name), indicators: z.array(code).max(24).readonly() }),
  z.strictObject({ kind: z.literal('comparison'), caption: translated(limits.name), selection }),
  z.strictObject({ kind: z.literal('series'), caption: translated(limits.name), selection, years: z.int().min(2).max(12) }),
  z.strictObject({
    kind: z.literal('chart'),
    chart: z.enum(chartKinds),
    caption: translated(limits.name),
    indicators: z.array(code).max(limits.charted).readonly(),
    years: z.int().min(2).max(12),
    by: z.enum(dimensions).nullable(),
    listed: z.boolean(),
    alt: translated(limits.remark),
    altFor: translated(limits.prose)
  }),
  z.strictObject({ kind: z.literal('notes'), text: translated(limits.prose) }),
  z.strictObject({ kind: z.literal('sources'), text: translated(limits.prose) })
]) satisfies z.ZodType<BlockContent>
/** Why published figures are changed; needed where the change makes one of them another. */
const reason = z.exactOptional(text(limits.remark).regex(/\S/))
/** Whether the change is one more keystroke of a text: keystrokes that follow each other are one step of undo. */
const typing = z.boolean()
const blockId = z.string().regex(/^[\w-]{1,64}$/)
const blockIds = z.array(blockId).min(1).max(10_000).readonly()
const cellPlace = { indicator: code, period }
export const houseStyle = z.strictObject({
  rounding: z.enum(roundings),
  percentDecimals: z.int().min(0).max(3),
  separators: z.strictObject({ en: z.enum(numberLocales), fr: z.enum(numberLocales), ar: z.enum(numberLocales) }),
  organisation: translated(limits.name),
  layout: z.strictObject({
    paper: z.enum(papers),
    cover: z.enum(occasions),
    contents: z.enum(occasions),
    numbering: z.enum(occasions),
    draftMark: z.enum(occasions)
  })
}) satisfies z.ZodType<HouseStyle>
/** A day that the calendar has, ISO 8601. */
const day = z.iso.date()
export const imprint = z.strictObject({
  reference: text(limits.reference),
  place: translated(limits.name),
  date: z.union([z.literal(''), day]),
  signatories: z
    .array(z.strictObject({ function: translated(limits.name), name: translated(limits.name) }))
    .max(limits.signatories)
    .readonly()
}) satisfies z.ZodType<Imprint>
const reportName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
const years = { year, base: year }
/** A word as it stands in a text, with the marks of emphasis that may be in it. */
const word = text(limits.word).refine((value) => /\p{L}/u.test(value) && !/\s/.test(value))
/** Texts to be checked at once: not more together than a long report has. */
const textsToSpell = z
  .array(text(limits.prose))
  .max(limits.spelling)
  .readonly()
  .refine((texts) => texts.reduce((sum, { length }) => sum + length, 0) <= limits.spelling * 1_000)
/** A name as it stands in the journal: nothing in it is unseen, and nothing around it. */
export const personName = z
  .string()
  .min(1)
  .max(limits.person)
  .refine((name) => visible(name) === name && name.trim() === name)
const offset = z.int().min(0).max(limits.prose)
/** A year in a text of the report, by its place. */
const mention = z.strictObject({
  place: z.discriminatedUnion('kind', [z.strictObject({ kind: z.enum(['title', 'subtitle']) }), z.strictObject({ kind: z.literal('block'), block: blockId })]),
  language,
  start: offset,
  end: offset
}) satisfies z.ZodType<MentionKey>
const versionFile = z
  .string()
  .min(1)
  .max(400)
  .regex(/^[^/\\]+$/)
const job = z.int().min(1)
/** Whether each file ends with a page by which it can be verified. */
const verification = z.boolean()
const path = z.string().min(1).max(4_096)

/** The parts of which inputs are made; what a workbook keeps is held to the same rules when it is read. */
export const parts = { code, year, period, blockId, reportName } as const

/** Whether the text holds no lone surrogate, no control character but tab and line feed, and neither of the two that XML forbids. */
export function isWellFormed(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return value.isWellFormed() && !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/.test(value)
}

const cells = z
  .array(z.strictObject({ indicator: code, period, cell }))
  .max(limits.cells)
  .readonly()
const pastedTable = { reason, indicators: z.array(indicator).max(limits.indicators).readonly(), cells }
const importedTable = {
  name: z.string().min(1).max(400),
  bytes: z.base64().max(limits.tableBytes),
  locale: z.enum(numberLocales).nullable(),
  replace: z.boolean(),
  reason
}
/** What may be changed in the background. */
const largeChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cells'), reason, cells }),
  z.strictObject({ kind: z.literal('table'), ...pastedTable }),
  z.strictObject({ kind: z.literal('import'), ...importedTable })
])
export type LargeChange = z.infer<typeof largeChange>

// ---- the table -------------------------------------------------------------------------

type Call<Input extends z.ZodType, Answer> = { readonly changes: 'nothing' | 'program' | 'workbook'; readonly input: Input; readonly answer?: Answer }

function query<Answer>() {
  return <Input extends z.ZodType>(input: Input): Call<Input, Answer> => ({ changes: 'nothing', input })
}
function command<Answer>() {
  return <Input extends z.ZodType>(input: Input): Call<Input, Answer> => ({ changes: 'program', input })
}

/** A command that changes the open workbook: refused by the guard where that may not be changed. */
function change<Answer>() {
  return <Input extends z.ZodType>(input: Input): Call<Input, Answer> => ({ changes: 'workbook', input })
}

export const contract = {
  /** What the program knows before any workbook is open. */
  appState: query<AppState>()(nothing),
  /** The whole open workbook. */
  readWorkbook: query<WorkbookView>()(nothing),
  /** How the open workbook stands now: whether it may be changed, and whether its place holds all of it. */
  workbookState: query<OpenWorkbook | null>()(nothing),
  /** The report as it would print now in one language, with what is still to settle. */
  composeReport: query<ComposedReport>()(z.strictObject({ language, ...years })),
  /** The pages of the PDF as it would be written now in one language. Refused as cancelled where a newer question for the language came before it was taken up. */
  renderPages: query<PrintedPages>()(z.strictObject({ language, ...years })),
  /** What is left to complete, for the report's year or another. */
  checkWorkbook: query<readonly Finding[]>()(z.strictObject({ year: year.nullable() })),
  /** The newest journal entries, newest first. */
  readJournal: query<readonly JournalEntry[]>()(z.strictObject({ most: z.int().min(1).max(1_000) })),
  /** Who changed a cell when, from what to what, newest first: at most a hundred entries, the first one always among them. */
  cellHistory: query<readonly CellEntered[]>()(z.strictObject(cellPlace)),
  /** The versions of the open workbook, newest first; `fault`: why the last one could not be made. */
  listVersions: query<{ readonly versions: readonly Version[]; readonly folder: string | null; readonly fault: Fault | null }>()(nothing),
  /** How far a large change is. */
  changeProgress: query<ChangeProgress>()(z.strictObject({ job })),
  /** How far an export is. */
  exportProgress: query<ExportProgress>()(z.strictObject({ job })),

  /** Makes an empty workbook and opens it; the system asks where, or `name` says it on a host without dialogs. Null: cancelled. */
  newWorkbook: command<WorkbookView | null>()(z.strictObject({ name: z.string().min(1).max(120).nullable() })),
  /** Opens a workbook of the recent list (`path`), or the one that the system's dialog gives. Null: cancelled. */
  openWorkbook: command<WorkbookView | null>()(z.strictObject({ path: path.nullable() })),
  /** Opens the sample workbook, made anew where it is missing. */
  openSample: command<WorkbookView>()(nothing),
  closeWorkbook: command<AppState>()(nothing),
  /** Opens the workbook anew, to change it where nobody else holds it any more. `takeOver`: from a holder who gives no sign of life. */
  openAgain: command<WorkbookView>()(z.strictObject({ takeOver: z.boolean() })),
  /** Takes in a workbook that was dropped on the page, as a copy in the host's own folder, and opens it. `bytes`: the file in base64. */
  receiveWorkbook: command<WorkbookView>()(z.strictObject({ name: z.string().min(1).max(400), bytes: z.base64().max(limits.tableBytes) })),
  /** Recovers the workbook that was refused as damaged into a new file beside it, or copies one of its versions there, and opens that. */
  recoverWorkbook: command<RecoveredWorkbook>()(z.strictObject({ path, version: versionFile.nullable() })),
  /** The language of the interface. */
  chooseLanguage: command<AppState>()(z.strictObject({ language })),
  /** The name under which changes are journalled from now on; null: that of the system account. */
  chooseName: command<AppState>()(z.strictObject({ name: personName.nullable() })),
  chooseTheme: command<AppState>()(z.strictObject({ theme: z.enum(themes) })),
  /** Remembers where one is, for the next start. */
  keepPlace: command<null>()(
    z.strictObject({ place: z.strictObject({ screen: z.enum(screens), cell: z.strictObject(cellPlace).nullable(), block: blockId.nullable() }) })
  ),
  /** The guided tour has been seen or declined. */
  endTour: command<AppState>()(nothing),

  /** Writes cells in one step: typed, pasted, cleared. */
  writeCells: change<Moved>()(
    z.strictObject({
      typing,
      reason,
      cells: z
        .array(z.strictObject({ indicator: code, period, cell }))
        .min(1)
        .max(limits.cells)
        .readonly()
    })
  ),
  /** Keeps a figure that is being typed, so that it is there again after the program was killed; null when it was entered or given up. */
  keepTyping: command<null>()(z.strictObject({ entry: z.strictObject({ indicator: code, period, text: text(limits.typed) }).nullable() })),
  /** Adds (`isNew`) or rewrites an indicator; what is under it takes its unit. */
  writeIndicator: change<Moved>()(z.strictObject({ indicator, isNew: z.boolean() })),
  /** Removes an indicator with its cells, and lets its parts stand by themselves; undo brings all of it back. */
  removeIndicator: change<Moved>()(z.strictObject({ indicator: code, reason })),
  /** Adds or rewrites a counting unit. */
  writeUnit: change<Moved>()(z.strictObject({ unit })),
  /** Adds or rewrites a section's names. */
  writeSection: change<Moved>()(z.strictObject({ section: z.strictObject({ code, names: translated(limits.name) }) })),
  writeStyle: change<Moved>()(z.strictObject({ style: houseStyle, typing })),

  /** Rewrites the report's own settings. */
  writeReport: change<Moved>()(
    z.strictObject({
      name: reportName,
      title: translated(limits.remark),
      subtitle: translated(limits.remark),
      ...years,
      languages: editions,
      listsRevisions: z.boolean(),
      imprint,
      typing
    })
  ),
  /**
   * Moves the report on to another year in one step: its figures follow, its texts are to be read again, its reviews begin
   * anew, and settled comments go. `mentions`: the years in its texts that are to be replaced, by their places.
   */
  rollForward: change<Moved>()(z.strictObject({ ...years, mentions: z.array(mention).max(10_000).readonly() })),
  /** Takes in a text that was bound, in one step: its parts after a block (first where `after` is null), the indicators and the cells that are new. */
  bindText: change<Moved>()(
    z.strictObject({
      contents: z.array(blockContent).min(1).max(2_000).readonly(),
      after: blockId.nullable(),
      indicators: z.array(indicator).max(2_000).readonly(),
      cells: z
        .array(z.strictObject({ indicator: code, period, cell }))
        .max(limits.cells)
        .readonly(),
      reason
    })
  ),
  /** Adds a block after another, or first where `after` is null. */
  addBlock: change<Moved>()(z.strictObject({ content: blockContent, after: blockId.nullable() })),
  writeBlock: change<Moved>()(z.strictObject({ id: blockId, content: blockContent, typing })),
  /** Rewrites several blocks in one step: find and replace, pasting. */
  writeBlocks: change<Moved>()(
    z.strictObject({
      blocks: z
        .array(z.strictObject({ id: blockId, content: blockContent }))
        .min(1)
        .max(10_000)
        .readonly()
    })
  ),
  /** Moves blocks together, so that the first of them stands at `index` (0-based) of the remaining ones. */
  moveBlocks: change<Moved>()(z.strictObject({ ids: blockIds, index: z.int().min(0).max(10_000) })),
  removeBlocks: change<Moved>()(z.strictObject({ ids: blockIds })),
  /** Says how far blocks are; who and when are the program's to add. */
  reviewBlocks: change<Moved>()(z.strictObject({ ids: blockIds, state: z.enum(reviewStates) })),
  /** Says that an edition of a block agrees with its source as it stands. */
  confirmEdition: change<Moved>()(z.strictObject({ id: blockId, language })),
  /** Says that a text taken over from an earlier year has been read again. */
  readAgain: change<Moved>()(z.strictObject({ id: blockId, language })),
  /** Adds a comment (`id` null) or rewrites one. */
  writeComment: change<Moved>()(
    z.strictObject({ id: blockId.nullable(), block: blockId, language, quote: text(limits.remark), text: text(limits.remark), resolved: z.boolean() })
  ),
  /** Settles comments that belong together, or opens them again, in one step. */
  resolveComments: change<Moved>()(z.strictObject({ ids: blockIds, resolved: z.boolean() })),
  removeComment: change<Moved>()(z.strictObject({ id: blockId })),
  /** Lets a soft remark on a cell stand, with a reason, while the cell's content is as it is now. */
  dismissCheck: change<Moved>()(z.strictObject({ ...cellPlace, check: z.enum(checkKinds), reason: text(limits.remark).min(1) })),
  /** Takes such a reason back. */
  restoreCheck: change<Moved>()(z.strictObject({ ...cellPlace, check: z.enum(checkKinds) })),

  /** Enters a pasted table with its headings in one step: the indicators that it names anew, and its cells. */
  enterTable: change<Moved>()(z.strictObject(pastedTable)),
  /** Imports a figures table, all or nothing. `bytes`: the file in base64; `locale`: null for plain decimals. */
  importTable: change<ImportSummary>()(z.strictObject(importedTable)),
  /** Starts a large change of the open workbook in the background: one step of undo once it is done, and nothing where it is cancelled. */
  startChange: change<{ readonly job: number }>()(z.strictObject({ change: largeChange })),
  cancelChange: command<null>()(z.strictObject({ job })),
  /** The wrong words of each text of a language, in their order. */
  checkSpelling: query<readonly (readonly WrongWord[])[]>()(z.strictObject({ language, texts: textsToSpell })),
  /** Up to eight words that a wrong one may have been meant to be, likeliest first. */
  suggestSpelling: query<readonly string[]>()(z.strictObject({ language, word })),
  /** Adds a word to the person's own dictionary of a language. */
  learnWord: command<null>()(z.strictObject({ language, word })),
  /** Opens a version for reading in the place of the workbook. */
  lookAtVersion: command<WorkbookView>()(z.strictObject({ file: versionFile })),
  /** Back from a version to the workbook. */
  leaveVersion: command<WorkbookView>()(nothing),
  /** Makes the workbook what it was in a version, in one step of undo; what it is now becomes a version first. */
  restoreVersion: change<Moved>()(z.strictObject({ file: versionFile, reason })),
  undo: change<Moved>()(nothing),
  redo: change<Moved>()(nothing),

  /** Starts an export in the background; the system asks for the folder. Null: cancelled. */
  startExport: command<{ readonly job: number } | null>()(
    z.strictObject({
      ...years,
      languages: editions,
      formats,
      verification,
      /** Whether Word files bear what is still to settle as comments. */
      findings: z.boolean()
    })
  ),
  /** Makes the files in the background and freezes them with the workbook's figures, text and style; `despite`: why open remarks may stay. Cannot be undone. */
  startPublish: change<{ readonly job: number }>()(
    z.strictObject({
      ...years,
      languages: editions,
      formats,
      verification,
      despite: reason
    })
  ),
  /** Reads the numbers back out of an exported file and holds them against the workbook. `bytes`: the file in base64; `language`: null for the one the file says. */
  checkFile: query<CheckedFile>()(
    z.strictObject({ name: z.string().min(1).max(400), bytes: z.base64().max(limits.tableBytes), ...years, language: language.nullable() })
  ),
  /** Writes the files of a publication again, as they went out; the system asks for the folder. Null: cancelled. */
  savePublished: command<{ readonly folder: string; readonly files: readonly ExportedFile[] } | null>()(z.strictObject({ publication: z.int().min(1) })),
  cancelExport: command<null>()(z.strictObject({ job })),
  /** Shows the written files in the system's file manager. */
  revealExport: command<null>()(z.strictObject({ job }))
} satisfies Record<CallName, Call<z.ZodType, unknown>>

export type Contract = typeof contract
export type Input<Name extends CallName> = z.infer<Contract[Name]['input']>
export type Answer<Name extends CallName> = Contract[Name] extends Call<z.ZodType, infer Value> ? Value : never

/** What crosses back to the page: the answer, or the faults for which there is none. */
export type Envelope<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly Fault[] }

/** One function a call. A handler gives its answer or a refusal; a thrown error is a fault of the program. */
export type Handlers = { readonly [Name in CallName]: (input: Input<Name>) => Envelope<Answer<Name>> | Promise<Envelope<Answer<Name>>> }

/** What the page sees. */
export type BayanApi = { readonly [Name in CallName]: (input: Input<Name>) => Promise<Envelope<Answer<Name>>> }
