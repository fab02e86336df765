/** Asks for the spelling of all texts that are shown, an edition at a time. */

import { useMemo } from 'react'
import type { Language } from '../../core/entry/indicator'
import type { Draft } from '../../core/report/draft'
import { textOf } from '../../core/report/editing'
import { useChecking } from '../spelling/use-spelling'
import { useSteadyList } from '../use-steady'

export function useSpellingOf(draft: Draft, shown: readonly Language[]): void {
  useChecking('en', useTexts(draft, shown, 'en'))
  useChecking('fr', useTexts(draft, shown, 'fr'))
  useChecking('ar', useTexts(draft, shown, 'ar'))
}

function useTexts(draft: Draft, shown: readonly Language[], language: Language): readonly string[] {
  const { title, subtitle, blocks } = draft
  const texts = useMemo(
    () => (shown.includes(language) ? [title[language], subtitle[language], ...blocks.map(({ content }) => textOf(content)[language])] : []),
    [title, subtitle, blocks, shown, language]
  )
  return useSteadyList(texts)
}
