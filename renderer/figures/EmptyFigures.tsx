import { useProgram } from '../program'

/** A table without indicators: what to do first, in the order in which it is done. */
export function EmptyFigures({ add, importTable }: { readonly add: () => void; readonly importTable: () => void }) {
  const { strings } = useProgram()
  const words = strings.figures
  return (
    <section className="start" aria-labelledby="start-title">
      <h2 id="start-title">{words.start.title}</h2>
      <p className="empty">{words.empty}</p>
      <p>{words.start.lead}</p>
      <ol>
        <li>
          <p>{words.start.add}</p>
          <button type="button" className="primary" onClick={add}>
            {words.addIndicator}
          </button>
        </li>
        <li>
          <p>{words.start.import}</p>
          <button type="button" onClick={importTable}>
            {words.importTable}
          </button>
        </li>
        <li>
          <p>{words.start.paste}</p>
        </li>
      </ol>
    </section>
  )
}
