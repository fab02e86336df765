/** Entry of the spelling worker: a thread beside the program's own, so that no text, however long, keeps the program from answering. */

import { parentPort, workerData } from 'node:worker_threads'
import { programFault } from '../../core/result'
import type { Asked, Question, Replied, Reply } from './question'
import { Speller, type SpellingFolders } from './speller'

const folders: SpellingFolders = workerData
const speller = new Speller(folders)

function replyTo(question: Question): Reply {
  switch (question.kind) {
    case 'check':
      return { kind: 'checked', wrong: speller.check(question.language, question.texts, question.glossary) }
    case 'suggest':
      return { kind: 'suggested', words: speller.suggest(question.language, question.word, question.glossary) }
    case 'learn': {
      const learned = speller.learn(question.language, question.word)
      return learned.ok ? { kind: 'learned' } : { kind: 'refused', faults: learned.faults }
    }
  }
}

function safely(question: Question): Reply {
  try {
    return replyTo(question)
  } catch (error) {
    return { kind: 'refused', faults: [programFault(error)] }
  }
}

parentPort?.on('message', ({ id, question }: Asked) => parentPort?.postMessage({ id, reply: safely(question) } satisfies Replied))
