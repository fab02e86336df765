import { useId } from 'react'
import { dimensions, type Indicator, inLanguage, type Part, partRules } from '../../core/entry/indicator'
import { possibleWholes, refusePart } from '../../core/figures/parts'
import { faultMessage } from '../../core/wording/messages'
import { useProgram, useWorkbook } from '../program'

/** Of which total an indicator is a part, by what, and whether the parts add up to it. */
export function PartFields({ indicator, change }: { readonly indicator: Indicator; readonly change: (part: Part | null) => void }) {
  const { strings, language } = useProgram()
  const { table } = useWorkbook()
  const words = strings.indicator
  const note = useId()
  const { part } = indicator
  const fault = refusePart(table.indicators, indicator)
  const possible = possibleWholes(table.indicators, indicator)
  const chosen = table.indicators.find(({ code }) => code === part?.of)
  // A total that a new unit has ruled out stays to be seen, until another is chosen.
  const wholes = chosen === undefined || possible.includes(chosen) ? possible : [chosen, ...possible]
  const nameOf = (code: string) => {
    const found = code === indicator.code ? indicator : table.indicators.find((each) => each.code === code)
    return (found && inLanguage(found.names, language).text) || code || words.titleNew
  }
  const chooseWhole = (of: string) => change(of === '' ? null : { by: 'region', rule: 'adds-up', ...part, of })
  return (
    <fieldset className="part-of">
      <legend>{words.partOf}</legend>
      <label className="field part-whole">
        <span>{words.partWhole}</span>
        <select value={part?.of ?? ''} aria-invalid={fault !== undefined} aria-describedby={note} onChange={({ target }) => chooseWhole(target.value)}>
          <option value="">{words.partNone}</option>
          {wholes.map(({ code }) => (
            <option key={code} value={code}>
              {nameOf(code)}
            </option>
          ))}
        </select>
      </label>
      {part && (
        <>
          <label className="field">
            <span>{words.partBy}</span>
            <select value={part.by} onChange={({ target }) => change({ ...part, by: dimensions.find((each) => each === target.value) ?? 'other' })}>
              {dimensions.map((each) => (
                <option key={each} value={each}>
                  {words.dimensions[each]}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{words.partRule}</span>
            <select value={part.rule} onChange={({ target }) => change({ ...part, rule: partRules.find((each) => each === target.value) ?? 'adds-up' })}>
              {partRules.map((each) => (
                <option key={each} value={each}>
                  {words.rules[each]}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <p id={note} className={fault ? 'fault-text' : 'hint'} role={fault ? 'alert' : undefined}>
        {fault
          ? faultMessage(
              'indicator' in fault && 'whole' in fault && typeof fault.whole === 'string'
                ? { ...fault, indicator: nameOf(fault.indicator), whole: nameOf(fault.whole) }
                : fault,
              language
            )
          : words.partHint}
      </p>
    </fieldset>
  )
}
