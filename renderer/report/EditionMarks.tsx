import { useMemo, useState } from 'react'
import type { Language } from '../../core/entry/indicator'
import type { DraftBlock } from '../../core/report/draft'
import { textOf } from '../../core/report/editing'
import { fieldText, parseProse } from '../../core/report/prose'
import { flipsSince } from '../../core/report/roll-forward'
import type { ToSettle } from '../../core/report/to-settle'
import { type WordChange, wordChanges } from '../../core/report/word-changes'
import { directionOf } from '../../core/wording/language'
import { bayan } from '../client'
import { indexed, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { FlipList } from './FlipList'
import { useReportDesk } from './report-desk'

type EditionMarksProps = { readonly block: DraftBlock; readonly edition: Language; readonly toSettle: readonly ToSettle[] }

/** What is to settle in one edition of a part, above its text, with what settles it. */
export function EditionMarks({ block, edition, toSettle }: EditionMarksProps) {
  const { strings, change, openPanel } = useReportDesk()
  const words = strings.draft
  const own = toSettle.filter(({ language }) => language === edition)
  const comments = own.filter(({ kind }) => kind === 'comment').length
  const unknown = new Set(own.flatMap((each) => (each.kind === 'field' ? [fieldText(each.field)] : [])))
  if (own.length === 0) return null
  return (
    <div className="marks">
      {own.some(({ kind }) => kind === 'stale') && <StaleMark block={block} edition={edition} />}
      {own.some(({ kind }) => kind === 'reread') && (
        <div className="settle">
          <span className="settle-word">{words.reread}</span>
          <button type="button" onClick={() => void change(() => bayan.readAgain({ id: block.id, language: edition }))}>
            {words.read}
          </button>
          <Turned block={block} edition={edition} />
        </div>
      )}
      {[...unknown].map((field) => (
        <p key={field} className="settle fault-text">
          {fill(words.unknownField, { field })}
        </p>
      ))}
      {comments > 0 && (
        <button type="button" className="settle comment-mark" onClick={() => openPanel({ kind: 'comments', writing: null })}>
          {fill(words.openComments, { count: comments })}
        </button>
      )}
    </div>
  )
}

/** What turned in the text since the year that it was taken over from. */
function Turned({ block, edition }: { readonly block: DraftBlock; readonly edition: Language }) {
  const { table, draft, style } = useWorkbook()
  const flips = useMemo(
    () => flipsSince({ table: indexed(table), draft: { ...draft, languages: [edition], blocks: [block] }, style }),
    [table, draft, style, edition, block]
  )
  return flips.length === 0 ? null : <FlipList flips={flips} />
}

function StaleMark({ block: { id, content, against }, edition }: { readonly block: DraftBlock; readonly edition: Language }) {
  const { strings, source, change } = useReportDesk()
  const words = strings.draft
  const [open, setOpen] = useState(false)
  return (
    <div className="settle stale">
      <span className="settle-word">{words.stale}</span>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.showChanges}
      </button>
      <button type="button" onClick={() => void change(() => bayan.confirmEdition({ id, language: edition }))}>
        {words.agrees}
      </button>
      {open && <Changes changes={wordChanges(against[edition] ?? '', textOf(content)[source])} />}
    </div>
  )
}

/** What has changed in the source, in the source's own language. */
function Changes({ changes }: { readonly changes: readonly WordChange[] }) {
  const { strings, source } = useReportDesk()
  const words = strings.draft
  return (
    <section className="changes" aria-label={words.changes}>
      <p lang={source} dir={directionOf(source)}>
        {changes.map(({ kind, text }, index) => {
          const said = <SourceWords text={text} />
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text are known by their place
          if (kind === 'kept') return <span key={index}>{said}</span>
          const Tag = kind === 'removed' ? 'del' : 'ins'
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text are known by their place
            <Tag key={index} title={kind === 'removed' ? words.gone : words.new}>
              {said}
            </Tag>
          )
        })}
      </p>
    </section>
  )
}

/** Words of an edition, the source where none is named, with their figures as they print. */
export function SourceWords({ text, edition }: { readonly text: string; readonly edition?: Language }) {
  const { source, say } = useReportDesk()
  return parseProse(text).map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text are known by their place
      <bdi key={index} className="figure-word">
        {say(part, edition ?? source)}
      </bdi>
    )
  )
}
