/** Checking the spelling of texts while they are written. */

import { useCallback, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { limits, type WrongWord } from '../../core/contract'
import type { Language } from '../../core/entry/indicator'
import { bayan } from '../client'
import { useProgram } from '../program'
import { SpellingMemoryContext } from './spelling-memory'

/** How long a text must stand still before it is checked. */
const PAUSE = 300

export type Spelling = {
  readonly language: Language
  /** Where the wrong words of a text stand, in UTF-16 units; none for a text that has not been checked yet. */
  readonly wrongWords: (text: string) => readonly WrongWord[]
  /** What a wrong word may have been meant to be, likeliest first. */
  readonly suggest: (word: string) => Promise<readonly string[]>
  /** Adds a word to the person's own dictionary. */
  readonly learn: (word: string) => Promise<void>
  /** Passes a word over until the program ends. */
  readonly ignore: (word: string) => void
}

/**
 * The spelling of texts in one language, as the workbook keeps them. Each text is checked once, when it has stood still;
 * all editors of the page share what is known. The answer is a new one whenever marks change.
 */
export function useSpelling(language: Language, texts: readonly string[]): Spelling {
  const { refuse, view } = useProgram()
  const memory = useContext(SpellingMemoryContext)
  const version = useSyncExternalStore(memory.subscribe, memory.version)
  /** After a refusal nothing more is asked, so that it is shown once and not at every keystroke. */
  const refused = useRef(false)

  const names = view?.table.indicators
  const before = useRef(names)
  useEffect(() => {
    if (before.current !== names) memory.recheck(language)
    before.current = names
  }, [names, language, memory])

  const unknown = [...new Set(texts)].filter((text) => text.trim() !== '' && text.length <= limits.prose && !memory.knows(language, text))
  const question = `${memory.round(language)}\u0000${unknown.join('\u0000')}`
  const asked = useRef(unknown)
  asked.current = unknown
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question says what there is to ask
  useEffect(() => {
    if (asked.current.length === 0 || refused.current) return
    let current = true
    const timer = setTimeout(async () => {
      const round = memory.round(language)
      for (const some of portions(asked.current)) {
        const answer = await bayan.checkSpelling({ language, texts: some })
        if (!answer.ok) {
          if (current && !refused.current) refuse(answer.faults)
          refused.current = true
          return
        }
        memory.remember(
          language,
          round,
          some.map((text, index) => [text, answer.value[index] ?? []])
        )
        if (!current) return
      }
    }, PAUSE)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [language, memory, question])

  const suggest = useCallback(
    async (word: string) => {
      const answer = await bayan.suggestSpelling({ language, word })
      return answer.ok ? answer.value : []
    },
    [language]
  )
  const learn = useCallback(
    async (word: string) => {
      const answer = await bayan.learnWord({ language, word })
      if (!answer.ok) return refuse(answer.faults)
      memory.ignore(language, word)
      memory.recheck(language)
    },
    [language, memory, refuse]
  )
  const ignore = useCallback((word: string) => memory.ignore(language, word), [language, memory])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is a new answer
  return useMemo(
    () => ({ language, wrongWords: (text: string) => memory.wrongWords(language, text), suggest, learn, ignore }),
    [language, memory, suggest, learn, ignore, version]
  )
}

/** The texts in portions that one call takes. */
function portions(texts: readonly string[]): readonly (readonly string[])[] {
  const all: string[][] = []
  let length = 0
  for (const text of texts) {
    const last = all.at(-1)
    if (last === undefined || last.length >= limits.spelling || length + text.length > limits.spelling * 1_000) {
      all.push([text])
      length = text.length
    } else {
      last.push(text)
      length += text.length
    }
  }
  return all
}
