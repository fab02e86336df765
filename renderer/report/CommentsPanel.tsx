import { useState } from 'react'
import type { Comment, DraftBlock } from '../../core/report/draft'
import { bayan } from '../client'
import { fill } from '../strings/words'
import { CommentThread } from './CommentThread'
import { saidQuote, threadsOf } from './comment-threads'
import { RemarkForm } from './RemarkForm'
import { type NewComment, useReportDesk } from './report-desk'

type CommentsPanelProps = {
  readonly comments: readonly Comment[]
  readonly blocks: readonly DraftBlock[]
  /** A comment that is being written. */
  readonly writing: NewComment | null
  readonly nameOf: (block: DraftBlock) => string
  /** Says what was deleted, with the way back. */
  readonly offer: (text: string) => void
}

/** The comments of the report in the order of its text; they never print. */
export function CommentsPanel({ comments, blocks, writing, nameOf, offer }: CommentsPanelProps) {
  const { strings, openPanel } = useReportDesk()
  const words = strings.draft
  const [withResolved, setWithResolved] = useState(false)
  const threads = threadsOf(comments, blocks)
  const shown = threads.filter(({ resolved }) => withResolved || !resolved)
  const names = new Map(blocks.map((block) => [block.id, nameOf(block)]))
  return (
    <aside className="report-panel" data-region="" tabIndex={-1} aria-label={words.comments}>
      <header className="panel-head">
        <h2>{words.comments}</h2>
        <button type="button" onClick={() => openPanel(null)}>
          {strings.close}
        </button>
      </header>
      {writing && <CommentForm key={JSON.stringify(writing)} writing={writing} name={names.get(writing.block) ?? ''} />}
      {threads.some(({ resolved }) => resolved) && (
        <label className="inline">
          <input type="checkbox" checked={withResolved} onChange={({ target }) => setWithResolved(target.checked)} /> {words.showResolved}
        </label>
      )}
      {shown.length === 0 && !writing && <p className="empty">{threads.length === 0 ? words.noComments : words.noOpenComments}</p>}
      {shown.map((thread) => (
        <CommentThread
          key={thread.id}
          thread={thread}
          block={blocks.find(({ id }) => id === thread.block)}
          name={names.get(thread.block) ?? ''}
          offer={offer}
        />
      ))}
    </aside>
  )
}

/** Writing a comment on some words or on a whole part. */
function CommentForm({ writing: { block, language, quote }, name }: { readonly writing: NewComment; readonly name: string }) {
  const { strings, change, openPanel, goTo, say } = useReportDesk()
  const words = strings.draft
  const said = saidQuote(quote, language, say)
  const leave = () => {
    openPanel({ kind: 'comments', writing: null })
    goTo(block, language)
  }
  const send = async (text: string) => {
    if (await change(() => bayan.writeComment({ id: null, block, language, quote, text, resolved: false }))) leave()
  }
  return (
    <RemarkForm name={fill(words.commentOn, { part: said || name })} label={words.commentText} rows={3} send={send} giveUp={leave}>
      <blockquote lang={quote ? language : undefined} dir="auto">
        {said || name}
      </blockquote>
    </RemarkForm>
  )
}
