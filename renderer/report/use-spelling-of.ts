/** Asks for the spelling of all texts that are shown, an edition at a time. */

import { useMemo } from 'react'
import type { Language } from '../../core/entry/indicator'
import type { DraftBlock } from '../../core/report/draft'
import { useChecking } from '../spelling/use-spelling'
import { useSteadyList } from '../use-steady'

export function useSpellingOf(blocks: readonly DraftBlock[], shown: readonly Language[]): void {
  useChecking('en', useTexts(blocks, shown, 'en'))
  useChecking('fr', useTexts(blocks, shown, 'fr'))
  useChecking('ar', useTexts(blocks, shown, 'ar'))
}

function useTexts(blocks: readonly DraftBlock[], shown: readonly Language[], language: Language): readonly string[] {
  const texts = useMemo(
    () => (shown.includes(language) ? blocks.flatMap(({ content }) => (content.kind === 'prose' ? [content.text[language]] : [])) : []),
    [blocks, shown, language]
  )
  return useSteadyList(texts)
}
