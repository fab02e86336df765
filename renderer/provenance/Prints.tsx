import type { Language } from '../../core/entry/indicator'
import type { PrintPlace } from '../../core/report/print-places'
import { useProgram, useWorkbook } from '../program'
import { nameOf, useFieldPrinter } from '../report/printed'
import { fill } from '../strings/words'

/** Every part of the report that prints a figure, a way to each; what it prints there, edition by edition. */
export function Prints({ places, go }: { readonly places: readonly PrintPlace[]; readonly go: (block: string) => void }) {
  const { strings, language } = useProgram()
  const { draft } = useWorkbook()
  const say = useFieldPrinter()
  const words = strings.provenance
  const naming = draft.languages.includes(language) ? language : (draft.languages[0] ?? 'en')
  if (places.length === 0) return <p className="hint">{words.nowhere}</p>
  const nameOfPart = (id: string): string => {
    if (id === 'title' || id === 'subtitle') return strings.draft[id]
    const block = draft.blocks.find((each) => each.id === id)
    return block ? nameOf(block, naming, say, strings.report.kinds[block.content.kind]) : id
  }
  const byBlock = Map.groupBy(places, ({ block }) => block)
  const order = ['title', 'subtitle', ...draft.blocks.map(({ id }) => id)]
  const parts = [...byBlock].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  return (
    <ul className="prints">
      {parts.map(([block, own]) => (
        <li key={block}>
          <button type="button" className="provenance-go" aria-label={fill(words.toPlace, { part: nameOfPart(block) })} onClick={() => go(block)}>
            <bdi>{nameOfPart(block)}</bdi>
          </button>{' '}
          <span className="hint">{strings.report.kinds[own[0]?.kind ?? 'prose']}</span>
          <ul>
            {[...Map.groupBy(own, (each) => each.language)].map(([edition, prints]) => (
              <li key={edition}>
                <span className="badge">{strings.languages[edition]}</span> <Texts texts={prints.map(({ text }) => text)} edition={edition} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Texts({ texts, edition }: { readonly texts: readonly string[]; readonly edition: Language }) {
  return [...new Set(texts)].map((text, index) => (
    <span key={text} lang={edition}>
      {index > 0 && ' · '}
      <bdi>{text}</bdi>
    </span>
  ))
}
