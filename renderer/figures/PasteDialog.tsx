import { type FormEvent, useEffect, useRef, useState } from 'react'
import { decimalsOf } from '../../core/entry/decimal'
import { type NumberLocale, numberStyles } from '../../core/entry/number-style'
import { writeValue } from '../../core/wording/number'
import { useProgram } from '../program'
import { fill } from '../strings/words'
import { Dialog } from '../ui/Dialog'
import { sampleNumber } from '../ui/sample-number'
import type { PasteQuestion } from './use-clipboard'

type PasteDialogProps = { readonly question: PasteQuestion; readonly locale: NumberLocale; readonly answer: (reading: NumberLocale | null) => void }

/** Asks what a pasted number means that can be read in two ways: each meaning in words and digits. */
export function PasteDialog({ question: { text, readings }, locale, answer }: PasteDialogProps) {
  const { strings } = useProgram()
  const words = strings.figures.question
  const [chosen, setChosen] = useState(readings[0]?.locale ?? locale)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  /** Thousands are parted by spaces, so that the whole number does not look like the pasted text again. */
  const parted = numberStyles[locale].digits.startsWith('0') ? 'fr-FR' : locale
  const submit = (event: FormEvent) => {
    event.preventDefault()
    answer(chosen)
  }
  return (
    <Dialog title={words.title} close={() => answer(null)}>
      <form className="form" onSubmit={submit}>
        <p>{fill(words.lead, { text: `\u2068${text}\u2069` })}</p>
        <fieldset className="readings">
          <legend>
            <bdi dir="ltr">{text}</bdi>
          </legend>
          {readings.map(({ locale: reading, locales, cell }, index) => {
            const value = cell.kind === 'value' ? cell.value : undefined
            const decimals = value === undefined ? 0 : decimalsOf(value)
            const shown = value === undefined ? text : writeValue(value, 0, decimals === 0 ? parted : locale)
            return (
              <label key={reading} className="reading">
                <input
                  ref={index === 0 ? first : undefined}
                  type="radio"
                  name="reading"
                  value={reading}
                  checked={chosen === reading}
                  onChange={() => setChosen(reading)}
                />
                <span>
                  {fill(decimals === 0 ? words.whole : words.fraction, { value: `\u2068${shown}\u2069`, decimals })}
                  <small>
                    {fill(words.like, {
                      example: `\u2068${writeValue(sampleNumber, 1, reading)}\u2069`,
                      formats: locales.map((each) => strings.figures.formats[each]).join(' · ')
                    })}
                  </small>
                </span>
              </label>
            )
          })}
        </fieldset>
        <p className="hint">{words.remembered}</p>
        <div className="row">
          <button type="submit" className="primary">
            {strings.figures.paste}
          </button>
          <button type="button" onClick={() => answer(null)}>
            {strings.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
