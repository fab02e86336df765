import { memo } from 'react'
import { limits } from '../../core/contract'
import type { Language } from '../../core/entry/indicator'
import type { Block } from '../../core/report/document'
import type { BlockContent, DraftBlock } from '../../core/report/draft'
import { textOf } from '../../core/report/editing'
import { withText } from '../../core/report/find'
import type { ToSettle } from '../../core/report/to-settle'
import { directionOf } from '../../core/wording/language'
import { bayan } from '../client'
import { BlockView } from '../preview/DocumentView'
import { useWriter, type Write } from '../use-writer'
import { DraftField } from './DraftField'
import { EditionMarks, SourceWords } from './EditionMarks'
import { PartTools } from './PartTools'
import { useReportDesk } from './report-desk'
import type { TextMark } from './text-marks'

export type PartRowProps = {
  readonly block: DraftBlock
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Whether one is at this part. */
  readonly here: boolean
  readonly toSettle: readonly ToSettle[]
  /** What it prints, by edition in the order shown; for parts that are not text. */
  readonly printed: readonly (readonly Block[])[]
  /** What was found in its texts, by edition in the order shown. */
  readonly marks: readonly (readonly TextMark[])[]
  /** The words that open comments are about, by edition in the order shown. */
  readonly quotes: readonly (readonly string[])[]
}

/** One part of the report in all editions that are shown, side by side. */
export const PartRow = memo(function PartRow({ block, name, isFirst, isLast, here, toSettle, printed, marks, quotes }: PartRowProps) {
  const { strings, shown, change, select } = useReportDesk()
  const { id, content } = block
  const write = useWriter<BlockContent>(content, (next, typing) => change(() => bayan.writeBlock({ id, content: next, typing }), typing))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part is a group of editions, not a group of form fields
    <div
      id={`part-${id}`}
      className={`part-row kind-${content.kind}${here ? ' here' : ''}`}
      role="group"
      aria-label={`${strings.report.kinds[content.kind]}: ${name}`}
      tabIndex={-1}
      onFocus={() => select(id)}
    >
      <div className="editions">
        {shown.map((edition, index) => (
          <div key={edition} className="edition" data-edition={edition} data-name={strings.languages[edition]}>
            <EditionMarks block={block} edition={edition} toSettle={toSettle} />
            <EditionText block={block} edition={edition} write={write} printed={printed[index] ?? []} marks={marks[index] ?? []} quotes={quotes[index] ?? []} />
            <MissingEdition block={block} edition={edition} />
          </div>
        ))}
      </div>
      <PartTools block={block} name={name} isFirst={isFirst} isLast={isLast} write={write} />
    </div>
  )
}, isSameRow)

/** Whether nothing of a row has changed; what it has for each edition is compared edition by edition. */
function isSameRow(before: PartRowProps, after: PartRowProps): boolean {
  const same = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((each, index) => each === b[index])
  return (
    before.block === after.block &&
    before.name === after.name &&
    before.isFirst === after.isFirst &&
    before.isLast === after.isLast &&
    before.here === after.here &&
    before.toSettle === after.toSettle &&
    same(before.printed, after.printed) &&
    same(before.marks, after.marks) &&
    same(before.quotes, after.quotes)
  )
}

type EditionTextProps = {
  readonly block: DraftBlock
  readonly edition: Language
  readonly write: Write<BlockContent>
  readonly printed: readonly Block[]
  readonly marks: readonly TextMark[]
  readonly quotes: readonly string[]
}

function EditionText({ block: { id, content }, edition, write, printed, marks, quotes }: EditionTextProps) {
  const { strings } = useReportDesk()
  const text = {
    label: `${strings.report.textIn} ${strings.languages[edition]}`,
    language: edition,
    text: textOf(content)[edition],
    change: (next: string) => write((latest) => withText(latest, edition, next), true),
    block: id,
    marks,
    quotes
  }
  switch (content.kind) {
    case 'heading': {
      const line = <DraftField {...text} shape="line" most={limits.remark} hint={strings.draft.writeHere} />
      return content.level === 1 ? <h2>{line}</h2> : <h3>{line}</h3>
    }
    case 'prose':
      return <DraftField {...text} shape="text" most={limits.prose} />
    default:
      return (
        <div className="printed-part" lang={edition} dir={directionOf(edition)}>
          {printed.map((block) => (
            <BlockView key={block.id} block={block} rtl={directionOf(edition) === 'rtl'} />
          ))}
          {printed.every(isBlank) && (
            <p className="empty" lang={document.documentElement.lang} dir={document.documentElement.dir}>
              <strong>{strings.report.kinds[content.kind]}.</strong> {strings.draft.nothingPrints}
            </p>
          )}
        </div>
      )
  }
}

function isBlank(block: Block): boolean {
  return (block.kind === 'notes' && block.notes.length === 0) || (block.kind === 'sources' && block.sources.length === 0)
}

/** Where an edition is not written: what the source says. */
function MissingEdition({ block: { content }, edition }: { readonly block: DraftBlock; readonly edition: Language }) {
  const { strings, source } = useReportDesk()
  const text = textOf(content)
  if (edition === source || text[edition] !== '' || text[source] === '') return null
  return (
    <div className="missing-edition">
      <span>{strings.draft.missing}</span>
      <p lang={source} dir={directionOf(source)}>
        <SourceWords text={text[source]} />
      </p>
    </div>
  )
}
