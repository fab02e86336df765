import { type Language, languages, type Translated } from '../../core/entry/indicator'
import { DraftField } from './DraftField'
import { enterField, fieldsIn } from './fields'
import { useReportDesk } from './report-desk'

type TranslatedTextProps = {
  /** "Caption in": the language follows. */
  readonly label: string
  readonly block: string
  readonly shape: 'text' | 'line'
  readonly text: Translated
  /** Told at each keystroke. */
  readonly type: (text: string, language: Language) => void
  readonly most: number
}

/** One text of the draft in three languages, written as it prints. */
export function TranslatedText({ label, block, shape, text, type, most }: TranslatedTextProps) {
  const { strings } = useReportDesk()
  return (
    <div className={shape === 'text' ? 'translated tall' : 'translated'}>
      {languages.map((language) => {
        const name = `${label} ${strings.languages[language]}`
        return (
          <div key={language} className="field">
            <span aria-hidden="true">{name}</span>
            <DraftField
              label={name}
              hint=""
              language={language}
              text={text[language]}
              change={(next) => type(next, language)}
              leave={stepAmong}
              {...{ block, shape, most }}
            />
          </div>
        )
      })}
    </div>
  )
}

/** Goes to the next or the previous language of the same text. */
function stepAmong(way: 'before' | 'after'): boolean {
  const { activeElement } = document
  const all = fieldsIn(activeElement?.closest('.translated') ?? null)
  const at = activeElement instanceof HTMLElement ? all.indexOf(activeElement) : -1
  const next = all[way === 'after' ? at + 1 : at - 1]
  if (at < 0 || next === undefined) return false
  enterField(next, way === 'after' ? 'start' : 'end')
  return true
}
