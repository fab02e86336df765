import { useState } from 'react'
import type { DraftBlock } from '../../core/report/draft'
import { directionOf } from '../../core/wording/language'
import { bayan } from '../client'
import { fill } from '../strings/words'
import { quoteStands, saidQuote, type Thread } from './comment-threads'
import { dayOf } from './day'
import { RemarkForm } from './RemarkForm'
import { useReportDesk } from './report-desk'

type CommentThreadProps = {
  readonly thread: Thread
  readonly block: DraftBlock | undefined
  readonly name: string
  readonly offer: (text: string) => void
}

/** One conversation: the words it is about, what was said, and the ways on. */
export function CommentThread({ thread, block, name, offer }: CommentThreadProps) {
  const { strings, language: own, change, goTo, say } = useReportDesk()
  const words = strings.draft
  const { language, quote, comments, resolved } = thread
  const [replying, setReplying] = useState(false)
  const said = saidQuote(quote, language, say)
  const stands = quote === '' || (block !== undefined && quoteStands(thread, block, say))
  const send = async (text: string) => {
    const { block: part } = thread
    if (await change(() => bayan.writeComment({ id: null, block: part, language, quote, text, resolved: false }))) setReplying(false)
  }
  const remove = async (id: string) => {
    if (await change(() => bayan.removeComment({ id }))) offer(words.commentRemoved)
  }
  return (
    <article
      id={`thread-${thread.id}`}
      tabIndex={-1}
      className={resolved ? 'thread resolved' : 'thread'}
      aria-label={fill(words.commentOn, { part: said || name })}
    >
      <button type="button" className="thread-quote" title={words.goToText} onClick={() => goTo(thread.block, language)}>
        <bdi lang={quote ? language : undefined} dir={quote ? directionOf(language) : 'auto'}>
          {said || name}
        </bdi>
        <span className="badge">{strings.languages[language]}</span>
        {resolved && <span className="badge">{words.resolved}</span>}
      </button>
      {!stands && <p className="hint">{words.quoteGone}</p>}
      <ol>
        {comments.map((comment) => (
          <li key={comment.id}>
            <p className="comment-head">
              <strong>
                <bdi>{comment.by}</bdi>
              </strong>{' '}
              <time dateTime={comment.at}>{dayOf(comment.at, own)}</time>
              <button type="button" className="quiet" aria-label={fill(words.removeComment, { who: comment.by })} onClick={() => void remove(comment.id)}>
                <span aria-hidden="true">×</span>
              </button>
            </p>
            <p className="comment-text" dir="auto">
              {comment.text}
            </p>
          </li>
        ))}
      </ol>
      {!replying ? (
        <div className="row">
          <button type="button" onClick={() => setReplying(true)}>
            {words.reply}
          </button>
          <button type="button" onClick={() => void change(() => bayan.resolveComments({ ids: comments.map(({ id }) => id), resolved: !resolved }))}>
            {resolved ? words.reopen : words.resolve}
          </button>
        </div>
      ) : (
        <RemarkForm label={words.replyText} rows={2} send={send} giveUp={() => setReplying(false)} />
      )}
    </article>
  )
}
