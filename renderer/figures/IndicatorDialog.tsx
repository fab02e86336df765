import { type FormEvent, useState } from 'react'
import { limits } from '../../core/contract'
import { type CountingUnit, type Indicator, inLanguage, isCode } from '../../core/entry/indicator'
import { refusePart } from '../../core/figures/parts'
import { bayan } from '../client'
import { useProgram, useWorkbook } from '../program'
import { Dialog } from '../ui/Dialog'
import { TranslatedField } from '../ui/TextField'
import { PartFields } from './PartFields'
import { UnitFields } from './UnitFields'
import './indicator-dialog.css'

const blank: Indicator = {
  code: '',
  names: { en: '', fr: '', ar: '' },
  unit: 'person',
  section: 'general',
  precision: 0,
  source: '',
  scope: { en: '', fr: '', ar: '' },
  part: null
}

/** Adding an indicator, or changing its names, unit, section and notes. */
export function IndicatorDialog({ indicator, close }: { readonly indicator: Indicator | null; readonly close: () => void }) {
  const { strings, language, change } = useProgram()
  const { table } = useWorkbook()
  const words = strings.indicator
  const [entered, setEntered] = useState(indicator ?? blank)
  const known = table.units.find(({ code }) => code === entered.unit)
  const [unit, setUnit] = useState<CountingUnit>(known ?? newUnit(entered.unit))
  const legal = isCode(entered.code) && isCode(entered.unit) && refusePart(table.indicators, entered) === undefined

  const chooseUnit = (code: string) => {
    setEntered({ ...entered, unit: code })
    setUnit(table.units.find((each) => each.code === code) ?? newUnit(code))
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!legal) return
    if (JSON.stringify(unit) !== JSON.stringify(known) && !(await change(() => bayan.writeUnit({ unit })))) return
    if (await change(() => bayan.writeIndicator({ indicator: entered, isNew: indicator === null }))) close()
  }
  const remove = async () => {
    if (indicator && (await change((reason) => bayan.removeIndicator({ indicator: indicator.code, ...(reason === undefined ? {} : { reason }) })))) close()
  }
  return (
    <Dialog title={indicator ? words.titleEdit : words.titleNew} close={close}>
      <form className="form indicator-form" onSubmit={(event) => void save(event)}>
        <label className="field">
          <span>
            {words.code} <small>{words.codeHint}</small>
          </span>
          <input
            dir="ltr"
            required
            pattern="[a-z][a-z0-9_\-]*"
            maxLength={64}
            disabled={indicator !== null}
            value={entered.code}
            onChange={({ target }) => setEntered({ ...entered, code: target.value })}
          />
        </label>
        <TranslatedField
          label={words.nameIn}
          text={entered.names}
          most={limits.name}
          type={(name, of) => setEntered((before) => ({ ...before, names: { ...before.names, [of]: name } }))}
        />
        <div className="columns">
          <label className="field">
            <span>{words.unit}</span>
            <input dir="ltr" list="units" required pattern="[a-z][a-z0-9_\-]*" value={entered.unit} onChange={({ target }) => chooseUnit(target.value)} />
            <datalist id="units">
              {table.units.map(({ code, forms }) => (
                <option key={code} value={code}>
                  {forms[language].other ?? code}
                </option>
              ))}
            </datalist>
          </label>
          <label className="field">
            <span>{words.section}</span>
            <select value={entered.section} onChange={({ target }) => setEntered({ ...entered, section: target.value })}>
              {table.sections.map(({ code, names }) => (
                <option key={code} value={code}>
                  {inLanguage(names, language).text || code}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{words.precision}</span>
            <input
              type="number"
              min={0}
              max={6}
              value={entered.precision}
              onChange={({ target }) => setEntered({ ...entered, precision: target.valueAsNumber || 0 })}
            />
          </label>
        </div>
        <UnitFields unit={unit} change={setUnit} />
        <PartFields indicator={entered} change={(part) => setEntered({ ...entered, part })} />
        <label className="field">
          <span>{words.source}</span>
          <input dir="auto" value={entered.source} onChange={({ target }) => setEntered({ ...entered, source: target.value })} />
        </label>
        <TranslatedField
          label={words.scopeIn}
          text={entered.scope}
          most={limits.remark}
          type={(scope, of) => setEntered((before) => ({ ...before, scope: { ...before.scope, [of]: scope } }))}
        />
        <div className="row">
          <button type="submit" className="primary" disabled={!legal}>
            {strings.save}
          </button>
          {indicator && (
            <button type="button" className="danger" title={words.removeAsk} onClick={() => void remove()}>
              {strings.remove}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

function newUnit(code: string): CountingUnit {
  return { code, measure: 'count', genders: { fr: 'masculine', ar: 'masculine' }, forms: { en: {}, fr: {}, ar: {} } }
}
