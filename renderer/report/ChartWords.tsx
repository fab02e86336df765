import { useMemo } from 'react'
import { limits } from '../../core/contract'
import { type Language, languages } from '../../core/entry/indicator'
import type { ChartContent } from '../../core/report/chart-scene'
import { saidFromData } from '../../core/report/compose-charts'
import { quietDesk } from '../../core/report/flips'
import { directionOf } from '../../core/wording/language'
import { indexed, useProgram, useWorkbook } from '../program'
import type { Write } from '../use-writer'
import { TranslatedText } from './TranslatedText'

type ChartWordsProps = { readonly id: string; readonly content: ChartContent; readonly write: Write<ChartContent> }

/** What is said of a chart to those who cannot see it: the author's own words, or what the data say. */
export function ChartWords({ id, content, write }: ChartWordsProps) {
  const { strings } = useProgram()
  const words = strings.chart
  const said = useSaid(id, content)
  const set = (language: Language, text: string, typing: boolean) =>
    write(
      (latest) => ({ ...latest, alt: { ...latest.alt, [language]: text }, altFor: { ...latest.altFor, [language]: text === '' ? '' : said[language] } }),
      typing
    )
  return (
    <>
      <p className="hint">{words.altHint}</p>
      <TranslatedText
        label={words.altIn}
        block={id}
        shape="line"
        text={content.alt}
        most={limits.remark}
        type={(text, language) => set(language, text, true)}
      />
      {languages.map((language) => {
        const own = content.alt[language]
        const stale = own !== '' && content.altFor[language] !== said[language]
        return (
          <div key={language} className="chart-words">
            <p>
              {words.fromData}{' '}
              <bdi lang={language} dir={directionOf(language)}>
                {said[language]}
              </bdi>
            </p>
            {stale && <p className="stale">{words.stale}</p>}
            {stale && (
              <button type="button" aria-label={`${words.holds}: ${strings.languages[language]}`} onClick={() => set(language, own, false)}>
                {words.holds}
              </button>
            )}
            {own !== '' && (
              <button type="button" aria-label={`${words.useData}: ${strings.languages[language]}`} onClick={() => set(language, '', false)}>
                {words.useData}
              </button>
            )}
          </div>
        )
      })}
    </>
  )
}

function useSaid(id: string, content: ChartContent): Readonly<Record<Language, string>> {
  const { table, draft, style } = useWorkbook()
  return useMemo(() => {
    const years = { year: draft.year, base: draft.base }
    const say = (language: Language) => saidFromData(id, content, quietDesk({ table: indexed(table), draft, style, years, language }))
    return { en: say('en'), fr: say('fr'), ar: say('ar') }
  }, [id, content, table, draft, style])
}
