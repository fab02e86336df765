import type { Hindrance } from '../../core/contract'
import { bayan } from '../client'
import type { Program } from '../program'
import { dayOf, timeOf } from '../report/day'

/** Says on every screen that the workbook can only be read, why, and how to go on; of a version that is looked at, another banner says it. */
export function ReadOnlyBanner({ program }: { readonly program: Program }) {
  const { view, strings, open, state } = program
  if (!view?.workbook.readOnly || state.looking !== null) return null
  const { hindrance } = view.workbook
  const words = strings.holding
  const again = (takeOver: boolean) => void open(bayan.openAgain({ takeOver }))
  const gone = hindrance !== null && 'holder' in hindrance && hindrance.holder.gone
  return (
    <section className="message read-only" role="status" aria-label={strings.readOnly}>
      <p>
        <strong>{strings.readOnly}.</strong> {sentence(program, hindrance)} {gone && words.gone}
      </p>
      {hindrance !== null && hindrance.kind !== 'file' && (
        <p className="row">
          <button type="button" onClick={() => again(false)}>
            {words.again}
          </button>
          {gone && (
            <button type="button" onClick={() => again(true)}>
              {words.takeOver}
            </button>
          )}
        </p>
      )}
    </section>
  )
}

function sentence({ strings: { holding: words }, language }: Program, hindrance: Hindrance | null): string {
  if (hindrance === null || hindrance.kind === 'file') return words.file
  if (hindrance.kind === 'vanished') return hindrance.kept === null ? words.vanished : words.kept.replace('{kept}', isolated(hindrance.kept))
  const { person, host, since } = hindrance.holder
  const when = `${dayOf(since, language)} ${timeOf(since, language)}`
  return words[hindrance.kind].replace('{person}', isolated(person)).replace('{host}', isolated(host)).replace('{since}', when)
}

/** A name inside a sentence keeps its own direction. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
