/** Checking the spelling of texts while they are written. */

import { useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { limits, type WrongWord } from '../../core/contract'
import type { Language } from '../../core/entry/indicator'
import { bayan } from '../client'
import { useProgram, useStanding } from '../program'
import { type SpellingMemory, SpellingMemoryContext } from './spelling-memory'

/** How long a text must stand still before it is checked. */
const PAUSE = 300

export type Spelling = {
  readonly language: Language
  /** What a wrong word may have been meant to be, likeliest first. */
  readonly suggest: (word: string) => Promise<readonly string[]>
  /** Adds a word to the person's own dictionary. */
  readonly learn: (word: string) => Promise<void>
  /** Passes a word over until the program ends. */
  readonly ignore: (word: string) => void
}

/** Where the wrong words of a text stand, in UTF-16 units: the same list until they are others, undefined as long as the text has not been checked. */
export function useWrongWords(language: Language, text: string): readonly WrongWord[] | undefined {
  const memory = useContext(SpellingMemoryContext)
  return useSyncExternalStore(memory.subscribe, () => memory.wrongWords(language, text))
}

/** What can be done about wrong words of a language. */
export function useSpelling(language: Language): Spelling {
  const { refuse } = useStanding()
  const memory = useContext(SpellingMemoryContext)
  return useMemo(
    () => ({
      language,
      suggest: async (word) => {
        const answer = await bayan.suggestSpelling({ language, word })
        return answer.ok ? answer.value : []
      },
      learn: async (word) => {
        const answer = await bayan.learnWord({ language, word })
        if (!answer.ok) return refuse(answer.faults)
        memory.ignore(language, word)
        memory.recheck(language)
      },
      ignore: (word) => memory.ignore(language, word)
    }),
    [language, memory, refuse]
  )
}

/** Has texts of a language checked, as the workbook keeps them: each once, when it has stood still. All editors of the page share what is known. */
export function useChecking(language: Language, texts: readonly string[]): void {
  const { refuse, view } = useProgram()
  const memory = useContext(SpellingMemoryContext)
  const round = useSyncExternalStore(memory.subscribe, () => memory.round(language))
  /** After a refusal nothing more is asked, so that it is shown once and not at every keystroke. */
  const refused = useRef(false)

  const names = view?.table.indicators
  const before = useRef(names)
  useEffect(() => {
    if (before.current !== names) memory.recheck(language)
    before.current = names
  }, [names, language, memory])

  useEffect(() => {
    if (refused.current || !texts.some((text) => isUnknown(memory, language, text))) return
    let current = true
    const timer = setTimeout(async () => {
      const unknown = [...new Set(texts)].filter((text) => isUnknown(memory, language, text))
      for (const some of portions(unknown)) {
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
  }, [language, memory, texts, round, refuse])
}

function isUnknown(memory: SpellingMemory, language: Language, text: string): boolean {
  return text.trim() !== '' && text.length <= limits.prose && !memory.knows(language, text)
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
