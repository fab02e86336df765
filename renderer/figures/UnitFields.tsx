import { type CountingUnit, type Gender, genders, type Language, languages, type Measure, measures, pluralClasses } from '../../core/entry/indicator'
import { directionOf } from '../../core/wording/language'
import { useProgram } from '../program'

/** What a counting unit measures, and its nouns with their genders in the three languages. */
export function UnitFields({ unit, change }: { readonly unit: CountingUnit; readonly change: (unit: CountingUnit) => void }) {
  const { strings } = useProgram()
  const words = strings.indicator
  const put = (language: Language, form: string, noun: string) =>
    change({ ...unit, forms: { ...unit.forms, [language]: { ...unit.forms[language], [form]: noun } } })
  return (
    <details className="unit">
      <summary>
        {words.forms} <bdi dir="ltr">{unit.code}</bdi>
      </summary>
      <label className="field">
        <span>{words.measure}</span>
        <select
          value={unit.measure}
          onChange={({ target }) => change({ ...unit, measure: measures.find((each): each is Measure => each === target.value) ?? 'count' })}
        >
          {measures.map((each) => (
            <option key={each} value={each}>
              {words.measures[each]}
            </option>
          ))}
        </select>
      </label>
      {languages.map((language) => (
        <fieldset key={language} className="columns">
          <legend>{strings.languages[language]}</legend>
          {language !== 'en' && (
            <label className="field">
              <span>{words.gender}</span>
              <select
                value={unit.genders[language]}
                onChange={({ target }) => change({ ...unit, genders: { ...unit.genders, [language]: genderOf(target.value) } })}
              >
                {genders.map((each) => (
                  <option key={each} value={each}>
                    {words.genders[each]}
                  </option>
                ))}
              </select>
            </label>
          )}
          {pluralClasses[language].map((form) => (
            <label key={form} className="field">
              <span>{words.classes[form]}</span>
              <input
                lang={language}
                dir={directionOf(language)}
                maxLength={120}
                value={unit.forms[language][form] ?? ''}
                onChange={({ target }) => put(language, form, target.value)}
              />
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  )
}

function genderOf(text: string): Gender {
  return genders.find((each) => each === text) ?? 'masculine'
}
