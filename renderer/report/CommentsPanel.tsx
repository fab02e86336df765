import { useEffect, useRef, useState } from 'react'
import { limits } from '../../core/contract'
import type { Comment, DraftBlock } from '../../core/report/draft'
import { bayan } from '../client'
import { fill } from '../strings/words'
import { CommentThread } from './CommentThread'
import { threadsOf } from './comment-threads'
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

/** Writing a comment on some words or on a whole part: Ctrl+Enter adds it, Escape gives it up. */
function CommentForm({ writing: { block, language, quote }, name }: { readonly writing: NewComment; readonly name: string }) {
  const { strings, change, openPanel, goTo } = useReportDesk()
  const words = strings.draft
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const leave = () => {
    openPanel({ kind: 'comments', writing: null })
    goTo(block, language)
  }
  const send = async () => {
    if (text.trim() === '') return
    if (await change(() => bayan.writeComment({ id: null, block, language, quote, text: text.trim(), resolved: false }))) leave()
  }
  return (
    <form
      className="comment-form"
      data-own-undo=""
      aria-label={fill(words.commentOn, { part: quote || name })}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          leave()
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
      }}
    >
      <blockquote lang={quote ? language : undefined} dir="auto">
        {quote || name}
      </blockquote>
      <textarea
        ref={field}
        rows={3}
        dir="auto"
        maxLength={limits.remark}
        aria-label={words.commentText}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="row">
        <button type="submit" className="primary" disabled={text.trim() === ''}>
          {words.send}
        </button>
        <button type="button" onClick={leave}>
          {strings.cancel}
        </button>
      </div>
    </form>
  )
}
