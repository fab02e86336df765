import { limits } from '../../core/contract'
import type { Draft, Imprint, Signatory } from '../../core/report/draft'
import { designParts, type HouseStyle, occasions, papers } from '../../core/wording/house-style'
import { useProgram } from '../program'
import { fill } from '../strings/words'
import { TextField, TranslatedField } from '../ui/TextField'

type LayoutProps = { readonly layout: HouseStyle['layout']; readonly write: (change: (layout: HouseStyle['layout']) => HouseStyle['layout']) => void }

/** Paper, cover, contents, numbers of headings and draft mark, for all reports of the workbook. */
export function LayoutSettings({ layout, write }: LayoutProps) {
  const { strings } = useProgram()
  const words = strings.design
  return (
    <div className="columns">
      <label className="field">
        <span>{words.paper}</span>
        <select value={layout.paper} onChange={({ target }) => write((before) => ({ ...before, paper: papers[target.selectedIndex] ?? before.paper }))}>
          {papers.map((paper) => (
            <option key={paper} value={paper}>
              {paper}
            </option>
          ))}
        </select>
      </label>
      {designParts.map((part) => (
        <label key={part} className="field">
          <span>{words.parts[part]}</span>
          <select value={layout[part]} onChange={({ target }) => write((before) => ({ ...before, [part]: occasions[target.selectedIndex] ?? before[part] }))}>
            {occasions.map((occasion) => (
              <option key={occasion} value={occasion}>
                {part === 'draftMark' && occasion === 'auto' ? words.untilPublished : words.occasions[occasion]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

type ImprintProps = { readonly imprint: Imprint; readonly write: (change: (imprint: Imprint) => Imprint, typing?: boolean) => void }

const nothing = { en: '', fr: '', ar: '' }

/** Reference number, place and date of the report, and who signs it. */
export function ImprintSettings({ imprint, write }: ImprintProps) {
  const { strings } = useProgram()
  const words = strings.design
  const sign = (at: number, change: (signatory: Signatory) => Signatory) =>
    write(({ signatories, ...rest }) => ({ ...rest, signatories: signatories.map((each, index) => (index === at ? change(each) : each)) }), true)
  return (
    <>
      <div className="columns">
        <TextField
          label={words.reference}
          text={imprint.reference}
          most={limits.reference}
          type={(reference) => write((before) => ({ ...before, reference }), true)}
        />
        <label className="field">
          <span>{words.date}</span>
          <input
            type="date"
            dir="ltr"
            min="1900-01-01"
            max="2200-12-31"
            key={imprint.date}
            defaultValue={imprint.date}
            onBlur={({ target }) => target.validity.valid && target.value !== imprint.date && write((before) => ({ ...before, date: target.value }))}
          />
        </label>
      </div>
      <TranslatedField
        label={words.placeIn}
        text={imprint.place}
        most={limits.name}
        type={(place, of) => write((before) => ({ ...before, place: { ...before.place, [of]: place } }), true)}
      />
      {imprint.signatories.map((signatory, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a signature is known by its place alone
        <fieldset key={at}>
          <legend>{fill(words.signatory, { number: at + 1 })}</legend>
          <TranslatedField
            label={words.functionIn}
            text={signatory.function}
            most={limits.name}
            type={(office, of) => sign(at, (before) => ({ ...before, function: { ...before.function, [of]: office } }))}
          />
          <TranslatedField
            label={words.nameIn}
            text={signatory.name}
            most={limits.name}
            type={(name, of) => sign(at, (before) => ({ ...before, name: { ...before.name, [of]: name } }))}
          />
          <button type="button" onClick={() => write(({ signatories, ...rest }) => ({ ...rest, signatories: signatories.filter((_, index) => index !== at) }))}>
            {fill(words.removeSignatory, { number: at + 1 })}
          </button>
        </fieldset>
      ))}
      {imprint.signatories.length < limits.signatories && (
        <div>
          <button
            type="button"
            onClick={() => write(({ signatories, ...rest }) => ({ ...rest, signatories: [...signatories, { function: nothing, name: nothing }] }))}
          >
            {words.addSignatory}
          </button>
        </div>
      )}
    </>
  )
}

/** What `writeReport` takes of a report. */
export function writtenReport({ name, title, subtitle, year, base, languages, listsRevisions, imprint }: Omit<Draft, 'blocks'>) {
  return { name, title, subtitle, year, base, languages, listsRevisions, imprint }
}
