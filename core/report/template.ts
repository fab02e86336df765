/** Drafts to begin with: the annual bulletin, and the plain report of a workbook without authored text. */

import type { Translated } from '../entry/indicator'
import { defaultLayout, type HouseStyle } from '../wording/house-style'
import { bulletinProse } from './bulletin-prose'
import { type BlockContent, type Draft, type DraftBlock, newBlock, noImprint } from './draft'

const nothing: Translated = { en: '', fr: '', ar: '' }

/** The house style of the sample workbook: the one under which the ministry's own bulletin of 2023 was printed. */
export const sampleStyle: HouseStyle = {
  rounding: 'half-even',
  percentDecimals: 0,
  separators: { en: 'en', fr: 'fr-MA', ar: 'ar-MA' },
  organisation: { en: 'Ministry of the Interior', fr: 'Ministère de l’Intérieur', ar: 'وزارة الداخلية' },
  layout: defaultLayout
}

/** The annual bulletin on irregular emigration, in three languages; every number in it is a field. Needs the indicators of the sample workbook. */
export function bulletinDraft(): Draft {
  const { title, subtitle, opening, sections, keyFigures, comparison, series, detailed } = bulletinProse
  const contents: readonly BlockContent[] = [
    { kind: 'prose', text: opening },
    { kind: 'key-figures', caption: keyFigures, indicators: ['attempts', 'networks', 'rescued', 'assaults', 'assailants', 'returns'] },
    ...sections.flatMap(({ heading, text }): readonly BlockContent[] => [
      { kind: 'heading', level: 1, text: heading },
      { kind: 'prose', text }
    ]),
    { kind: 'heading', level: 1, text: detailed },
    {
      kind: 'comparison',
      caption: comparison,
      selection: { kind: 'indicators', indicators: ['attempts', 'networks', 'rescued', 'assaults', 'assailants', 'returns'] }
    },
    {
      kind: 'series',
      caption: series,
      selection: { kind: 'indicators', indicators: ['attempts', 'networks', 'rescued', 'assaults', 'assailants', 'returns'] },
      years: 6
    },
    { kind: 'notes', text: nothing },
    { kind: 'sources', text: nothing }
  ]
  const chart = newBlock('c1', {
    kind: 'chart',
    chart: 'trend',
    indicators: ['attempts'],
    caption: nothing,
    years: 6,
    by: null,
    listed: false,
    alt: nothing,
    altFor: nothing
  })
  const parts = numbered(contents)
  const at = parts.findIndex(({ content }) => content.kind === 'comparison')
  return {
    name: 'bulletin',
    title,
    subtitle,
    year: 2023,
    base: 2022,
    languages: ['en', 'fr', 'ar'],
    listsRevisions: true,
    imprint: noImprint,
    blocks: [...parts.slice(0, at), chart, ...parts.slice(at)]
  }
}

/** What a workbook of figures alone exports: key figures, a comparison table a section, notes and sources. The caller sets the years. */
export function plainDraft(): Draft {
  return {
    name: 'report',
    title: { en: 'Annual migration report {{year}}', fr: 'Rapport annuel sur la migration {{year}}', ar: 'التقرير السنوي حول الهجرة {{year}}' },
    subtitle: nothing,
    year: 2024,
    base: 2023,
    languages: ['en', 'fr', 'ar'],
    listsRevisions: true,
    imprint: noImprint,
    blocks: numbered([
      { kind: 'key-figures', caption: nothing, indicators: [] },
      { kind: 'comparison', caption: nothing, selection: { kind: 'all' } },
      { kind: 'notes', text: nothing },
      { kind: 'sources', text: nothing }
    ])
  }
}

function numbered(contents: readonly BlockContent[]): readonly DraftBlock[] {
  return contents.map((content, index) => newBlock(`b${index + 1}`, content))
}
