import { useMemo } from 'react'
import { limits } from '../../core/contract'
import { type Language, languages } from '../../core/entry/indicator'
import { isNumberLocale, type NumberLocale, numberLocales } from '../../core/entry/number-style'
import { roundings } from '../../core/figures/rounding'
import { reportOf } from '../../core/report/draft'
import type { HouseStyle } from '../../core/wording/house-style'
import { writeValue } from '../../core/wording/number'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { Choices } from '../ui/Choices'
import { sampleNumber } from '../ui/sample-number'
import { TranslatedField } from '../ui/TextField'
import { useWriter } from '../use-writer'
import { ImprintSettings, LayoutSettings, writtenReport } from './DesignSettings'
import { TITLE } from './fields'
import { TranslatedText } from './TranslatedText'

/** Year, base, titles and languages of the report. */
export function ReportSettings() {
  const { strings, change } = useProgram()
  const { draft } = useWorkbook()
  const words = strings.report
  const report = useMemo(() => reportOf(draft), [draft])
  const write = useWriter(report, (next, typing) => change(() => bayan.writeReport({ ...writtenReport(next), typing })))
  const yearField = (label: string, key: 'year' | 'base') => (
    <label className="field">
      <span>{label}</span>
      <input
        type="number"
        min={1900}
        max={2200}
        key={`${key} ${draft[key]}`}
        defaultValue={draft[key]}
        onBlur={({ target }) => target.validity.valid && target.valueAsNumber !== draft[key] && write((report) => ({ ...report, [key]: target.valueAsNumber }))}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
    </label>
  )
  return (
    <div className="form">
      <div className="columns">
        {yearField(words.year, 'year')}
        {yearField(words.base, 'base')}
        <label className="field">
          <span>{words.fileName}</span>
          <input
            dir="ltr"
            pattern="[a-z0-9][a-z0-9\-]*"
            key={draft.name}
            defaultValue={draft.name}
            onBlur={({ target }) =>
              target.validity.valid && target.value !== '' && target.value !== draft.name && write((report) => ({ ...report, name: target.value }))
            }
          />
        </label>
      </div>
      <Choices
        legend={words.languages}
        all={languages}
        chosen={draft.languages}
        label={(each) => strings.languages[each]}
        choose={(chosen) => chosen.length > 0 && write((report) => ({ ...report, languages: chosen }))}
      />
      <label className="inline">
        <input type="checkbox" checked={draft.listsRevisions} onChange={({ target }) => write((report) => ({ ...report, listsRevisions: target.checked }))} />{' '}
        {strings.publish.annex}
      </label>
      <TranslatedText
        label={words.titleIn}
        block={TITLE}
        shape="line"
        text={draft.title}
        most={limits.remark}
        type={(title, of) => write((report) => ({ ...report, title: { ...report.title, [of]: title } }), true)}
      />
      <TranslatedText
        label={words.subtitleIn}
        block={TITLE}
        shape="line"
        text={draft.subtitle}
        most={limits.remark}
        type={(subtitle, of) => write((report) => ({ ...report, subtitle: { ...report.subtitle, [of]: subtitle } }), true)}
      />
      <ImprintSettings imprint={draft.imprint} write={(next, typing) => write((report) => ({ ...report, imprint: next(report.imprint) }), typing)} />
    </div>
  )
}

/** Rounding, decimals, separators and organisation: declared once for all reports of the workbook. */
export function StyleSettings() {
  const { strings, change } = useProgram()
  const { style } = useWorkbook()
  const words = strings.report
  const write = useWriter<HouseStyle>(style, (next, typing) => change(() => bayan.writeStyle({ style: next, typing })))
  const choose = (language: Language, locale: NumberLocale) => write((before) => ({ ...before, separators: { ...before.separators, [language]: locale } }))
  return (
    <div className="form">
      <div className="columns">
        <label className="field">
          <span>{words.rounding}</span>
          <select
            value={style.rounding}
            onChange={({ target }) => write((before) => ({ ...before, rounding: roundings.find((each) => each === target.value) ?? 'half-away' }))}
          >
            {roundings.map((each) => (
              <option key={each} value={each}>
                {words.roundings[each]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{words.decimals}</span>
          <select value={style.percentDecimals} onChange={({ target }) => write((before) => ({ ...before, percentDecimals: target.selectedIndex }))}>
            {[0, 1, 2, 3].map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        {languages.map((language) => (
          <label key={language} className="field">
            <span>
              {words.separators} {strings.languages[language]}
            </span>
            <select value={style.separators[language]} onChange={({ target }) => isNumberLocale(target.value) && choose(language, target.value)}>
              {numberLocales.map((each) => (
                <option key={each} value={each}>
                  {writeValue(sampleNumber, 1, each)} ({each})
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <LayoutSettings layout={style.layout} write={(next) => write((before) => ({ ...before, layout: next(before.layout) }))} />
      <TranslatedField
        label={words.organisationIn}
        text={style.organisation}
        most={limits.name}
        type={(name, of) => write((before) => ({ ...before, organisation: { ...before.organisation, [of]: name } }), true)}
      />
    </div>
  )
}
