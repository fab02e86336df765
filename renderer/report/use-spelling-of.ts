/** Asks for the spelling of all texts that are shown, an edition at a time. */

import { useMemo } from 'react'
import type { Language } from '../../core/entry/indicator'
import type { DraftBlock } from '../../core/report/draft'
import { useSpelling } from '../spelling/use-spelling'

export function useSpellingOf(blocks: readonly DraftBlock[], shown: readonly Language[]): void {
  useSpelling('en', useTexts(blocks, shown, 'en'))
  useSpelling('fr', useTexts(blocks, shown, 'fr'))
  useSpelling('ar', useTexts(blocks, shown, 'ar'))
}

function useTexts(blocks: readonly DraftBlock[], shown: readonly Language[], language: Language): readonly string[] {
  return useMemo(
    () => (shown.includes(language) ? blocks.flatMap(({ content }) => (content.kind === 'prose' ? [content.text[language]] : [])) : []),
    [blocks, shown, language]
  )
}
