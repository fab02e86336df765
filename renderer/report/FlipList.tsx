import { inLanguage, type Language } from '../../core/entry/indicator'
import type { Flip } from '../../core/report/flips'
import { sayTurn } from '../../core/wording/turn'
import { useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'

type FlipListProps = {
  readonly flips: readonly Flip[]
  /** Whether the editions are named. */
  readonly named?: boolean
}

/** Figures that turned, in the words of the interface; a change of direction is said once for all editions. */
export function FlipList({ flips, named = false }: FlipListProps) {
  const { strings, language } = useProgram()
  const { table } = useWorkbook()
  const nameOf = (code: string) => inLanguage(table.indicators.find((each) => each.code === code)?.names ?? { en: '', fr: '', ar: '' }, language).text || code
  return (
    <ul className="flips">
      {linesOf(flips, language).map(({ flip, editions }) => (
        <li key={`${flip.indicator} ${flip.period} ${editions.join(' ')} ${JSON.stringify(flip.words)}`}>
          <bdi>{fill(strings.forward.turnOf, { name: nameOf(flip.indicator), turn: sayTurn(flip, language) })}</bdi>
          {named &&
            editions.map((each) => (
              <span key={each} className="badge">
                {strings.languages[each]}
              </span>
            ))}
        </li>
      ))}
    </ul>
  )
}

type FlipLine = { readonly flip: Flip; readonly editions: readonly Language[] }

/** Directions first, each once by figure with all editions that show it; then words that differ, edition by edition. */
function linesOf(flips: readonly Flip[], language: Language): readonly FlipLine[] {
  const groups = Map.groupBy(flips, ({ indicator, period }) => `${indicator} ${period}`)
  return [...groups.values()].flatMap((group): readonly FlipLine[] => {
    const turned = group.filter(({ direction }) => direction !== null)
    const shown = turned.find((flip) => flip.language === language) ?? turned[0]
    const worded = new Map(group.filter(({ words }) => words.length > 0).map((flip) => [`${flip.language} ${JSON.stringify(flip.words)}`, flip]))
    return [
      ...(shown ? [{ flip: { ...shown, words: [] }, editions: [...new Set(turned.map((flip) => flip.language))] }] : []),
      ...[...worded.values()].map((flip) => ({ flip: { ...flip, direction: null }, editions: [flip.language] }))
    ]
  })
}
