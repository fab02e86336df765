import { useMemo, useState } from 'react'
import { inLanguage } from '../../core/entry/indicator'
import { isYear } from '../../core/entry/period'
import type { Years } from '../../core/figures/derive'
import { keyOf, nextYears, planRoll } from '../../core/report/roll-forward'
import type { YearMention } from '../../core/report/year-mentions'
import { bayan } from '../client'
import { indexed, useProgram, useWorkbook } from '../program'
import { fill } from '../strings/words'
import { Dialog } from '../ui/Dialog'
import { SourceWords } from './EditionMarks'
import { FlipList } from './FlipList'
import './roll.css'

/** Moving the report on to another year: what will turn, what is missing, and which typed years are to follow. */
export function RollDialog({ close, done }: { readonly close: () => void; readonly done: (text: string) => void }) {
  const { strings, language, change } = useProgram()
  const view = useWorkbook()
  const { draft, style } = view
  const words = strings.forward
  const [to, setTo] = useState<Years>(() => nextYears(draft))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const table = indexed(view.table)
  const possible = isYear(to.year) && isYear(to.base) && to.year !== to.base
  const plan = useMemo(() => (possible ? planRoll({ table, draft, style }, to) : null), [possible, table, draft, style, to])
  const name = (code: string) => inLanguage(table.indicator(code)?.names ?? { en: '', fr: '', ar: '' }, language).text || code
  const run = async () => {
    if (plan === null) return
    const mentions = plan.years
      .filter((each) => chosen.has(keyOf(each)))
      .map(({ place, language: edition, start, end }) => ({ place, language: edition, start, end }))
    if (!(await change(() => bayan.rollForward({ ...to, mentions })))) return
    done(fill(words.done, { year: to.year }))
    close()
  }
  const yearField = (label: string, key: keyof Years) => (
    <label className="field">
      <span>{label}</span>
      <input
        type="number"
        min={1900}
        max={2200}
        value={to[key] || ''}
        onChange={({ target }) => {
          const value = target.value === '' ? 0 : target.valueAsNumber
          setTo((before) => (key === 'year' ? { year: value, base: value - (draft.year - draft.base) } : { ...before, base: value }))
        }}
      />
    </label>
  )
  return (
    <Dialog title={words.title} close={close}>
      <form
        className="form roll"
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <p className="lead">{words.lead}</p>
        <div className="columns">
          {yearField(words.year, 'year')}
          {yearField(words.base, 'base')}
        </div>
        {plan === null ? (
          <p role="alert" className="fault-text">
            {words.sameYears}
          </p>
        ) : (
          <>
            <h3>
              {words.texts} <span className="count">{plan.texts}</span>
            </h3>
            <h3>
              {words.flips} <span className="count">{new Set(plan.flips.map(({ indicator }) => indicator)).size}</span>
            </h3>
            {plan.flips.length === 0 ? <p className="hint">{words.noFlips}</p> : <FlipList flips={plan.flips} named />}
            <h3>
              {fill(words.empty, { year: to.year })} <span className="count">{plan.empty.length}</span>
            </h3>
            <p className="hint">{plan.empty.length === 0 ? fill(words.noEmpty, { year: to.year }) : plan.empty.slice(0, 12).map(name).join(' · ')}</p>
            <YearChoices mentions={plan.years} chosen={chosen} choose={setChosen} />
          </>
        )}
        <div className="row">
          <button type="submit" className="primary" disabled={plan === null}>
            {fill(words.run, { year: to.year, from: draft.year })}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

type YearChoicesProps = {
  readonly mentions: readonly YearMention[]
  readonly chosen: ReadonlySet<string>
  readonly choose: (chosen: ReadonlySet<string>) => void
}

/** The years that would stay behind, each in its words, to be chosen one by one. */
function YearChoices({ mentions, chosen, choose }: YearChoicesProps) {
  const { strings } = useProgram()
  const words = strings.forward
  if (mentions.length === 0) {
    return (
      <>
        <h3>
          {words.years} <span className="count">0</span>
        </h3>
        <p className="hint">{words.noYears}</p>
      </>
    )
  }
  return (
    <fieldset className="year-choices">
      <legend>
        {words.years} <span className="count">{mentions.length}</span>
      </legend>
      <p className="hint">{words.yearsHint}</p>
      <div className="row">
        <button type="button" onClick={() => choose(new Set(mentions.map(keyOf)))}>
          {words.all}
        </button>
        <button type="button" onClick={() => choose(new Set())}>
          {words.none}
        </button>
      </div>
      <ul>
        {mentions.map((mention) => {
          const key = keyOf(mention)
          const toggle = () => choose(new Set(chosen.has(key) ? [...chosen].filter((each) => each !== key) : [...chosen, key]))
          return (
            <li key={key}>
              <label>
                <input type="checkbox" checked={chosen.has(key)} onChange={toggle} />
                <span lang={mention.language} dir="auto">
                  … <SourceWords text={mention.before.replace(/^[^{]*\}\}/, '')} edition={mention.language} />
                  <mark>{mention.kind === 'fixed' ? <SourceWords text={mention.words} edition={mention.language} /> : mention.words}</mark>
                  <SourceWords text={mention.after.replace(/\{\{[^}]*$/, '')} edition={mention.language} /> …
                </span>
                {mention.kind === 'fixed' && <span className="badge">{words.fixed}</span>}
                <span className="badge">{strings.languages[mention.language]}</span>
              </label>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
