import { useDeferredValue, useMemo, useState } from 'react'
import { limits } from '../../core/contract'
import { inLanguage, type Language } from '../../core/entry/indicator'
import { matchMessage } from '../../core/matching/message'
import { type Binding, type BoundNumber, proposeBinding } from '../../core/report/binding'
import { boundText } from '../../core/report/bound-parts'
import { parseField } from '../../core/report/prose'
import { directionOf, isLanguage } from '../../core/wording/language'
import { bayan } from '../client'
import { indexed, useProgram, useWorkbook } from '../program'
import { useReportDesk } from '../report/report-desk'
import { fill } from '../strings/words'
import { Dialog } from '../ui/Dialog'
import './findings.css'
import { withNumber } from './with-number'

/** Reading a text into the report: what its numbers are held to be, and which of them are to be bound. */
export function ReadTextDialog({ close, done }: { readonly close: () => void; readonly done: (text: string) => void }) {
  const { strings, change, goTo, source } = useReportDesk()
  const view = useWorkbook()
  const { draft, style } = view
  const words = strings.lint
  const [text, setText] = useState('')
  const [language, setLanguage] = useState<Language>(source)
  const [ticked, setTicked] = useState<ReadonlyMap<number, boolean>>(new Map())
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const settled = useDeferredValue(text)
  const table = indexed(view.table)
  const binding = useMemo(
    () => proposeBinding(settled.replace(/\r\n?/g, '\n'), { table, years: { year: draft.year, base: draft.base }, style, language }),
    [settled, table, draft.year, draft.base, style, language]
  )
  const isTaken = (number: BoundNumber) => number.proposal.kind !== 'none' && (ticked.get(number.from) ?? isSure(number))
  const taken = binding.numbers.filter(isTaken)
  const run = async () => {
    const section = view.table.sections[0]?.code ?? 'general'
    const { contents, indicators, cells } = boundText(binding, { numbers: taken, names, language, section })
    const after = draft.blocks.at(-1)?.id ?? null
    const text = { contents, after, indicators, cells }
    if (!(await change((reason) => bayan.bindText(reason === undefined ? text : { ...text, reason })))) return
    done(fill(words.taken, { parts: contents.length, count: taken.length }))
    close()
    if (after) goTo(after)
  }
  return (
    <Dialog title={words.readTitle} close={close}>
      <form
        className="form read-text"
        data-own-undo=""
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        <p className="lead">{fill(words.readLead, { year: draft.year })}</p>
        <label className="field">
          <span>{words.pasted}</span>
          <textarea
            rows={6}
            lang={language}
            dir={directionOf(language)}
            maxLength={limits.prose}
            value={text}
            onChange={({ target }) => {
              setText(target.value)
              setTicked(new Map())
            }}
          />
        </label>
        <label className="inline">
          {words.written}{' '}
          <select value={language} onChange={({ target }) => isLanguage(target.value) && setLanguage(target.value)}>
            {draft.languages.map((each) => (
              <option key={each} value={each}>
                {strings.languages[each]}
              </option>
            ))}
          </select>
        </label>
        {settled.trim() !== '' && (
          <p className="findings-count">{binding.numbers.length === 0 ? words.nothingFound : fill(words.found, { count: binding.numbers.length })}</p>
        )}
        <ol className="findings-list read-list">
          {binding.numbers.map((number) => (
            <li key={number.from}>
              <NumberRow
                number={number}
                binding={binding}
                language={language}
                taken={isTaken(number)}
                take={(now) => setTicked(new Map([...ticked, [number.from, now]]))}
                name={number.proposal.kind === 'indicator' ? (names[number.proposal.indicator] ?? number.proposal.name) : ''}
                rename={(code, name) => setNames({ ...names, [code]: name })}
              />
            </li>
          ))}
        </ol>
        <div className="row">
          <button type="submit" className="primary" disabled={binding.parts.length === 0}>
            {fill(words.takeIn, { count: taken.length })}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** Ticked from the start: what agrees with the workbook. What is new, or another year's, a person ticks. */
function isSure({ proposal, match }: BoundNumber): boolean {
  return proposal.kind === 'field' && match.verdict !== 'stale'
}

type RowProps = {
  readonly number: BoundNumber
  readonly binding: Binding
  readonly language: Language
  readonly taken: boolean
  readonly take: (now: boolean) => void
  readonly name: string
  readonly rename: (code: string, name: string) => void
}

const AROUND = 80

/** One number in its sentence, its verdict, and what is proposed for it. */
function NumberRow({ number, language, taken, take, name, rename }: RowProps) {
  const { strings, say } = useReportDesk()
  const { language: own } = useProgram()
  const view = useWorkbook()
  const words = strings.lint
  const { match, before, words: said, after, proposal, subjectUnclear } = number
  const table = indexed(view.table)
  const proposed = () => {
    switch (proposal.kind) {
      case 'field':
        return withNumber(words.field, say(parseField(proposal.by.slice(2, -2)), language))
      case 'cell':
        return fill(words.newCell, {
          text: inLanguage(table.indicator(proposal.indicator)?.names ?? { en: '', fr: '', ar: '' }, own).text || proposal.indicator
        })
      case 'indicator':
        return words.newIndicator
      case 'none':
        return words.shownOnly
    }
  }
  return (
    <div className={match.alarm && proposal.kind === 'none' ? 'finding alarm' : 'finding'}>
      <label className="read-number">
        <input
          type="checkbox"
          checked={taken}
          disabled={proposal.kind === 'none'}
          aria-label={fill(words.bind, { text: said })}
          onChange={({ target }) => take(target.checked)}
        />
        <bdi lang={language} dir={directionOf(language)}>
          {before.length > AROUND ? `…${before.slice(-AROUND)}` : before}
          <mark>{said}</mark>
          {after.length > AROUND ? `${after.slice(0, AROUND)}…` : after}
        </bdi>
      </label>
      <p className="finding-head">
        <span className="badge">{words.verdicts[match.verdict]}</span>
        {subjectUnclear && <span className="badge">{words.subjectUnclear}</span>}
        <bdi>{proposed()}</bdi>
      </p>
      <p className="finding-message hint">{matchMessage(match, { table, language: own, locale: view.style.separators[own] })}</p>
      {proposal.kind === 'indicator' && taken && (
        <input
          aria-label={fill(words.nameOfNew, { text: said })}
          maxLength={limits.name}
          lang={language}
          dir="auto"
          value={name}
          onChange={({ target }) => rename(proposal.indicator, target.value)}
        />
      )}
    </div>
  )
}
