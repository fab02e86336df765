import { type Ref, useId } from 'react'
import { type Language, languages, type Translated } from '../../core/entry/indicator'
import { directionOf } from '../../core/wording/language'
import { useStanding } from '../program'
import { useEntered } from '../use-writer'

type Field = HTMLInputElement | HTMLTextAreaElement

type TextFieldProps = {
  readonly label: string
  readonly text: string
  /** Told at each keystroke. */
  readonly type: (text: string) => void
  /** Most characters that the field takes. */
  readonly most: number
  /** Lines of the field; one line without. */
  readonly rows?: number | undefined
  /** The language of the text; without it the text's own direction counts. */
  readonly language?: Language
  readonly field?: Ref<Field>
  readonly focused?: () => void
}

/** A text in its own direction, written as it is typed. */
export function TextField({ label, text, type, most, rows, language, field, focused }: TextFieldProps) {
  const { entered, enter } = useEntered(text)
  const id = useId()
  const props = {
    id,
    lang: language,
    dir: language ? directionOf(language) : 'auto',
    maxLength: most,
    value: entered,
    onFocus: focused,
    onChange: ({ target }: { readonly target: Field }) => {
      enter(target.value)
      type(target.value)
    }
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows ? <textarea ref={field as Ref<HTMLTextAreaElement>} rows={rows} {...props} /> : <input ref={field as Ref<HTMLInputElement>} {...props} />}
    </div>
  )
}

type TranslatedFieldProps = {
  /** "Name in": the language follows. */
  readonly label: string
  readonly text: Translated
  readonly type: (text: string, language: Language) => void
  readonly most: number
  readonly rows?: number
  readonly field?: (element: Field | null, language: Language) => void
  readonly focused?: (language: Language) => void
}

/** One text in three languages. */
export function TranslatedField({ label, text, type, most, rows, field, focused }: TranslatedFieldProps) {
  const { strings } = useStanding()
  return (
    <div className={rows ? 'translated tall' : 'translated'}>
      {languages.map((language) => (
        <TextField
          key={language}
          label={`${label} ${strings.languages[language]}`}
          text={text[language]}
          type={(entered) => type(entered, language)}
          {...{ most, rows, language }}
          field={(element) => field?.(element, language)}
          focused={() => focused?.(language)}
        />
      ))}
    </div>
  )
}
