import { useEffect, useId, useState } from 'react'
import { type Language, languages, type Translated } from '../../core/entry/indicator'
import { directionOf } from '../../core/wording/language'
import { useProgram } from '../program'

type TranslatedFieldProps = {
  /** "Name in": the language follows. */
  readonly label: string
  readonly text: Translated
  readonly rows?: number
  readonly change: (text: Translated) => void
  /** Told when a field is left with a text that was changed. */
  readonly left?: (text: Translated) => void
  readonly field?: (language: Language, element: HTMLTextAreaElement | null) => void
  /** Told which language's field is used. */
  readonly focused?: (language: Language) => void
}

/** One text in three languages, each in its own direction. */
export function TranslatedField({ label, text, rows, change, left, field, focused }: TranslatedFieldProps) {
  const { strings } = useProgram()
  const [entered, setEntered] = useState(text)
  const group = useId()
  useEffect(() => setEntered(text), [text])
  return (
    <div className={rows ? 'translated tall' : 'translated'}>
      {languages.map((language) => {
        const id = `${group} ${language}`
        const put = (value: string) => {
          setEntered({ ...entered, [language]: value })
          change({ ...entered, [language]: value })
        }
        const leave = () => entered[language] !== text[language] && left?.(entered)
        return (
          <div key={language} className="field">
            <label htmlFor={id}>
              {label} {strings.languages[language]}
            </label>
            {rows ? (
              <textarea
                ref={(element) => field?.(language, element)}
                id={id}
                rows={rows}
                onFocus={() => focused?.(language)}
                lang={language}
                dir={directionOf(language)}
                value={entered[language]}
                onChange={({ target }) => put(target.value)}
                onBlur={leave}
              />
            ) : (
              <input
                id={id}
                lang={language}
                dir={directionOf(language)}
                value={entered[language]}
                onChange={({ target }) => put(target.value)}
                onBlur={leave}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
