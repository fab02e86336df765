import { useMemo } from 'react'
import type { IndexedTable, MovedCell } from '../../core/entry/table'
import { plainText } from '../../core/report/document'
import { type Effect, effectOf, type TouchedPlace } from '../../core/report/effect'
import { lineChanges } from '../../core/report/line-changes'
import { sectionsOf } from '../../core/report/sections'
import { directionOf } from '../../core/wording/language'
import { useProgram, useWorkbook } from '../program'
import { FlipList } from '../report/FlipList'
import { nameOf, useFieldPrinter } from '../report/printed'
import { fill } from '../strings/words'
import { useSettled } from '../use-answer'
import './effect.css'

type EffectOfTypingProps = { readonly table: IndexedTable; readonly change: MovedCell }

/** How long a number must stand still before its effect is told, in milliseconds. */
const STILL = 120

/** What the number that is being typed would do to the report: how much of it, what turns, and how each sentence would read. */
export function EffectOfTyping({ table, change }: EffectOfTypingProps) {
  const { strings, language } = useProgram()
  const { draft, style } = useWorkbook()
  const words = strings.provenance
  const settled = useSettled<MovedCell | null>(change, STILL, null)
  const effect = useMemo(() => settled && effectOf({ table, draft, style }, [settled]), [table, draft, style, settled])
  const edition = draft.languages.includes(language) ? language : (draft.languages[0] ?? 'en')
  const own = effect?.places.filter((place) => place.language === edition) ?? []
  return (
    <section className="effect" aria-label={words.effect}>
      <h3>{words.effect}</h3>
      <p role="status">{effect && summary(own, words)}</p>
      {effect && effect.flips.length > 0 && (
        <>
          <h4>{words.turns}</h4>
          <Turns effect={effect} />
        </>
      )}
      {own.some(({ kind }) => kind === 'sentence') && (
        <details open>
          <summary>{words.would}</summary>
          <ul>
            {own
              .filter(({ kind }) => kind === 'sentence')
              .map((place) => (
                <li key={`${place.block} ${plainText(place.before)}`} lang={edition} dir={directionOf(edition)}>
                  <Reading place={place} />
                </li>
              ))}
          </ul>
        </details>
      )}
    </section>
  )
}

type EffectWords = { readonly effectNone: string; readonly sentences: string; readonly tables: string; readonly charts: string; readonly keyFigures: string }

function summary(places: readonly TouchedPlace[], words: EffectWords): string {
  const count = (kind: TouchedPlace['kind'], pattern: string) => {
    const found = places.filter((place) => place.kind === kind).length
    return found === 0 ? [] : [fill(pattern, { count: found })]
  }
  const parts = [
    ...count('sentence', words.sentences),
    ...count('table', words.tables),
    ...count('chart', words.charts),
    ...count('key-figure', words.keyFigures)
  ]
  return parts.length === 0 ? words.effectNone : parts.join(' · ')
}

/** What turns, section by section. */
function Turns({ effect }: { readonly effect: Effect }) {
  const { strings, language } = useProgram()
  const { draft } = useWorkbook()
  const say = useFieldPrinter()
  const sections = sectionsOf(draft.blocks)
  return sections.map(({ heading, blocks, start }) => {
    const flips = effect.flips.filter(({ block }) => blocks.some(({ id }) => id === block))
    if (flips.length === 0) return null
    return (
      <div key={start}>
        <h5>
          <bdi>{heading ? nameOf(heading, language, say, strings.report.kinds.heading) : strings.draft.opening}</bdi>
        </h5>
        <FlipList flips={flips} named />
      </div>
    )
  })
}

/** A sentence as it would read, with what goes and what comes. */
function Reading({ place: { before, after } }: { readonly place: TouchedPlace }) {
  return lineChanges(before, after).map(({ kind, text, number }, index) => {
    const said = number ? <bdi dir="ltr">{text}</bdi> : text
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text are known by their place
    if (kind === 'kept') return <span key={index}>{said}</span>
    const Tag = kind === 'removed' ? 'del' : 'ins'
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text are known by their place
    return <Tag key={index}>{said}</Tag>
  })
}
