/** One speaker for all editors of an edition, until what it says could change. */

import { createContext, useContext, useMemo } from 'react'
import type { Language } from '../../core/entry/indicator'
import type { FiguresTable } from '../../core/entry/table'
import type { Draft } from '../../core/report/draft'
import type { HouseStyle } from '../../core/wording/house-style'
import { indexed, useWorkbook } from '../program'
import { openSpeaker, type Speaker } from './speaker'

export type Speakers = Readonly<Record<Language, Speaker>>

const SpeakersContext = createContext<Speakers | null>(null)
export const SpeakersProvider = SpeakersContext.Provider

/** The speaker of an edition, as the screen around provides it. */
export function useSpeaker(language: Language): Speaker {
  const speakers = useContext(SpeakersContext)
  if (speakers === null) throw new Error('nobody speaks around this component')
  return speakers[language]
}

type Workbook = { readonly table: FiguresTable; readonly style: HouseStyle; readonly draft: Draft }

/** The latest speakers, which outlast the screen. */
let latest: { readonly table: FiguresTable; readonly style: HouseStyle; readonly rest: string; readonly speakers: Speakers } | undefined

/** The speakers of the open workbook; the same ones until a figure, the style, the years, a table or a chart changes. */
export function useSpeakers(): Speakers {
  const workbook = useWorkbook()
  const { draft } = workbook
  const rest = useMemo(() => restOf(draft), [draft])
  return speakersOf(workbook, rest)
}

function speakersOf(workbook: Workbook, rest: string): Speakers {
  const { table, style } = workbook
  if (latest?.table === table && latest.style === style && latest.rest === rest) return latest.speakers
  const speaker = (language: Language) => openSpeaker(workbook, indexed(table), language)
  const speakers = { en: speaker('en'), fr: speaker('fr'), ar: speaker('ar') }
  latest = { table, style, rest, speakers }
  return speakers
}

/** All of a draft that its fields depend on: its years, its tables and its charts. */
function restOf({ year, base, blocks }: Draft): string {
  const numbered = blocks.filter(({ content }) => content.kind === 'comparison' || content.kind === 'series' || content.kind === 'chart')
  return JSON.stringify([year, base, numbered.map(({ id, content }) => ({ id, content }))])
}
