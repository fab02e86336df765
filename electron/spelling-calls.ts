/** Calls about spelling: asked of the worker, with the workbook's own names as words that are right. */

import { join } from 'node:path'
import type { Envelope, Input, WrongWord } from '../core/contract'
import type { Language } from '../core/entry/indicator'
import { refuse, succeed } from '../core/result'
import type { Session } from './session'
import type { Question, Reply } from './spelling/question'
import { SpellingThread } from './spelling/thread'

/** The handlers of the calls about spelling, and the end of their thread. */
export function createSpelling(session: Session) {
  const { bundles, resources, dataFolder } = session.ports
  const thread = new SpellingThread(join(bundles, 'spelling-worker.js'), { dictionaries: join(bundles, '..', 'spelling'), resources, own: dataFolder })
  const glossary = (language: Language): string => {
    const workbook = session.workbook()
    return workbook.ok
      ? workbook.value
          .names()
          .map((names) => names[language])
          .join('\n')
      : ''
  }
  /** The answer that the reply holds; a reply to another question is a fault of the program. */
  const ask = async <Value>(question: Question, read: (reply: Reply) => Value | undefined): Promise<Envelope<Value>> => {
    const reply = await thread.ask(question)
    if (reply.kind === 'refused') return refuse(...reply.faults)
    const value = read(reply)
    return value === undefined ? refuse({ kind: 'program-fault', detail: question.kind }) : succeed(value)
  }
  const calls = {
    checkSpelling: ({ language, texts }: Input<'checkSpelling'>): Promise<Envelope<readonly (readonly WrongWord[])[]>> =>
      ask({ kind: 'check', language, texts, glossary: glossary(language) }, (reply) => (reply.kind === 'checked' ? reply.wrong : undefined)),
    suggestSpelling: ({ language, word }: Input<'suggestSpelling'>): Promise<Envelope<readonly string[]>> =>
      ask({ kind: 'suggest', language, word, glossary: glossary(language) }, (reply) => (reply.kind === 'suggested' ? reply.words : undefined)),
    learnWord: ({ language, word }: Input<'learnWord'>): Promise<Envelope<null>> =>
      ask({ kind: 'learn', language, word }, (reply) => (reply.kind === 'learned' ? null : undefined))
  }
  return { calls, close: () => thread.close() }
}
